import fc from 'fast-check';
import { PNG } from 'pngjs';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, type TrendDocument } from '../../../../src/document/index.js';
import { loadMessages } from '../../../../src/messages/messages-for.js';
import { type Rasterizer, socialPicture, timelinePicture } from '../../../../src/publish/pictures/index.js';
import { evidencePiece, trendDocument } from '../../arbitraries.js';
import { checkProperty } from '../../check-property.js';
import { DEMO_NAMES, demoTrend } from '../../demo-trends.js';
import { ARABIC, JAPANESE, OWN_FONTS, rasterizerWith } from './fonts.js';
import { type Ink, inkOf } from './ink.js';

const SRC = { src: 'https://trends.example/a.json' };
const [WIDTH, HEIGHT] = [1200, 630];

/** Half as wide, no text is smaller than 10 px. */
const SMALLEST = 20;

let rasterize: Rasterizer;

beforeAll(async () => {
  rasterize = await rasterizerWith(...ARABIC, ...JAPANESE);
  for (const lang of ['de', 'ar', 'ja', 'el', 'ru', 'pt', 'zh-Hant', 'fa', 'es', 'sr-Latn']) await loadMessages(lang);
});

function parsed(document: unknown): TrendDocument {
  const result = parse(document);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.trend;
}

const trendOf = (changes: Partial<TrendDocument> = {}): TrendDocument => ({
  ...parsed(demoTrend('meter-tracks-buyer')),
  ...changes,
});

/** Whether two texts meet: beside each other they may by half a pixel. */
const meet = (a: Ink, b: Ink) =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

function expectSound(svg: string): readonly Ink[] {
  const inks = inkOf(svg, [...OWN_FONTS, ...ARABIC, ...JAPANESE]);
  for (const ink of inks) {
    expect(ink, `${ink.text} lies outside`).toSatisfy(
      ({ left, right, top, bottom }: Ink) => left >= 0 && right <= WIDTH && top >= 0 && bottom <= HEIGHT,
    );
    expect(ink.fontSize, ink.text).toBeGreaterThanOrEqual(SMALLEST - 0.01);
  }
  const meeting = inks.flatMap((a, i) => inks.slice(i + 1).flatMap((b) => (meet(a, b) ? `${a.text} | ${b.text}` : [])));
  expect(meeting).toEqual([]);
  return inks;
}

const pieces = (n: number, against = (i: number) => i % 4 === 0) =>
  Array.from({ length: n }, (_, i) => ({
    company: `Vendor ${i}`,
    date: new Date(Date.UTC(2015, 0, 1) + ((i * 7919) % 4000) * 86_400_000).toISOString().slice(0, 10),
    stance: against(i) ? ('challenges' as const) : ('supports' as const),
    text: 'It does.',
  }));

const CASES: readonly (readonly [string, Partial<TrendDocument>, counts: readonly [string, string]])[] = [
  ['a trend', {}, ['8 supporting', '3 counterexamples']],
  ['no evidence', { evidence: [] }, ['0 supporting', '0 counterexamples']],
  ['300 pieces', { evidence: pieces(300) }, ['225 supporting', '75 counterexamples']],
  ['10,000 pieces', { evidence: pieces(10_000) }, ['7,500 supporting', '2,500 counterexamples']],
  ['all against', { evidence: pieces(14, () => true) }, ['0 supporting', '14 counterexamples']],
  [
    'all on one day',
    { evidence: pieces(60).map((each) => ({ ...each, date: '2025-05-05' })) },
    ['45 supporting', '15 counterexamples'],
  ],
  ['a long claim', { title: 'A claim that runs on and on, '.repeat(30) }, ['8 supporting', '3 counterexamples']],
  ['a long word', { title: `${'Donaudampfschiff'.repeat(9)} fährt` }, ['8 supporting', '3 counterexamples']],
  [
    'long shares',
    {
      stats: ['a', 'b', 'c', 'd'].map((id) => ({
        id,
        label: 'Towns with exit dates that sell the heat pump as usual '.repeat(3),
        count: 999,
        total: 1000,
        unit: 'municipalities of the whole republic',
      })),
    },
    ['8 supporting', '3 counterexamples'],
  ],
  [
    'a long publisher',
    { publisher: { name: 'The Society for the Study of Meters '.repeat(5) } },
    ['8 supporting', '3 counterexamples'],
  ],
];

