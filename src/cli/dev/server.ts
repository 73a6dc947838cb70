import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { realpath } from 'node:fs/promises';
import { reasonOf } from '../files.js';
import { answer, type Desk, failed, refuse } from './answer.js';
import { Changes } from './changes.js';
import { DocumentList } from './documents.js';
import { refusalOf } from './guard.js';
import { Turns } from './turns.js';

const HOST = '127.0.0.1';

export interface DevServer {
  /** `http://127.0.0.1:PORT/` */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the studio on the documents of a folder, to this machine alone.
 * @param port 0 for any that is free
 * @throws where the port is taken, as Node does (`EADDRINUSE`)
 */
export async function serve(dir: string, release: URL, port: number): Promise<DevServer> {
  const folder = await realpath(dir);
  const changes = new Changes(folder);
  const desk: Desk = { folder, release, changes, documents: new DocumentList(folder), turns: new Turns() };
  const server = createServer((request, response) => {
    const why = refusalOf(request, (server.address() as AddressInfo).port);
    if (why !== undefined) refuse(response, why);
    else answer(desk, request, response).catch((error: unknown) => failed(response, reasonOf(error)));
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, HOST, resolve);
    });
  } catch (error) {
    await changes.close();
    throw error;
  }
  await changes.ready();
  return {
    address: `http://${HOST}:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      await changes.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
