import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceHash, faqHash, isDeepLink } from '../../../src/document/deep-link.js';
import { readHash } from '../../../src/document/read-hash.js';
import type { TrendDocument } from '../../../src/document/index.js';
import { trendDocument } from '../arbitraries.js';
import { checkProperty } from '../check-property.js';

const withIds = (evidence: readonly (string | undefined)[], faq: readonly (string | undefined)[] = []) =>
  ({
    version: 1,
    id: 'the-trend',
    title: 'T',
    evidence: evidence.map((id) => ({ id, company: 'A', date: '2025', stance: 'supports', text: '' })),
    faq: faq.map((id) => ({ id, question: 'Q', answer: 'A' })),
  }) satisfies TrendDocument;

const HOSTILE = [
  'faq/1',
  'evidence/2',
  'faq',
  'evidence',
  '1',
  '%',
  '%2F',
  '%41',
  '100%',
  '../x',
  '..',
  '/',
  '#',
  '#the-trend/faq/1',
  '?a=b&c',
  'a b',
  "'()*!~",
  'é',
  'e\u0301',
  '🚆',
  '\ud83d',
  '\ude86x',
  '\n',
  '',
  'constructor',
  '__proto__',
];

describe('a deep link', () => {
  it.each([
    ['deepseek', '#the-trend/deepseek'],
    [undefined, '#the-trend/evidence/2'],
    ['', '#the-trend/evidence/2'],
    ['faq/1', '#the-trend/faq%2F1'],
    ['100 %', '#the-trend/100%20%25'],
    ['🚆', '#the-trend/%F0%9F%9A%86'],
    ['half \ud83d', '#the-trend/evidence/2'],
  ])('to evidence with the id %j is %s', (id, expected) => {
    expect(evidenceHash(withIds(['first', id]), 1)).toBe(expected);
  });

  it('to a question uses its number, whatever its id', () => {
    expect(faqHash(withIds([], ['price', undefined]), 0)).toBe('#the-trend/faq/1');
    expect(faqHash(withIds([], ['price', undefined]), 1)).toBe('#the-trend/faq/2');
  });

  const trend = withIds(['deepseek', 'a/b', undefined, '2', '100%', 'é'], ['price', undefined, '1']);

  it.each([
    ['#the-trend/deepseek', 'evidence', 0],
    ['#the-trend/deep%73eek', 'evidence', 0],
    ['#the-trend/a%2Fb', 'evidence', 1],
    ['#the-trend/a%2fb', 'evidence', 1],
    ['#the-trend/evidence/1', 'evidence', 0],
    ['#the-trend/evidence/3', 'evidence', 2],
    ['#the-trend/2', 'evidence', 3],
    ['#the-trend/evidence/2', 'evidence', 1],
    ['#the-trend/100%', 'evidence', 4],
    ['#the-trend/é', 'evidence', 5],
    ['#the-trend/%C3%A9', 'evidence', 5],
    ['#the-trend/faq/1', 'faq', 0],
    ['#the-trend/faq/%31', 'faq', 0],
    ['#the-trend/faq/3', 'faq', 2],
    ['#the-trend/faq/price', 'faq', 0],
  ])('%s resolves to %s[%i]', (hash, kind, index) => {
    expect(readHash(hash, trend)).toEqual({ kind, index });
  });

  it.each([
    '',
    '#',
    '#/',
    '#/route',
    '#the-trend',
    '#the-trend/',
    '#the-trend//',
    '#the-trend//deepseek',
    '#the-trend/deepseek/',
    '#the-trend/a/b',
    '#the-trend/nothing',
    '#the-trend/%',
    '#the-trend/%FF',
    '#the-trend/evidence',
    '#the-trend/evidence/',
    '#the-trend/evidence/0',
    '#the-trend/evidence/7',
    '#the-trend/faq',
    '#the-trend/faq/',
    '#the-trend/faq/0',
    '#the-trend/faq/-1',
    '#the-trend/faq/4',
    '#the-trend/faq/01',
    '#the-trend/faq/1.0',
    '#the-trend/faq/1e0',
    '#the-trend/faq/ 1',
    '#the-trend/faq/1/2',
    '#the-trend/faq/undefined',
    '#the-trend/undefined',
    '#The-Trend/deepseek',
    '#the-trend-2/deepseek',
    '#trend/deepseek',
    'the-trend/deepseek',
    ' #the-trend/deepseek',
  ])('%j resolves to nothing in this trend', (hash) => {
    expect(readHash(hash, trend)).toBeUndefined();
  });

  it('resolves to nothing in a trend without evidence and questions', () => {
    const bare: TrendDocument = { version: 1, id: 'the-trend', title: 'T' };
    expect(readHash('#the-trend/faq/1', bare)).toBeUndefined();
    expect(readHash('#the-trend/evidence/1', bare)).toBeUndefined();
    expect(readHash('#the-trend/a', bare)).toBeUndefined();
  });

  it('does not match an empty key to an empty id', () => {
    const empty = withIds([''], ['']);
    expect(readHash('#the-trend/', empty)).toBeUndefined();
    expect(readHash('#the-trend/faq/', empty)).toBeUndefined();
  });

  it('round-trips through a URL for any id', () => {
    const unit = fc.constantFrom(
      '/',
      '%',
      '#',
      '?',
      '.',
      ' ',
      'a',
      '2',
      'é',
      '🚆',
      '\ud83d',
      '\ude86',
      '\\',
      '"',
      '\n',
    );
    const ids = fc.uniqueArray(
      fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit, maxLength: 5 }), fc.constant(undefined)),
      { selector: (id) => id ?? Symbol('none'), maxLength: 8 },
    );
    checkProperty(
      fc.property(trendDocument, ids, ids, (document, evidenceIds, faqIds) => {
        const { evidence, faq } = withIds(evidenceIds, faqIds);
        for (const trend of [document, { ...document, evidence, faq }]) {
          const places = [
            ...(trend.evidence ?? []).map((_, index) => ({
              kind: 'evidence',
              index,
              hash: evidenceHash(trend, index),
            })),
            ...(trend.faq ?? []).map((_, index) => ({ kind: 'faq', index, hash: faqHash(trend, index) })),
          ];
          for (const { hash, ...place } of places) {
            expect(isDeepLink(hash)).toBe(true);
            expect(readHash(hash, trend)).toEqual(place);
            expect(new URL(hash, 'https://example.com/').hash).toBe(hash);
          }
        }
      }),
      400,
    );
  });

  it('is read without an error from any fragment', () => {
    const part = fc.oneof(fc.constantFrom(...HOSTILE, 'the-trend', '/', '#'), fc.string({ unit: 'binary' }));
    checkProperty(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const hash = parts.join('');
        const target = withIds(HOSTILE, HOSTILE);
        const place = readHash(hash, target);
        expect(place === undefined || (isDeepLink(hash) && place.index < HOSTILE.length)).toBe(true);
        expect(readHash(`#the-trend/${hash}`, target)?.index ?? 0).toBeGreaterThanOrEqual(0);
      }),
      500,
    );
  });
});

describe('isDeepLink', () => {
  it.each(['#a/b', '#the-trend/faq/1', '#t-2/%', '#1//', '#a/\n'])('is true for %j', (hash) => {
    expect(isDeepLink(hash)).toBe(true);
  });

  it.each(['', '#', '#/', '#/route', '#a', '#a/', 'a/b', '#A/b', '#a b/c', '#!/route', '#ä/b', '#a%20b/c'])(
    'is not that of %j',
    (hash) => {
      expect(isDeepLink(hash)).toBe(false);
    },
  );
});
