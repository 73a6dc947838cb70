import { stat } from 'node:fs/promises';
import { folder as releasedFolder } from '../../publish/released.js';
import { reasonOf } from '../files.js';
import { type ExitCode, type Io, write } from '../io.js';
import { printable } from '../printable.js';
import { type DevServer, serve } from './server.js';

export interface DevOptions {
  readonly port?: number;
  readonly open: boolean;
}

/** Where it is looked for a free port when none is named, and how many are tried. */
const FIRST_PORT = 4747;
const TRIES = 20;

const isTaken = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EADDRINUSE';

/** Whether a port is kept for the administrator, as those below 1024 often are. */
const isReserved = (error: unknown) => {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return code === 'EACCES' && syscall === 'listen';
};

async function onFreePort(dir: string, release: URL): Promise<DevServer> {
  for (let port = FIRST_PORT; port < FIRST_PORT + TRIES; port++) {
    try {
      return await serve(dir, release, port);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  return serve(dir, release, 0);
}

/** Opens the browser. A machine without one has the address that is printed. */
async function openBrowser(address: string): Promise<void> {
  try {
    const { default: open } = await import('open');
    (await open(address)).on('error', () => undefined);
  } catch {
    // The address is on the screen.
  }
}

/** When the process is asked to end. */
const ended = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

/** Serves the studio until the process is asked to end. */
export async function dev(
  dir: string,
  { port, open }: DevOptions,
  io: Io,
  { release = releasedFolder(), until = ended } = {},
): Promise<ExitCode> {
  const fail = async (what: string, why: string): Promise<ExitCode> => {
    await write(io.stderr, `trend-embed: ${printable(what)}: ${printable(why)}\n`);
    return 2;
  };
  try {
    if (!(await stat(dir)).isDirectory()) return await fail(dir, 'is a file: name the folder that it is in');
  } catch (error) {
    return fail(dir, reasonOf(error).replace('no such file', 'no such folder'));
  }
  let server: DevServer;
  try {
    server = await (port === undefined ? onFreePort(dir, release) : serve(dir, release, port));
  } catch (error) {
    if (isTaken(error)) return fail(`port ${port}`, 'is taken: name another one, or 0 for any');
    if (isReserved(error)) return fail(`port ${port}`, 'may not be used: name one above 1023, or 0 for any');
    return fail(dir, reasonOf(error));
  }
  const end = until();
  await write(io.stdout, `${server.address}\n`);
  if (port === undefined && new URL(server.address).port !== `${FIRST_PORT}`)
    await write(io.stderr, `trend-embed: port ${FIRST_PORT}: is taken, this is the next that is free\n`);
  await write(io.stderr, `The studio is at that address, for this machine alone. Ctrl+C ends it.\n`);
  // Not waited for: Ctrl+C has to end it also while a browser is slow to come.
  if (open) void openBrowser(server.address);
  await end;
  await server.close();
  return 0;
}
