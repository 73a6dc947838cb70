// Serves the demo from source, and opens it: `npm start`. Takes a port, and `--no-open`.

import open from 'open';
import { createServer } from 'vite';

const args = process.argv.slice(2);
const port = args.find((argument) => /^\d+$/.test(argument));

const server = await createServer({
  configFile: new URL('../vite.config.ts', import.meta.url).pathname,
  server: port === undefined ? {} : { port: Number(port) },
});
await server.listen();
server.printUrls();

const [url] = server.resolvedUrls?.local ?? [];
if (url && !args.includes('--no-open')) {
  // A machine without a browser has the address that is printed above.
  const browser = await open(url).catch(() => undefined);
  browser?.on('error', () => undefined);
}
