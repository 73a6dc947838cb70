// A trend whose evidence is not about companies speaks of its own subject, in every version of it.

import { describe, expect, it } from 'vitest';
import { parse, type TrendDocument } from '../../src/document/index.js';
import '../../src/entries/trend-embed.js';
import { cite } from '../../src/evidence/citation.js';
import { evidenceCsv } from '../../src/evidence/csv.js';
import { messagesFor } from '../../src/messages/messages-for.js';
import { subjectCount, subjectLabel } from '../../src/sections/parts/subject.js';
import { sectionView } from '../../src/sections/section-view.js';
import { renderTrend } from '../../src/server/index.js';
import { loadWords, trendToMarkdown, trendToText } from '../../src/text/index.js';
import { demoTrend } from '../unit/demo-trends.js';

const reference = demoTrend('meter-tracks-buyer') as TrendDocument;
const cities = { label: 'City', one: 'city', other: 'cities' };

/** The same trend, about cities: names and texts say nothing of companies. */
const aboutCities: TrendDocument = {
  version: 1,
  id: 'cities',
  title: 'Trams are back',
  subject: cities,
  companyCount: 8,
  evidence: [
    { company: 'Lyon', date: '2024', stance: 'supports', text: 'A new line.' },
    { company: 'Graz', date: '2025', stance: 'challenges', text: 'None.' },
  ],
};

/** Every version of a trend. */
const versions = (trend: TrendDocument): Readonly<Record<string, string>> => ({
  html: renderTrend(trend, { page: true, jsonLd: true }).replace(/<script type="application\/json">.*?<\/script>/s, ''),
  markdown: trendToMarkdown(trend),
  text: trendToText(trend),
  csv: evidenceCsv(trend, { address: 'https://example.com/' }),
  citation: JSON.stringify(
    cite(trend, trend.evidence?.[0], { link: '#', lang: 'en', counts: '', asOf: '', quotation: '{text}' }),
  ),
});

/** What a reader reads of HTML: texts, names and titles. */
const read = (html: string) =>
  [
    html.replace(/<(style|script)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' '),
    ...[...html.matchAll(/(?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(([, text]) => text),
  ].join(' ');

describe('a subject', () => {
  it('takes the place of companies wherever they are named', () => {
    const { html = '', markdown, text, csv, citation } = versions(aboutCities);
    for (const version of [read(html), markdown, text, citation]) expect(version).not.toMatch(/compan/i);
    for (const version of [read(html), markdown, text]) expect(version).toContain('8 cities');
    // Both tables, and the button that sorts by it.
    expect(html.match(/<button type="button" name="company" aria-label="City: [^"]*">(<!--.*?-->)?City/g)).toHaveLength(
      2,
    );
    expect(csv?.split('\r\n')[0]).toMatch(/^"company","date"/);
  });

  it('changes nothing else', () => {
    const same = { label: 'Company', one: 'company', other: '{count} companies' };
    expect(versions({ ...reference, subject: same })).toEqual(versions(reference));
    expect(versions({ ...reference, companyCount: 1, subject: same })).toEqual(
      versions({ ...reference, companyCount: 1 }),
    );
  });

  const polish = { label: 'Miasto', one: 'miasto', few: 'miasta', many: 'miast', other: 'miasta' };
  it.each([
    ['en', cities, [0, 1, 2, 1234], ['0 cities', '1 city', '2 cities', '1,234 cities']],
    [undefined, cities, [1, 8], ['1 city', '8 cities']],
    ['pl', polish, [1, 2, 5, 22], ['1 miasto', '2 miasta', '5 miast', '22 miasta']],
    ['pl', cities, [5], ['5 cities']],
    ['hu', { label: 'Város', one: '{count} város', other: '{count} város' }, [1, 8], ['1 város', '8 város']],
    ['de', { ...cities, other: 'Städte' }, [1234], ['1.234 Städte']],
    ['ja', { label: '都市', one: '{count}都市', other: '{count}都市' }, [8], ['8都市']],
    [
      'ar',
      { ...cities, two: 'two', few: 'few {count}', many: 'many' },
      [3, 11, 100],
      ['few ٣', '١١ many', '١٠٠ cities'],
    ],
    ['en', { ...cities, zero: 'no cities' }, [0], ['0 cities']],
    ['en', { ...cities, other: '{count} of {count}, {name}' }, [2], ['2 of 2, {name}']],
  ])('has the plural forms of %s: %j', async (lang, subject, numbers, texts) => {
    await loadWords(lang);
    const view = sectionView({ ...aboutCities, lang, subject }, { messages: messagesFor(lang) });
    const western = (text: string) => text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
    expect(numbers.map((n) => western(subjectCount(view, n)))).toEqual(texts.map(western));
    expect(subjectLabel(view)).toBe(subject.label);
  });

  it.each([
    [{ label: 'City', one: 'city' }, '/subject/other', 'missing: expected a string'],
    [{ ...cities, few: null }, '/subject/few', 'expected a string, found null'],
    ['cities', '/subject', 'expected an object, found "cities"'],
  ])('is refused where it breaks the format: %j', (subject, pointer, message) => {
    expect(parse({ version: 1, id: 'a', title: 'A', subject })).toEqual({
      ok: false,
      code: 'invalid',
      problems: [{ pointer, message: expect.stringContaining(message) as string }],
    });
  });
});
