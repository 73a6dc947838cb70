import { describe, expect, it } from 'vitest';
import { diagramModel } from '../../src/sections/meters/model.js';
import { sectionView } from '../../src/sections/section-view.js';
import { parse } from '../../src/document/index.js';
import { jsonLd } from '../../src/server/json-ld.js';
import { renderTrend } from '../../src/server/index.js';
import { trendToMarkdown, trendToText } from '../../src/text/index.js';
import { fullDocument } from '../unit/document/full-document.js';

const UNIT = 'vendors';

function trendWith(unit: string | undefined) {
  const stats = fullDocument.stats.map(({ id, label, count, total }) => ({ id, label, count, total }));
  const result = parse({
    ...fullDocument,
    stats: unit === undefined ? stats : stats.map((stat) => ({ ...stat, unit })),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.trend;
}

const TIERS: readonly (readonly [name: string, write: (trend: ReturnType<typeof trendWith>) => string])[] = [
  ['HTML', (trend) => renderTrend(trend, { src: 'x.json' })],
  ['Markdown', (trend) => trendToMarkdown(trend)],
  ['plain text', (trend) => trendToText(trend)],
  ['the texts of the picture', (trend) => JSON.stringify(diagramModel(sectionView(trend, { level: 2 })))],
];

describe('the unit of a share', () => {
  it.each(TIERS)('stands after the total in %s, and is all that differs', (_, write) => {
    const [without, with_] = [write(trendWith(undefined)), write(trendWith(UNIT))];
    expect(without).toContain('27 of 30');
    expect(without).not.toContain(UNIT);
    expect(with_).toContain(`27 of 30 ${UNIT}`);
    expect(with_.replace(new RegExp(`(\\d+ of \\d+) ${UNIT}`, 'g'), '$1')).toBe(without);
  });

  it.each(TIERS)('that is empty is none, in %s', (_, write) => {
    expect(write(trendWith(' '))).toBe(write(trendWith(undefined)));
  });

  it('is the unit of what is measured in JSON-LD', () => {
    const [without, with_] = [undefined, UNIT].map((unit) => JSON.stringify(jsonLd(trendWith(unit))));
    expect(with_?.replaceAll(`,"unitText":"${UNIT}"`, '')).toBe(without);
    expect(with_?.match(/"unitText"/g)).toHaveLength(3);
    expect(without).not.toContain('unitText');
  });
});
