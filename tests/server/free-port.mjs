import { once } from 'node:events';
import { createServer } from 'node:net';

/** For programs that cannot choose a port by themselves. Another program may take it first; that is rare. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
