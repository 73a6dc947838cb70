#!/usr/bin/env node
/** The command `trend-embed`. Runs from dist/, next to `package.json`. */
import { readFileSync } from 'node:fs';
import { runCommandLine } from './program.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

// The reader of a pipe may close it early: `trend-embed validate … | head`.
process.stdout.on('error', () => process.exit(2));

const { stdin, stdout, stderr, env } = process;
process.exitCode = await runCommandLine(process.argv.slice(2), { stdin, stdout, stderr, env, version });
