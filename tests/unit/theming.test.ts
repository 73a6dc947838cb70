import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');

const matches = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([match]) => match));

const PUBLIC = /--trend-[a-z-]+/g;

const styles = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(elements|sections).*[./]styles\.ts$/.test(name))
  .map((name) => read(`src/${name}`))
  .join('\n');

/** The table of the docs: each variable with its default, as it is written. */
const documented = new Map(
  [...read('docs/theming.md').matchAll(/^\| `(--trend-[a-z-]+)` \| (.*?) \| .* \|$/gm)].map(
    ([, name = '', value = '']) => [name, value],
  ),
);

/** Each `var()` of a text with its fallback, those inside of others too. */
function* variablesIn(text: string): Generator<[name: string, fallback: string | undefined]> {
  for (const { index, 1: name = '' } of text.matchAll(/var\(\s*(--[a-z_-]+)/g)) {
    const start = text.indexOf(name, index) + name.length;
    let end = start;
    for (let depth = 1; depth > 0; end++) depth += { '(': 1, ')': -1 }[text.charAt(end)] ?? 0;
    const fallback = text.slice(start, end - 1).replace(/^\s*,\s*/, '');
    yield [name, fallback.trim() === '' ? undefined : fallback.replace(/\s+/g, ' ').trim()];
  }
}

/** What a fallback is in the docs: a value as it stands, a role by its public name, a formula in words alone. */
function inDocs(fallback: string): string | undefined {
  const role = /^var\(--(?:_|trend-)([a-z-]+)/.exec(fallback)?.[1];
  if (role !== undefined) return `--trend-${role}`;
  return /currentColor|--_from/.test(fallback) ? undefined : fallback;
}

const inCode = (text: string) => new Set([...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));

describe('the style sheets', () => {
  it('read just the variables that the docs list, with the saved pictures', () => {
    expect(documented.size).toBeGreaterThan(15);
    const pictures = read('src/sections/pictures/house-style.ts');
    expect([...matches(styles + pictures, PUBLIC)].sort()).toEqual([...documented.keys()].sort());
  });

  it.each([...documented])('%s has the default that the docs tell', (name, value) => {
    const defaults = [...variablesIn(styles)]
      .filter(([variable, fallback]) => variable === name && fallback !== undefined)
      .map(([, fallback = '']) => inDocs(fallback))
      .filter((code) => code !== undefined);
    const told = [...inCode(value)].filter((code) => !code.startsWith('theme='));
    expect(told.sort()).toEqual([...new Set(defaults)].sort());
  });

  it('have the defaults that the elements’ own descriptions tell', () => {
    const described = [...read('src/elements/base/trend-element.ts').matchAll(/@cssprop (?:\[(.+?)=(.+)\]|(\S+)) - /g)];
    expect(described.map(([, name, , plain]) => name ?? plain).sort()).toEqual([...documented.keys()].sort());
    for (const [, name, value = ''] of described) {
      if (name !== undefined && value !== 'none') expect(inCode(documented.get(name) ?? ''), name).toContain(value);
    }
  });

  it('never set a public variable: a page’s value wins from wherever it stands', () => {
    expect(styles).not.toMatch(/--trend-[a-z-]+\s*:/);
  });

  it('define every private variable that they use, and use every one that they define', () => {
    const byScript = matches(read('src/elements/background/adapt.ts'), /--_[a-z]+/g);
    const used = matches(styles, /(?<=var\()--_[a-z]+/g);
    const defined = matches(styles, /--_[a-z]+(?=\s*:)/g);
    expect([...used].sort()).toEqual([...new Set([...defined, ...byScript])].sort());
  });
});

describe('the ready themes', () => {
  const themes = readdirSync(`${ROOT}src/themes`);

  it.each(themes)('%s sets only variables that are read, for its own class, and gives way to the page', (file) => {
    const css = read(`src/themes/${file}`);
    const set = matches(css, /--trend-[a-z-]+(?=\s*:)/g);
    expect([...set].filter((name) => !documented.has(name))).toEqual([]);
    const rules = [...matches(css, /^ *[^@\s].*\{$/gm)].map((rule) => rule.trim());
    expect([...new Set(rules)]).toEqual([`:where(.trend-${file.replace('.css', '')}) {`]);
    expect(css).not.toMatch(/!important|url\(|@import/);
  });

  it.each(themes)('%s has a plain value for each colour that it derives from the ink', (file) => {
    const [plain = '', derived = ''] = read(`src/themes/${file}`).split(
      '@supports (color: oklch(from currentColor l c h))',
    );
    expect(plain).not.toContain('currentColor');
    for (const [name] of derived.matchAll(/--trend-(?!brand)[a-z]+(?=:)/g)) expect(plain).toContain(`${name}:`);
  });

  it('are shown in the docs and in the demo, each of them', () => {
    for (const file of themes) {
      expect(read('docs/theming.md')).toContain(`images/theme-${file.replace('css', 'webp')}`);
      expect(read('demo/themes.html')).toContain(`href="themes/${file}"`);
    }
  });
});
