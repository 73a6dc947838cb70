import { Command, CommanderError } from 'commander';
import type { ExitCode, Io } from './io.js';
import { colourful } from './io.js';
import { importCommand } from './import-command.js';
import { devCommand } from './dev-command.js';
import { initCommand } from './init-command.js';
import { renderCommand } from './render-command.js';
import type { SubCommand } from './sub-command.js';
import { siteCommand } from './site-command.js';
import { validateCommand } from './validate.js';

const COMMANDS: readonly SubCommand[] = [
  initCommand,
  devCommand,
  importCommand,
  validateCommand,
  renderCommand,
  siteCommand,
];

/** Runs a command line. Never throws for wrong usage. */
export async function runCommandLine(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('trend-embed')
    .description('Trend documents on the command line.')
    .version(io.version, '-V, --version', 'tell the version')
    .helpOption('-h, --help', 'tell how it is used')
    .showHelpAfterError('(--help tells how it is used)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHasColors: () => colourful(io.stdout, io.env),
      getErrHasColors: () => colourful(io.stderr, io.env),
    });
  for (const { name, describe, run } of COMMANDS) {
    const command = program.command(name);
    describe(command);
    command.action(async () => {
      code = await run(command, io);
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}
