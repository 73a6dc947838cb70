// The browsers that README names, held against MDN's data of browser support: what the built files use is in all of them,
// or stands within @supports, or is named here with the reason why its absence does no harm.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Feature, featuresOfCss, featuresOfScript, type Floor, has, ownNames } from './features.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');

const [, chrome, firefox, safari] = (/Chromium (\d+), Firefox (\d+), Safari (\d+)/.exec(read('README.md')) ?? []).map(
  Number,
);
const FLOOR = { chrome, firefox, safari } as Floor;

/** Newer than the floor, and harmless where it is absent. */
const WITHOUT_HARM: Readonly<Record<string, string>> = {
  'api.Navigation.currentEntry': 'asked for with ?.',
  'api.scheduler': 'asked for with ?.; timers follow',
  'api.Scheduler.postTask': 'asked for with ?.; timers follow',
  'api.trustedTypes': 'asked for with ?. or typeof',
  'api.TrustedTypePolicyFactory.createPolicy': 'read from trustedTypes, where that is',
  'api.TrustedTypePolicyFactory.emptyScript': 'read from trustedTypes by Lit, where that is',
  'css.properties.break-after.avoid': 'a heading may be the last line of a printed page',
  'css.properties.break-before.avoid': 'a text may begin on another printed page than its heading',
  'css.properties.content-visibility.auto': 'find in page may miss rows that are not laid out',
  'css.properties.field-sizing': 'a field scrolls',
  'css.properties.field-sizing.content': 'a field scrolls',
  'css.properties.forced-color-adjust': 'without forced colours there is nothing to adjust',
  'css.properties.forced-color-adjust.none': 'without forced colours there is nothing to adjust',
  'css.properties.font-family.ui-monospace': 'another face of even width follows',
  'css.properties.hyphenate-limit-chars': 'short words are hyphenated too',
  'css.properties.overflow-anchor': 'without scroll anchoring there is nothing to turn off',
  'css.properties.overflow-anchor.none': 'without scroll anchoring there is nothing to turn off',
  'css.properties.overflow-clip-margin': 'rows are laid out at once where it is absent',
  'css.properties.overscroll-behavior': 'the page scrolls on at the end of a panel',
  'css.properties.user-select': 'a script selects the address as well',
  'css.properties.text-wrap.pretty': 'lines break as they always did',
  'css.properties.word-break.auto-phrase': 'a Japanese heading may break within a phrase',
  'css.selectors.details-content': 'a list that is closed stays closed on paper, its count in view',
  'html.elements.dialog.closedby': 'a press beside the panel does not close it; Escape and its button do',
};

/**
 * Programs of a server and of the command line run elsewhere. The studio is for authors, and is tried in three engines: its editor asks for what it uses, by names that mean other
 * things too.
 */
const ELSEWHERE = /^studio\/|^(cli|server|text|edge|publish|released)\b|^text\/|^types\/|^frameworks\//;

const files = readdirSync(`${ROOT}dist`, { recursive: true, encoding: 'utf8' }).filter((name) => !ELSEWHERE.test(name));

const own = new Set(
  files.filter((name) => name.endsWith('.js')).flatMap((name) => [...ownNames(read(`dist/${name}`))]),
);

function featuresOf(file: string): Feature[] {
  const content = read(`dist/${file}`);
  if (file.endsWith('.css')) return [...featuresOfCss(content)];
  if (file.endsWith('.js')) return [...featuresOfScript(content, FLOOR, own)];
  const within = (tag: string) =>
    [...content.matchAll(new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`, 'g'))].map(([, text = '']) => text);
  return [
    ...within('style').flatMap((css) => [...featuresOfCss(css)]),
    ...within('script').flatMap((code) => [...featuresOfScript(code, FLOOR, own)]),
  ];
}

const newer = (features: readonly Feature[]) =>
  [...new Set(features.filter(([, data]) => !has(data, FLOOR)).map(([name]) => name))].sort();

const used = new Map(
  files.filter((file) => /\.(js|css|html)$/.test(file)).map((file) => [file, featuresOf(file)] as const),
);

describe('the browsers that README names', () => {
  it('are three, with their versions', () => {
    expect(Object.values(FLOOR).every((version) => version > 100 || version === FLOOR.safari)).toBe(true);
  });

  it('have all that the built files use, or its absence does no harm', () => {
    const unexcused = [...used].flatMap(([file, features]) =>
      newer(features)
        .filter((name) => !Object.hasOwn(WITHOUT_HARM, name))
        .map((name) => `${file}: ${name}`),
    );
    expect(unexcused).toEqual([]);
  });

  it('lack what is excused, and the files use it', () => {
    const names = new Set([...used.values()].flatMap(newer));
    expect(Object.keys(WITHOUT_HARM).filter((name) => !names.has(name))).toEqual([]);
  });

  it('are the oldest that could be named: the files are looked into', () => {
    const names = new Set([...used.values()].flat().map(([name]) => name));
    for (const name of [
      'css.types.color.oklch',
      'css.selectors.state',
      'css.at-rules.container',
      'css.properties.content-visibility',
      'api.IntersectionObserver',
      'html.global_attributes.popover',
    ])
      expect(names).toContain(name);
  });
});

describe('what would break the promise is found', () => {
  it.each([
    ['a.css', 'a { color: oklch(from currentColor l c h) }', 'css.types.color.from_currentcolor'],
    ['a.css', 'a { --x: rgb(from currentColor r g b) }', 'css.types.color.from_currentcolor'],
    ['a.css', 'a::scroll-marker { color: red }', 'css.selectors.scroll-marker'],
    ['a.css', 'a { text-box: trim-both cap alphabetic }', 'css.properties.text-box'],
    ['a.css', 'a { user-select: none }', 'css.properties.user-select'],
    ['a.js', 'x`[part=a]{corner-shape:squircle}`', 'css.properties.corner-shape'],
    ['a.js', 'x.getOrInsert(1)', 'javascript.builtins.Map.getOrInsert'],
    ['a.js', 'new Temporal.Instant(1n)', 'javascript.builtins.Temporal'],
    ['a.js', 'y`<input switch>`', 'html.elements.input.switch'],
  ])('%s: %s', (file, content, name) => {
    const features = file.endsWith('.css') ? [...featuresOfCss(content)] : [...featuresOfScript(content, FLOOR)];
    expect(newer(features)).toContain(name);
  });

  it.each([
    '@supports (color: oklch(from currentColor l c h)) { a { color: oklch(from currentColor l c h) } }',
    'a { -webkit-user-select: none; user-select: none }',
  ])('and this is none: %s', (css) => {
    expect(newer([...featuresOfCss(css)])).toEqual([]);
  });
});
