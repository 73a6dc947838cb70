import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parse, type TrendDocument } from '../../../src/document/index.js';
import { trendToText } from '../../../src/text/plain-text.js';
import { trendDocument } from '../arbitraries.js';
import { DEMO_NAMES, demoTrend } from '../demo-trends.js';
import { fullDocument } from '../document/full-document.js';
import { checkProperty } from '../check-property.js';

/** The lines that are too long, apart from unbreakable words. */
const tooLong = (text: string, width: number) =>
  text.split('\n').filter((line) => stringWidth(line) > width && line.replace(/^[- ]+/, '').includes(' '));

describe('plain text of a trend', () => {
  it('is formatted like a hand-written text', () => {
    expect(trendToText(fullDocument as TrendDocument, { base: 'https://example.com/trends/full-1.json' })).toBe(
      `Everything is here
==================

Updated · 8 companies · First observed September 2024 · Updated 30 June
2026
<https://example.com/trends/full-1>

Yes.

In full.

 90%  First (27 of 30 vendors)
   –  Second (0 of 0)
100%  Third (5 of 5)

1 supporting, 1 counterexample · as of 30 June 2026

What’s happening — and why
--------------------------
This.

Therefore.

How it works
------------
Source — of it all

90%  One (27 of 30 vendors)
     the first
  –  Two (0 of 0)
     the other

From one come two.

Evidence over time
------------------
2 pieces of evidence, 29 February 2024 to 2025: 1 supporting, 1
counterexample.

Supporting evidence
-------------------
- A · 2025
  It did.
  Record <https://example.com/a>

Counterexamples
---------------
- B · 29 February 2024
  It did not.
  b.example <http://b.example/>

For buyers
----------
Buy.

Librarians
----------
Lend.

Outlook
-------
Fair.

Bottom line
-----------
So it is.

Questions and answers
---------------------
Really?
  Yes.

Always?
  No.

Glossary
--------
- fair
  Not foul.

Published by P <https://example.com/>
All trends <https://example.com/trends>
`,
    );
  });

  it.each(DEMO_NAMES.flatMap((name) => [20, 40, 72, 100].map((width) => [name, width] as const)))(
    'of %s stays within %i columns',
    (name, width) => {
      const result = parse(demoTrend(name));
      const text = result.ok ? trendToText(result.trend, { width }) : '';
      expect(text).not.toBe('');
      expect(tooLong(text, width)).toEqual([]);
    },
  );

  it.each([[undefined], [NaN], [0], [-5], [3]])('has lines with a width of %s', (width) => {
    const text = trendToText(fullDocument as TrendDocument, { width });
    expect(tooLong(text, width === undefined || !width ? 72 : 20)).toEqual([]);
  });

  it('has no trailing spaces, no double blank lines, and a final newline', { timeout: 60_000 }, () => {
    checkProperty(
      fc.property(trendDocument, (trend) => {
        const text = trendToText(trend);
        expect(text).not.toMatch(/[ \t]$/m);
        expect(text).not.toMatch(/\n\n\n/);
        expect(text).toMatch(/[^\n]\n$/);
      }),
      60,
    );
  });

  it.each([
    ['\u001b]0;title\u0007text', ']0;title text'],
    ['\u001b[2Jcleared', '[2Jcleared'],
    ['back\b\b\bspace', 'back space'],
    ['\u009b31mred', '31mred'],
    ['half \udc00', 'half \ufffd'],
  ])('sends no control characters to a terminal: %j', (title, expected) => {
    expect(trendToText({ version: 1, id: 'a', title }).split('\n')[0]).toBe(expected);
  });

  it('aligns the rule with its heading', () => {
    expect(trendToText({ version: 1, id: 'a', title: 'شركة', lang: 'ar' })).toBe('شركة\n\u200f====\n');
    expect(trendToText({ version: 1, id: 'a', title: '魚の味', lang: 'ja' })).toBe('魚の味\n======\n');
  });

  it('writes each line in the direction of the trend, and marks no URL', () => {
    const text = trendToText({
      version: 1,
      id: 'a',
      title: 'شركة',
      lang: 'ar',
      url: 'https://example.org/a',
      evidence: [{ company: 'Acme', date: '2025', stance: 'supports', text: 'نص' }],
    });
    expect(text).toContain('\n<https://example.org/a>\n');
    expect(text).toContain('\n\u200f- Acme · 2025\n  نص\n');
  });

  it.each(['\n', '\r\n', '\r', '\u2028', '\x85', ' \t\n'])('keeps lines that end with %j, in every text', (end) => {
    const lines = `a:${end}- b${end}- c ${'long '.repeat(20)}`;
    const text = trendToText({
      version: 1,
      id: 'a',
      title: 'A',
      quickAnswer: lines,
      bottomLine: lines,
      evidence: [{ company: 'C', date: '2025', stance: 'supports', text: lines }],
      guidance: [{ audience: 'X', text: lines }],
      faq: [{ question: 'Q', answer: `${lines}\n\nd` }],
    });
    expect(text.match(/^ {0,2}a:\n {0,2}- b\n {0,2}- c( long){12,}\n {0,2}long/gm)).toHaveLength(5);
    expect(tooLong(text, 72)).toEqual([]);
  });
});
