import { describe, expect, it } from 'vitest';
import { StudioDocument } from '../../../../src/studio/document/studio-document.js';
import { Settings } from '../../../../src/studio/settings.js';
import { addressesOf, editionsOf, NO_CHOICES, takenOf } from '../../../../src/studio/take/facts.js';
import { CDN } from '../../../../src/studio/take/release.js';
import { codeOf } from './taken.js';

const studioOf = (document: object, files = 'https://example.org/dist/', settings = new Settings()) => ({
  document: new StudioDocument(JSON.stringify(document)),
  settings,
  place: { files: new URL(files), own: new URL(files), server: undefined },
});

describe('the addresses that are suggested', () => {
  it.each([
    ['none', {}, 'https://example.org/trends/ID.json', 'https://example.org/trends/ID/'],
    ['an id', { id: 'a-b' }, 'https://example.org/trends/a-b.json', 'https://example.org/trends/a-b/'],
    ['a page', { id: 'a', url: 'https://x.org/t/a' }, 'https://x.org/t/a.json', 'https://x.org/t/a'],
    ['a page that is a folder', { id: 'a', url: 'https://x.org/t/a/' }, 'https://x.org/t/a.json', 'https://x.org/t/a/'],
    ['a page that is a query', { id: 'a', url: 'https://x.org/?p=1' }, 'https://x.org/a.json', 'https://x.org/?p=1'],
    [
      'no web address',
      { id: '"', url: 'ftp://x.org/a' },
      'https://example.org/trends/ID.json',
      'https://example.org/trends/ID/',
    ],
  ])('with %s', (_, document, src, page) => {
    expect(addressesOf(studioOf(document))).toEqual({ src, page, files: 'https://example.org/dist/' });
  });

  it.each(['http://127.0.0.1:8080/dist/', 'http://localhost/dist/', 'file:///dist/'])(
    'for files at %s: a CDN',
    (files) => {
      expect(addressesOf(studioOf({}, files)).files).toBe(CDN);
    },
  );
});

describe('editions', () => {
  it('are read where there are any', () => {
    expect(editionsOf(studioOf({ editions: ['2025', { name: '2026' }, { other: 1 }, 5] }))).toEqual(['2025', '2026']);
    expect(editionsOf(studioOf({ editions: 'x' }))).toEqual([]);
  });
});

describe('a theme in the lines', () => {
  const variables = { '--trend-ink': '#1c2340', '--trend-font-family': `Georgia, 'A b'`, '--trend-x': 'url(//evil)' };
  const settings = new Settings({ ready: '', brand: '', variables });
  const taken = takenOf(studioOf({ id: 'a', title: 'A' }, undefined, settings), NO_CHOICES, {});

  it('is a rule of a style sheet for a page', () => {
    expect(codeOf('module', taken, 1)).toMatch(/^trend-card \{\n {2}--trend-ink: #1c2340;/);
    expect(codeOf('module', taken)).not.toContain('style=');
  });

  it('is a typed style for React', () => {
    expect(codeOf('react', taken, 1)).toContain("style={{ '--trend-ink': '#1c2340', ");
    expect(codeOf('react', taken, 1)).toContain('} as CSSProperties}');
    expect(codeOf('react', taken, 1)).not.toContain('evil');
  });

  it('is a bound style for Vue', () => {
    expect(codeOf('vue', taken, 1)).toContain(`:style="{ '--trend-ink': '#1c2340', `);
  });

  it('that is ready is a class and a style sheet', () => {
    const paper = new Settings({ ready: 'paper', brand: '', variables: {} });
    const ready = takenOf(studioOf({}, undefined, paper), NO_CHOICES, {});
    const link = '<link rel="stylesheet" href="https://example.org/dist/themes/paper.css" />';
    expect(codeOf('module', ready)).toContain(link);
    expect(codeOf('module', ready)).toContain(' class="trend-paper"');
    expect(codeOf('hugo', ready, 1)).toBe(link);
  });
});

it('options are attributes of every way', () => {
  const options = { colours: 'dark', headingLevel: '3', loading: 'lazy', keep: true, sections: 'stats"><x' } as const;
  const taken = takenOf(studioOf({ id: 'a', title: 'A' }), { ...NO_CHOICES, ...options }, {});
  const attributes = 'heading-level="3" keep loading="lazy" sections="statsx" theme="dark"';
  expect(codeOf('module', taken)).toContain(attributes);
  expect(codeOf('frame', taken)).toContain('&amp;theme=dark&amp;sections=statsx&amp;heading-level=3');
  expect(codeOf('hugo', taken)).toContain(attributes.replace('keep', 'keep="keep"'));
  expect(codeOf('sphinx', taken)).toContain('\n   :theme: dark');
  expect(codeOf('wordpress', taken)).toContain('"headingLevel":3,"theme":"dark"');
});
