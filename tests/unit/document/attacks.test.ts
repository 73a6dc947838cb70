import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cite } from '../../../src/evidence/citation.js';
import { evidenceCsv } from '../../../src/evidence/csv.js';
import { evidenceHash } from '../../../src/document/deep-link.js';
import { readHash } from '../../../src/document/read-hash.js';
import { parse, type TrendDocument } from '../../../src/document/index.js';
import { attackAddresses, attackDocument, attackTexts, COLLECTIONS } from '../../fixtures/attacks.js';
import { readEntry } from './bibtex.js';

const BASE = 'https://publisher.example/trends/one.json';
const texts = attackTexts(readFileSync(COLLECTIONS.naughty, 'utf8'), readFileSync(COLLECTIONS.seeds, 'utf8'));
const addresses = attackAddresses(texts);
const isTaken = (url: string) => parse({ version: 1, id: 'x', title: 'X', url }).ok;
/** The javascript: scheme as browsers parse it: leading blanks and inner line ends are stripped. */
const isScript = (url: string) => /^(javascript|vbscript|data):/i.test(url.replace(/^[\0- ]+|[\t\n\r]/g, ''));
const taken = addresses.filter(isTaken);

function trendOf(document: unknown): TrendDocument {
  const result = parse(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 5)));
  return result.trend;
}

const trend = trendOf(attackDocument(texts, taken));

describe('public collections of attacks', () => {
  it('are not empty', () => {
    expect(texts.length).toBeGreaterThan(600);
    expect(addresses.filter(isScript).length).toBeGreaterThan(30);
  });

  it('are accepted as URLs only when a browser would open them as http(s)', () => {
    expect(taken.map((url) => new URL(url, BASE).protocol).filter((scheme) => !/^https?:$/.test(scheme))).toEqual([]);
    expect(taken.filter(isScript)).toEqual([]);
  });

  it('are rejected as trend ids, dates, languages and stances', () => {
    const refused = (rest: object) => !parse({ version: 1, id: 'x', title: 'X', ...rest }).ok;
    const piece = { company: 'A', date: '2025', stance: 'supports', text: 'B' };
    for (const text of texts.filter((attack) => /[<>"'&;=(]/.test(attack))) {
      expect(refused({ id: text }), text).toBe(true);
      expect(refused({ updated: text }), text).toBe(true);
      expect(refused({ lang: text }), text).toBe(true);
      expect(refused({ evidence: [{ ...piece, stance: text }] }), text).toBe(true);
      expect(refused({ evidence: [{ ...piece, date: text }] }), text).toBe(true);
    }
  });

  it('stay text in a CSV file: the same number of cells, and no formula', () => {
    const csv = evidenceCsv(trend, { address: BASE, href: (url) => new URL(url, BASE).href });
    const cells = [...csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/gy)];
    expect(cells.map(([all]) => all).join('')).toBe(csv);
    expect(cells.length).toBe(13 * (texts.length + 1));
    const values = cells.map(([, value = '']) => value.replaceAll('""', '"'));
    expect(values.filter((value) => /^[\s\p{C}\p{DI}]*[=+\-@]/u.test(value))).toEqual([]);
    expect(texts.filter((text) => !values.includes(text) && !values.includes(`'${text}`))).toEqual([]);
  });

  it('stay text in a citation: one line, one BibTeX entry', () => {
    for (const piece of trend.evidence ?? []) {
      const { quote, bibtex } = cite(trend, piece, {
        link: BASE,
        lang: 'en',
        counts: '1, 1',
        asOf: '',
        quotation: '“{text}”',
      });
      expect(quote).not.toMatch(/[\n\r\u2028\u2029]/);
      expect(Object.keys(readEntry(bibtex).fields)).toContain('url');
    }
  });

  it('resolve to their own evidence when used as ids in deep links', () => {
    trend.evidence?.forEach((_, index) => {
      const { hash } = new URL(evidenceHash(trend, index), BASE);
      expect(readHash(hash, trend)).toEqual({ kind: 'evidence', index });
    });
  });
});
