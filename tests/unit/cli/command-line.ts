import { runCommandLine } from '../../../src/cli/program.js';

/** What a command is given, where a test has something to give. */
export interface Given {
  readonly stdin?: string;
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a command gave. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line, and gathers what it writes. */
export async function commandLine(args: readonly string[], given: Given = {}): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written) => ({
    isTTY: given.terminal,
    write(text: string) {
      written[name] += text;
      return true;
    },
    once: () => undefined,
  });
  const code = await runCommandLine(args, {
    stdin: (async function* () {
      yield await Promise.resolve(new TextEncoder().encode(given.stdin ?? ''));
    })(),
    stdout: output('stdout'),
    stderr: output('stderr'),
    env: given.env ?? {},
    version: '1.2.3',
  });
  return { code, ...written };
}
