import { expect } from 'chai';
import { deepGet, deepQueryAll } from './harness.js';
import { point } from './support/evidence.js';
import { ARABIC, whenDrawn, fetchDocument, nth, show, TREND } from './support/trends.js';

/** The reference trend's evidence in the order of time, by index: a point is told by that. */
const IN_TIME = [9, 3, 0, 2, 1, 7, 4, 8, 5, 6, 10];

const NAMES = [
  'Intercom, March 2024, challenges',
  'Together AI, September 2024, supports',
  'DeepSeek, March 2025, supports',
  'Fireworks AI, March 2025, supports',
  'Modal, September 2025, supports',
  'Vercel, September 2025, supports',
  'Anyscale, November 2025, supports',
  'Cursor (Anysphere), February 2026, challenges',
  'Glean, May 2026, supports',
  'Harvey, May 2026, supports',
  'Anthropic, May 2026, challenges',
];

describe('the points of a timeline', () => {
  it('are one for each piece of evidence, in the order of time, each with its whole name', async () => {
    const timeline = await whenDrawn(await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`));
    const trend = await fetchDocument(TREND);
    const points = deepQueryAll(timeline, '[part~=point]');
    expect(points.map((each) => each.getAttribute('aria-label'))).to.deep.equal(
      NAMES.map((name, i) => `${name}: ${nth(trend.evidence, nth(IN_TIME, i)).text}`),
    );
    for (const each of points) expect(each.getAttribute('role')).to.equal('button');
  });

  it('have names in the language of the trend', async () => {
    const timeline = await whenDrawn(await show(`<evidence-timeline src="${ARABIC}"></evidence-timeline>`));
    const { company, text } = nth((await fetchDocument(ARABIC)).evidence, 0);
    const date = new Intl.DateTimeFormat('ar', {
      calendar: 'gregory',
      year: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    const name = point(timeline, 0).getAttribute('aria-label');
    expect(name)
      .to.include(company)
      .and.to.include(text)
      .and.to.include(date.format(Date.UTC(2022, 3)));
  });

  it('stand above the axis where they support, below where they challenge', async () => {
    const timeline = await whenDrawn(await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`));
    const axis = deepGet(timeline, '.axis').getBoundingClientRect();
    for (const [index, { stance }] of (await fetchDocument(TREND)).evidence.entries()) {
      const mark = point(timeline, index).getBoundingClientRect();
      expect(mark.bottom < axis.top, `${index} above`).to.equal(stance === 'supports');
      expect(mark.top > axis.bottom, `${index} below`).to.equal(stance === 'challenges');
    }
  });

  it('are later to the right, and in Arabic to the left', async () => {
    for (const [src, first, last, mirrored] of [
      [TREND, 9, 10, false],
      [ARABIC, 0, 8, true],
    ] as const) {
      const timeline = await whenDrawn(await show(`<evidence-timeline src="${src}"></evidence-timeline>`));
      const x = (index: number): number => deepGet(point(timeline, index), 'path').getBoundingClientRect().x;
      expect(x(last) < x(first), src).to.equal(mirrored);
    }
  });
});

describe('the picture of a timeline', () => {
  it('says in its name how much there is, from when to when', async () => {
    const timeline = await whenDrawn(await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`));
    expect(deepGet(timeline, '[part~=chart]').getAttribute('aria-label')).to.equal(
      '11 pieces of evidence, March 2024 to May 2026: 8 supporting, 3 counterexamples.',
    );
  });
});
