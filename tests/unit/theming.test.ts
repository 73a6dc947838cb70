import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const matches = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([match]) => match));

const styles = readdirSync(`${ROOT}src/elements`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.styles.ts'))
  .map((name) => readFileSync(`${ROOT}src/elements/${name}`, 'utf8'))
  .join('\n');

describe('the style sheets', () => {
  it('read just the variables that the docs list', () => {
    const documented = matches(readFileSync(`${ROOT}docs/theming.md`, 'utf8'), /--trend-[a-z-]+/g);
    expect([...matches(styles, /--trend-[a-z-]+/g)].sort()).toEqual([...documented].sort());
  });

  it('never set a public variable: a page’s value wins from wherever it stands', () => {
    expect(styles).not.toMatch(/--trend-[a-z-]+\s*:/);
  });

  it('define every private variable that they use, and use every one that they define', () => {
    const used = matches(styles, /(?<=var\()--_[a-z]+/g);
    const defined = matches(styles, /--_[a-z]+(?=\s*:)/g);
    expect([...used].sort()).toEqual([...defined].sort());
  });
});
