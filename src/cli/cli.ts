#!/usr/bin/env node
/** `trend-embed`, the command. Runs from dist/, beside whose folder the package's own file stands. */
import { readFileSync } from 'node:fs';
import { runCommandLine } from './program.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

// Whoever reads the output may have seen enough: `trend-embed validate … | head`.
process.stdout.on('error', () => process.exit(2));

const { stdin, stdout, stderr, env } = process;
process.exitCode = await runCommandLine(process.argv.slice(2), { stdin, stdout, stderr, env, version });
