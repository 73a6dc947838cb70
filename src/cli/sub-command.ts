import type { Command } from 'commander';
import type { ExitCode, Io } from './io.js';

/** A command of `trend-embed`: each in a file of its own, and in the list of `program.ts`. */
export interface SubCommand {
  readonly name: string;
  /** Says what it takes, for the parser and for `--help`. */
  readonly describe: (command: Command) => void;
  /** Does it, with `command.args` and `command.opts()`. What is large it imports here, and not before. */
  readonly run: (command: Command, io: Io) => Promise<ExitCode>;
}
