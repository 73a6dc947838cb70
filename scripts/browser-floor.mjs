import { readFileSync } from 'node:fs';

const [, chrome, firefox, safari] = /Chromium (\d+), Firefox (\d+), Safari (\d+)/.exec(
  readFileSync(new URL('../README.md', import.meta.url), 'utf8'),
);

/** A version as Lightning CSS writes it. */
const version = (major) => Number(major) << 16;

/** The oldest browsers that README names, for which style sheets are built. */
export const FLOOR = {
  chrome: version(chrome),
  firefox: version(firefox),
  safari: version(safari),
  ios_saf: version(safari),
};
