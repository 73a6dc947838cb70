import type { Command } from 'commander';
import type { ExitCode, Io } from './io.js';

/** A subcommand of `trend-embed`, listed in `program.ts`. */
export interface SubCommand {
  readonly name: string;
  /** Declares arguments and options, for the parser and `--help`. */
  readonly describe: (command: Command) => void;
  /** Runs the command. Large modules are imported here, on demand. */
  readonly run: (command: Command, io: Io) => Promise<ExitCode>;
}
