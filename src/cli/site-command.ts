import type { ExitCode, Io } from './io.js';
import type { SiteOptions } from './site/options.js';
import type { SubCommand } from './sub-command.js';

const HELP = `
Reads every *.json below the folder; not in node_modules, in folders that begin with a dot, or in editions. A file
without "version" and "id" is passed over. A document with faults is left out, and named with its faults.

The output folder is made beside, and put in its place at the end: it is either the old one or the new one. Only a
folder that this command made is replaced, or an empty one. Unchanged documents are not made again.

Exit code: 0 when all documents are published, 1 when one has faults or a picture lacks a font, 2 when the command is
wrong, a file is unreadable, or the folder cannot be written; then nothing is changed.

Examples:
  trend-embed site trends --out public --base https://example.org/trends/
  trend-embed site trends --out public --base https://example.org/ --title "What we see" --font NotoSansJP.ttf
`;

/** `trend-embed site`: a folder of documents becomes a site for any static host. */
export const siteCommand: SubCommand = {
  name: 'site',
  describe: (command) => {
    command
      .summary('make a site of a folder of trend documents')
      .description(
        'Makes pages, data, pictures and feeds of a folder of trend documents, as files for any static host.',
      )
      .argument('<dir>', 'the folder of the documents')
      .requiredOption('-o, --out <folder>', 'the folder to write')
      .requiredOption('-b, --base <url>', 'the address that the folder will have')
      .option('--title <text>', 'the title of the index')
      .option('--font <file...>', 'fonts (TTF, OTF) for other scripts than Latin, Greek and Cyrillic')
      .addHelpText('after', HELP);
  },
  run: async (command, io: Io): Promise<ExitCode> => {
    const { site } = await import('./site/site.js');
    return site(command.args[0] ?? '.', command.opts<SiteOptions>(), io);
  },
};
