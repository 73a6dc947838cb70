import { describe, expect, it } from 'vitest';
import { lintBytes } from '../../../src/lint/index.js';
import { LIMITS } from '../../../src/loading/limits.js';

const lint = (text: string) => lintBytes(new TextEncoder().encode(text), LIMITS.bytes);
const head = { version: 1, id: 'a', title: 'A' };

describe('a property that stands for a missing one', () => {
  it.each([
    [{ stats: [{ id: 'a', label: 'A', count: 1, totals: 2 }] }, '/stats/0/total', 'totals'],
    [
      { evidence: [{ city: 'A', date: '2025', stance: 'supports', text: 'T', id: 'a' }] },
      '/evidence/0/company',
      'city',
    ],
    [{ faq: [{ question: 'Q', anwser: 'A' }] }, '/faq/0/answer', 'anwser'],
    [{ collection: { title: 'A', link: 'b' } }, '/collection/url', 'link'],
  ])('is one fault with it: %j', (more, pointer, key) => {
    const text = JSON.stringify({ ...head, ...more });
    const name = pointer.split('/').at(-1);
    const found = lint(text);
    expect(found).toMatchObject([{ severity: 'fault', pointer, column: text.indexOf(`"${key}"`) + 1 }]);
    expect(found[0]?.message).toMatch(
      new RegExp(`^missing: expected .*; "${key}" is unknown: did you mean "${name}"\\?$`),
    );
  });

  it('is not guessed where two are missing', () => {
    const found = lint(JSON.stringify({ ...head, evidence: [{ city: 'A', stance: 'supports', text: 'T' }] }));
    expect(found.filter(({ message }) => message.includes('did you mean'))).toEqual([]);
    expect(found).toHaveLength(3);
  });
});

describe('a fault says what to write', () => {
  const piece = { id: 'a', company: 'A', date: '2025', stance: 'supports', text: 'T' };
  it.each([
    [
      { evidence: [{ ...piece, source: 'https://a.example/b' }] },
      '/evidence/0/source',
      'write { "url": "https://a.example/b" }',
    ],
    [
      { evidence: [{ ...piece, source: 'Annual report' }] },
      '/evidence/0/source',
      'write { "title": "Annual report", "url": "https://…" }',
    ],
    [{ evidence: [{ ...piece, date: 2021 }] }, '/evidence/0/date', 'expected a string, found 2021: write "2021"'],
    [{ evidence: [{ ...piece, date: '01/09/1992' }] }, '/evidence/0/date', ': 1992-09-01 or 1992-01-09?'],
    [{ evidence: [{ ...piece, date: '13.9.1992' }] }, '/evidence/0/date', ': write "1992-09-13"'],
    [{ evidence: [{ ...piece, date: '1992/9' }] }, '/evidence/0/date', ': write "1992-09"'],
    [{ evidence: [{ ...piece, date: 'Sep 1, 1992' }] }, '/evidence/0/date', ': write "1992-09-01"'],
    [{ evidence: [{ ...piece, date: '1 September 1992' }] }, '/evidence/0/date', ': write "1992-09-01"'],
    [{ evidence: [{ ...piece, date: '1992-09-01T00:00:00Z' }] }, '/evidence/0/date', ': write "1992-09-01"'],
    [{ evidence: [{ ...piece, date: '2025-02-30' }] }, '/evidence/0/date', 'found "2025-02-30"'],
    [{ evidence: [{ ...piece, stance: 'Supports' }] }, '/evidence/0/stance', ': did you mean "supports"?'],
    [{ evidence: [{ ...piece, stance: 'against' }] }, '/evidence/0/stance', ': did you mean "challenges"?'],
    [{ companyCount: '8' }, '/companyCount', ': write 8, without quotation marks'],
    [{ lang: 'en_US' }, '/lang', ': write "en-US"'],
    [{ id: 'Night trains' }, '/id', ': write "night-trains"'],
    [{ publisher: 'P' }, '/publisher', ': write { "name": "P" }'],
    [{ outlook: null }, '/outlook', ': leave the property out where there is no value'],
    [{ faq: { question: 'Q', answer: 'A' } }, '/faq', ': write it in square brackets, [ … ]'],
    [{ version: '1' }, '/version', ': write 1, without quotation marks'],
  ])('%j', (more, pointer, message) => {
    const found = lint(JSON.stringify({ ...head, ...more }));
    expect(found).toMatchObject([{ severity: 'fault', pointer }]);
    expect(found[0]?.message.endsWith(message)).toBe(true);
  });
});
