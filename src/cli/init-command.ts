import type { ExitCode, Io } from './io.js';
import type { SubCommand } from './sub-command.js';

const HELP = `
Writes a first trend to change (trends/first-trend.json), the schema by which editors complete and check it, a workflow
that checks and publishes the folder on GitHub, and a README that says what to do next. Nothing else is needed: no
package.json, no configuration.

Exit code: 0 when the folder is made, 2 when it is not empty or cannot be written; then nothing is touched.

Examples:
  trend-embed init my-trends
  cd my-trends && trend-embed dev
`;

/** `trend-embed init`: a folder in which trends are written and published. */
export const initCommand: SubCommand = {
  name: 'init',
  describe: (command) => {
    command
      .summary('make a folder with a first trend')
      .description('Makes a folder with a first trend, that dev and site understand.')
      .argument('[dir]', 'the folder, new or empty', '.')
      .addHelpText('after', HELP);
  },
  run: async (command, io: Io): Promise<ExitCode> => {
    const { init } = await import('./init/init.js');
    return init(command.args[0] ?? '.', io);
  },
};
