import { describe, expect, it } from 'vitest';
import { parse, type TrendDocument } from '../../../../src/document/index.js';
import { metersModel } from '../../../../src/sections/meters/model.js';
import { outline } from '../../../../src/sections/meters/outline.js';
import { sectionView } from '../../../../src/sections/section-view.js';
import { defined } from '../../defined.js';
import { fullDocument } from '../../document/full-document.js';

function trendOf(document: unknown): TrendDocument {
  const result = parse(document);
  if (!result.ok) throw new Error('The document is invalid.');
  return result.trend;
}

const view = sectionView(trendOf(fullDocument), { level: 3 });
const model = defined(metersModel(view));

describe('metersModel', () => {
  it('has heading, source and caption', () => {
    const { level, heading, source, caption } = model;
    expect({ level, heading, source, caption }).toEqual({
      level: 3,
      heading: 'How it works',
      source: { label: 'Source', detail: 'of it all' },
      caption: ['From one come two.'],
    });
  });

  it('has the counts and the share of each meter’s stat, and none of nothing', () => {
    expect(model.meters).toEqual([
      {
        label: 'One',
        detail: 'the first',
        counts: '27 of 30 vendors',
        figure: [
          { kind: 'figure', text: '90' },
          { kind: 'sign', text: '%' },
        ],
        share: { count: 27, total: 30 },
      },
      {
        label: 'Two',
        detail: 'the other',
        counts: '0 of 0',
        figure: [{ kind: 'figure', text: '–' }],
        share: { count: 0, total: 0 },
      },
    ]);
  });

  it('has an empty meter for a stat that is missing', () => {
    const { stats, ...trend } = trendOf(fullDocument);
    expect(stats).toHaveLength(3);
    const meters = defined(metersModel({ ...view, trend })).meters;
    expect(meters.map(({ counts, share }) => [counts, share.total])).toEqual([
      ['', 0],
      ['', 0],
    ]);
    expect(outline({ ...view, trend })[0]?.blocks[1]).toEqual({ kind: 'shares', shares: [] });
  });

  it('has a flow and a picture of its share for each meter', () => {
    expect(model.flow.height).toBe(200);
    expect(model.flow.flows).toHaveLength(2);
    expect(model.ticks).toHaveLength(2);
  });

  it('has the balance only where the section stands alone', () => {
    expect(model.balance?.counts).toBe('1 supporting, 1 counterexample');
    expect(metersModel({ ...view, alone: false })?.balance).toBeUndefined();
  });

  it('is undefined for a trend without a diagram', () => {
    const trend = trendOf({ version: 1, id: 'x', title: 'X' });
    expect(metersModel({ ...view, trend })).toBeUndefined();
    expect(outline({ ...view, trend })).toEqual([]);
  });
});
