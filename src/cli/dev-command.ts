import { InvalidArgumentError } from 'commander';
import type { DevOptions } from './dev/dev.js';
import type { ExitCode, Io } from './io.js';
import type { SubCommand } from './sub-command.js';

const HELP = `
Opens the studio on the trends below the folder: *.json, not in node_modules, in folders that begin with a dot, or in
editions. What is saved there is written to the file; a change that another program makes shows at once, and where both
have changed a file you are asked, and nothing is overwritten.

The address, http://127.0.0.1:PORT/, is the first line of the output. Other machines and other sites cannot reach it.
Ctrl+C ends it.

Exit code: 0 when it was ended, 2 when the command is wrong, or the folder or the port cannot be had.

Examples:
  trend-embed dev
  trend-embed dev trends --port 8080 --no-open
`;

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

/** `trend-embed dev`: the studio on local files. */
export const devCommand: SubCommand = {
  name: 'dev',
  describe: (command) => {
    command
      .summary('write and see the trends of a folder in the browser')
      .description('Opens the studio on the trends of a folder.')
      .argument('[dir]', 'the folder', '.')
      .option('-p, --port <number>', 'the port; 0 for any that is free', portOf)
      .option('--no-open', 'do not open the browser')
      .addHelpText('after', HELP);
  },
  run: async (command, io: Io): Promise<ExitCode> => {
    const { dev } = await import('./dev/dev.js');
    return dev(command.args[0] ?? '.', command.opts<DevOptions>(), io);
  },
};
