import { write } from './io.js';
import { reasonOf } from './files.js';
import { printable } from './printable.js';
import { type CommandOption, type RenderOptions } from './render.js';
import type { SubCommand } from './sub-command.js';

const HELP = `
Without --page, a fragment to put into a page of yours: the trend shows with no JavaScript, and comes alive where
trend-embed.js is loaded. FILE may be -, for the standard input.

Exit code: 0 when it was rendered, 1 when the document has faults, 2 when the command is wrong or the file unreadable.

Examples:
  trend-embed render trend.json --page --json-ld > trend.html
  trend-embed render trend.json --markdown > trend.md
`;