describe('socialPicture', () => {
  it.each(CASES)('of %s has every text inside, legible and apart, and both counts', (_, changes, counts) => {
    const texts = expectSound(socialPicture(trendOf({ diagram: undefined, ...changes }), SRC)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining([...counts]));
  });

  it.each(DEMO_NAMES)('of %s is sound too, and a PNG of its size', async (name) => {
    const svg = socialPicture(parsed(demoTrend(name)), SRC);
    if (name !== 'arabic') expectSound(svg);
    const { width, height, data } = PNG.sync.read(Buffer.from(await rasterize(svg)));
    expect([width, height]).toEqual([WIDTH, HEIGHT]);
    expect([...data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
    expect(data.some((value) => value < 50)).toBe(true);
  });

  it('has claim, shares, counts, publisher, date and address', () => {
    const texts = expectSound(socialPicture(trendOf(), SRC)).map(({ text }) => text);
    expect(texts.slice(0, 3).join(' ')).toBe(trendOf().title);
    expect(texts).toEqual(expect.arrayContaining(['90%', '27 of 30 vendors', '100%', '27 of 27 vendors', 'DeepSeek']));
    expect(texts.at(-1)).toBe('Meterwork Research · as of June 2026 · example.com/trends/meter-tracks-buyer');
  });

  it('has the address of its page where the trend has none, and resolves one that has no host', () => {
    const source = (url: string | undefined) =>
      expectSound(socialPicture(trendOf({ url, publisher: undefined }), { src: 'https://x.example/t/a.json' })).at(-1)
        ?.text;
    expect(source(undefined)).toContain('x.example/t/a ');
    expect(source('../b')).toContain('x.example/b ');
  });

  it('has three shares where each label takes one line, else two', () => {
    const figures = (label: string) => {
      const stats = [1, 2, 3, 4].map((count) => ({ id: `s${count}`, label, count, total: 10 }));
      return expectSound(socialPicture(trendOf({ stats, diagram: undefined }), SRC)).filter(({ text }) =>
        /^\d+%$/.test(text),
      ).length;
    };
    expect(figures('Short')).toBe(3);
    expect(figures('A label that is longer than one line')).toBe(2);
  });

  it('cuts a claim after a word', () => {
    const title = 'Meters follow buyers everywhere. '.repeat(20);
    const texts = expectSound(socialPicture(trendOf({ title }), SRC)).map(({ text }) => text);
    const end = texts.findIndex((text) => text.endsWith('…'));
    expect(end).toBe(3);
    expect(texts[end]).toMatch(/(Meters|follow|buyers|everywhere)…$/);
  });

  it('of any evidence has names and marks give way before type does', () => {
    const evidence = fc.array(
      evidencePiece(1990, 2026).map((piece) => ({
        ...piece,
        id: undefined,
        source: undefined,
        company: 'Vendor of meters',
      })),
      { maxLength: 80 },
    );
    checkProperty(
      fc.property(evidence, fc.lorem({ maxCount: 16 }), (pieces, title) => {
        expectSound(socialPicture({ version: 1, id: 'a', title, evidence: pieces }, SRC));
      }),
      25,
    );
  });

  it('is well-formed XML for any document, and the timeline is too', () => {
    checkProperty(
      fc.property(trendDocument, (trend) => {
        for (const svg of [socialPicture(trend, SRC), timelinePicture(trend, SRC)]) {
          expect(svg).not.toMatch(/="[^"]*(NaN|Infinity|undefined)/);
          const parser = new SaxesParser({ xmlns: true });
          parser.on('error', (error) => {
            throw error;
          });
          parser.write(svg).close();
        }
      }),
    );
  });
});

describe('timelinePicture', () => {
  it('of a trend without evidence has no date on its axis', () => {
    const svg = timelinePicture(trendOf({ evidence: undefined }), SRC);
    expect(svg).toContain('as of June 2026');
    expect(svg.match(/<text.*?<\/text>/g)?.join('')).not.toMatch(/19\d\d/);
  });

  it('has title, source, date and both counts, of a trend without evidence too', () => {
    const svg = timelinePicture(trendOf(), SRC);
    for (const text of ['Meterwork Research', 'as of June 2026', '8 supporting', '3 counterexamples', 'DeepSeek'])
      expect(svg).toContain(text);
    const none = timelinePicture({ version: 1, id: 'a', title: 'Just a claim' }, SRC);
    for (const text of ['>Just a claim<', '0 supporting', '0 counterexamples', 'trends.example/a'])
      expect(none).toContain(text);
  });
});
