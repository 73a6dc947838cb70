import { runCommandLine } from '../../../src/cli/program.js';

/** The input of a command. */
export interface Given {
  readonly stdin?: string;
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** The output of a command. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line and collects its output. */
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
