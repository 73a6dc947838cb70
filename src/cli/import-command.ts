import { Option } from 'commander';
import type { ImportCommandOptions } from './import/import.js';
import type { ExitCode, Io } from './io.js';
import type { SubCommand } from './sub-command.js';

const HELP = `
A table has a first row that names its columns, in any order: company, date, stance, text, source; "source title",
"source url" and id are known too, and the CSV that readers download is read as it is. Markdown begins with YAML between
two lines of ---, with the properties of the document; its headings are the parts of the trend.

Nothing is guessed and no row is lost. What is in doubt (03/04/2025) is asked about on a terminal; elsewhere each doubt
is a line, file:row:column message, and nothing is written. What has no place in a document is named, and left out.

Exit code: 0 when the document is written, 1 when something is in doubt, 2 when the command is wrong, the file is
unreadable, or the file to write exists.

Examples:
  trend-embed import evidence.csv --id night-trains --title "Night trains are back" --out night-trains.json
  trend-embed import evidence.tsv --id night-trains --title "Night trains are back" --dates dmy
  trend-embed import night-trains.md > night-trains.json
`;

/** `trend-embed import`: a spreadsheet or Markdown becomes a document. */
export const importCommand: SubCommand = {
  name: 'import',
  describe: (command) => {
    command
      .summary('make a document of a spreadsheet or of Markdown')
      .description('Makes a trend document of a spreadsheet (CSV, TSV) or of Markdown with front matter.')
      .argument('<file>', 'the file to read, a pattern that one matches, or - for the standard input')
      .option('-o, --out <file>', 'the file to write; otherwise standard output')
      .option('--force', 'write over a file that exists')
      .option('--id <id>', 'the id of the trend, where the file has none')
      .option('--title <text>', 'its title, where the file has none')
      .addOption(new Option('--dates <order>', 'the order of dates in numbers alone').choices(['dmy', 'mdy', 'ymd']))
      .addOption(
        new Option('--format <format>', 'what the file is, where its name does not tell').choices([
          'table',
          'markdown',
        ]),
      )
      .addHelpText('after', HELP);
  },
  run: async (command, io: Io): Promise<ExitCode> => {
    const { importFile } = await import('./import/import.js');
    return importFile(command.args[0] ?? '-', command.opts<ImportCommandOptions>(), io);
  },
};
