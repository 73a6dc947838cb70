import { Option } from 'commander';
import { type Finding, lintBytes } from '../lint/index.js';
import { LIMITS } from '../loading/limits.js';
import { counted, grouped } from './counted.js';
import { readBytes, reasonOf, type Source, sourcesOf } from './files.js';
import { colourful, type ExitCode, type Io, write } from './io.js';
import { printable } from './printable.js';
import { progressOn } from './progress.js';
import { type Format, REPORTS } from './reports/index.js';
import type { Outcome, Totals } from './reports/report.js';
import type { SubCommand } from './sub-command.js';

interface ValidateOptions {
  readonly format: Format;
  readonly strict?: boolean;
}

const HELP = `
A line is written for each fault: file:line:column pointer message. With faults, elements refuse the document; a
warning stands for what they show all the same, and what is likely not meant: unknown properties, percentages in the
prose that are of no share, entities and tags, addresses that are none, empty texts, companies that are miscounted or
spelt in two ways, evidence out of order, after the trend's own date or without an id, a piece that stands twice. A
hint is of what may well be meant: another number of companies than the evidence names, "new" long after the first time.

Exit code: 0 when all documents are valid, 1 when one has faults, 2 when the command is wrong or a file is unreadable.

Examples:
  trend-embed validate trend.json
  trend-embed validate "trends/**/*.json" --strict
  trend-embed validate --format github trends/*.json
  curl -s https://example.com/trend.json | trend-embed validate -
`;

async function outcomeOf({ file, unreadable }: Source, strict: boolean, io: Io): Promise<Outcome> {
  if (unreadable !== undefined) return { file, findings: [], unreadable };
  try {
    const findings = lintBytes(await readBytes(file, io, LIMITS.bytes), LIMITS.bytes);
    return {
      file,
      findings: strict
        ? findings.map((finding) => (finding.severity === 'hint' ? finding : { ...finding, severity: 'fault' }))
        : findings,
    };
  } catch (error) {
    return { file, findings: [], unreadable: reasonOf(error) };
  }
}

function summary({ documents, faults, warnings, unreadable }: Totals): string {
  const verdict = faults + warnings === 0 ? 'valid' : `${counted(faults, 'fault')}, ${counted(warnings, 'warning')}`;
  return [
    ...(documents > 0 ? [`${counted(documents, 'document')}: ${verdict}`] : []),
    ...(unreadable > 0 ? [`${grouped(unreadable)} could not be read`] : []),
  ].join('; ');
}

async function validate(files: readonly string[], { format, strict = false }: ValidateOptions, io: Io) {
  const { stdout, stderr } = io;
  const report = REPORTS[format]({ colours: colourful(stdout, io.env), version: io.version });
  const sources = await sourcesOf(files);
  const progress = progressOn(stderr, sources.length);
  const totals = { documents: 0, faults: 0, warnings: 0, unreadable: 0 };
  const count = (findings: readonly Finding[], severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;

  await write(stdout, report.begin);
  for (const [index, source] of sources.entries()) {
    const outcome = await outcomeOf(source, strict, io);
    const text = report.file(outcome);
    if (text !== '') progress.clear();
    await write(stdout, text);
    if (outcome.unreadable === undefined) {
      totals.documents += 1;
      totals.faults += count(outcome.findings, 'fault');
      totals.warnings += count(outcome.findings, 'warning');
    } else {
      totals.unreadable += 1;
      progress.clear();
      await write(stderr, `trend-embed: ${printable(outcome.file)}: ${printable(outcome.unreadable)}\n`);
    }
    progress.at(index + 1);
  }
  progress.clear();
  await write(stdout, report.end(totals));
  if (format === 'text') await write(stderr, `${summary(totals)}\n`);
  return totals.unreadable > 0 ? 2 : totals.faults > 0 ? 1 : 0;
}

/** `trend-embed validate`: the faults and warnings of documents, by file, line and column. */
export const validateCommand: SubCommand = {
  name: 'validate',
  describe: (command) => {
    command
      .summary('tell every fault of trend documents')
      .description('Tells every fault of trend documents, and what is likely not meant.')
      .argument('<files...>', 'files, patterns such as "trends/**/*.json", or - for the standard input')
      .addOption(
        new Option('-f, --format <format>', 'how to report').choices(Object.keys(REPORTS)).default('text' as const),
      )
      .option('-s, --strict', 'take warnings for faults')
      .addHelpText('after', HELP);
  },
  run: (command, io): Promise<ExitCode> => validate(command.args, command.opts<ValidateOptions>(), io),
};
