import { reasonOf, sourceOf, STDIN } from './files.js';
import { type ExitCode, type Io, write } from './io.js';
import { printable } from './printable.js';
import { type RenderOptions, renderOptions } from './render-options.js';
import type { SubCommand } from './sub-command.js';

const HELP = `
Without --page, a fragment to put into a page of yours: the trend shows with no JavaScript, and comes alive where
trend-embed.js is loaded.

Exit code: 0 when it was rendered, 1 when the document has faults, 2 when the command is wrong or the file unreadable.

Examples:
  trend-embed render trend.json --page --script trend-embed.js > trend.html
  trend-embed render trend.json --markdown > trend.md
  trend-embed render trend.json --plain > to-paste.html
`;

async function renderFile(argument: string, options: RenderOptions, io: Io): Promise<ExitCode> {
  const printError = (message: string) => write(io.stderr, `trend-embed: ${printable(message)}\n`);
  const { file, unreadable } = await sourceOf(argument);
  if (unreadable !== undefined) {
    await printError(`${file}: ${unreadable}`);
    return 2;
  }
  const { render, TrendError } = await import('./render.js');
  try {
    await write(io.stdout, await render(file === STDIN ? '-' : file, options, io.stdin));
    if (options.page && options.script === undefined)
      await printError('the page has no script: all answers are open, and nothing sorts or filters. Add --script URL.');
    return 0;
  } catch (error) {
    if (error instanceof TrendError) {
      for (const { pointer, message } of error.problems)
        await printError(`${file}: ${pointer ? `${pointer} ` : ''}${message}`);
      return 1;
    }
    if (error instanceof SyntaxError) {
      await printError(`${file}: is no JSON: ${error.message} (trend-embed validate tells the place)`);
      return 1;
    }
    await printError(error instanceof RangeError ? error.message : `${file}: ${reasonOf(error)}`);
    return 2;
  }
}

/** `trend-embed render`: a trend as HTML, Markdown or plain text. */
export const renderCommand: SubCommand = {
  name: 'render',
  describe: (command) => {
    command
      .summary('write a trend as HTML, Markdown or plain text')
      .description('Writes a trend as HTML that shows with no JavaScript, as Markdown, or as plain text.')
      .argument('<file>', 'a document, a pattern that one matches, or - for the standard input')
      .addHelpText('after', HELP);
    for (const { flag, value, description } of renderOptions)
      command.option(`--${flag}${value === undefined ? '' : ` <${value}>`}`, description);
  },
  run: (command, io) => renderFile(command.args[0] ?? '-', command.opts<RenderOptions>(), io),
};
