import { describe, expect, it, vi } from 'vitest';
import { parse, type TimeSpan } from '../../../../src/document/index.js';
import { multiline } from '../../../../src/document/text.js';
import { sectionView } from '../../../../src/sections/section-view.js';
import type { CaptionModel } from '../../../../src/sections/timeline/caption.js';
import { timelineModel } from '../../../../src/sections/timeline/model.js';
import { overlayModel } from '../../../../src/sections/timeline/overlay-model.js';
import { layoutOf, memoizedLayout } from '../../../../src/sections/timeline/plot-layout.js';
import { datedEvidence, timeExtent } from '../../../../src/evidence/dated-evidence.js';
import { LANGUAGES } from '../../../../src/messages/load-language.js';
import { loadMessages } from '../../../../src/messages/messages-for.js';
import { stanceTexts } from '../../../../src/sections/balance/model.js';
import type { SectionView } from '../../../../src/sections/section.js';
import { timelineSummary } from '../../../../src/sections/timeline/summary.js';
import { manyPieces } from '../../../fixtures/many.js';
import { defined } from '../../defined.js';
import { DEMO_NAMES, demoTrend } from '../../demo-trends.js';
import { piece, uiOf, viewOf } from './views.js';

const BOTH = [piece('Later', '2025-03'), piece('Against', '2024-06-01', 'challenges'), piece('First', '2024-01-15')];

const span = (start: string, end: string): TimeSpan => ({ start: Date.parse(start), end: Date.parse(end) });

const countsOf = ({ sentence }: CaptionModel) =>
  Object.fromEntries(sentence.flatMap(({ text, stance }) => (stance ? [[stance, text]] : [])));

describe('timelineModel', () => {
  it.each([
    ['an empty list', []],
    ['no list', undefined],
  ])('is undefined for %s of evidence', (_, evidence) => {
    const trend = { version: 1, id: 'none', title: 'None', ...(evidence && { evidence }) } as const;
    expect(timelineModel(sectionView(trend))).toBeUndefined();
    expect(timelineModel(sectionView(trend), uiOf())).toBeUndefined();
  });

  it.each([
    ['one piece', [piece('Solo', '2024')], '1 supporting', '0 counterexamples', 1, 0],
    ['one challenge', [piece('Solo', '2024', 'challenges')], '0 supporting', '1 counterexample', 1, 0],
    ['both stances', BOTH, '2 supporting', '1 counterexample', 3, 2],
    ['60 pieces', manyPieces(60, { challenges: 0 }), '60 supporting', '0 counterexamples', 60, undefined],
    ['250 pieces', manyPieces(250, { challenges: 1 }), '0 supporting', '250 counterexamples', 250, undefined],
    ['251 pieces', manyPieces(251, { challenges: 0 }), '251 supporting', '0 counterexamples', 0, undefined],
    ['2000 pieces', manyPieces(2000, { challenges: 0 }), '2,000 supporting', '0 counterexamples', 0, undefined],
  ])(
    'counts the stances of %s and has a point for each while they are few',
    (_, evidence, supports, challenges, points, first) => {
      const { caption, plot, zoom } = defined(timelineModel(viewOf(evidence), uiOf()));
      expect(countsOf(caption)).toEqual({ supports, challenges });
      expect(defined(plot).points).toHaveLength(points);
      expect(plot?.batched).toBe(points === 0);
      expect(plot?.layout.visible).toHaveLength(evidence.length);
      expect(zoom !== undefined).toBe(evidence.length > 60);
      if (first !== undefined) expect(plot?.tabStop).toBe(first);
    },
  );

  it('names points in the order of time, describes each by its text, and names the list by its heading', () => {
    const plot = defined(timelineModel(viewOf(BOTH), uiOf())?.plot);
    expect(plot.points.map(({ name }) => name)).toEqual([
      'First, January 15, 2024, supports',
      'Against, June 1, 2024, challenges',
      'Later, March 2025, supports',
    ]);
    expect(plot.points.map(({ description }) => description)).toEqual([
      'First did it.',
      'Against did it.',
      'Later did it.',
    ]);
    expect(plot.points.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(plot.label).toBe('Evidence over time');
  });

  it('tells of the zoom keys only where zooming is offered', () => {
    const help = (count: number) => timelineModel(viewOf(manyPieces(count)), uiOf())?.plot?.help;
    expect(help(60)).toBe('Arrows: time and side. Page Down: next counterexample. Enter: its row. Escape: back.');
    expect(help(61)).toBe(`${help(60)} + − 0: zoom.`);
  });

  it('counts the pieces before the visible ones, so that each keeps its place in every time range', () => {
    const evidence = manyPieces(100);
    const placesIn = (timeRange?: TimeSpan) => {
      const { earlier, points } = defined(timelineModel(viewOf(evidence, { timeRange }), uiOf())?.plot);
      return points.map(({ mark }, i) => [mark.index, earlier + i]);
    };
    const all = placesIn();
    expect(all.map(([, place]) => place)).toEqual([...all.keys()]);
    for (const timeRange of [span('2012-01-01', '2014-01-01'), span('2018-06-01', '2019-01-01')]) {
      expect(placesIn(timeRange).length).toBeGreaterThan(2);
      expect(all).toEqual(expect.arrayContaining(placesIn(timeRange)));
    }
    expect(placesIn(span('2030-01-01', '2031-01-01'))).toEqual([]);
  });

  it.each([undefined, 0, 1, 2])('marks the selected piece %s as current, and no other', (selected) => {
    const plot = defined(timelineModel(viewOf(BOTH, { selected }), uiOf())?.plot);
    expect(plot.points.filter(({ current }) => current).map(({ mark }) => mark.index)).toEqual(
      selected === undefined ? [] : [selected],
    );
  });

  it.each([
    ['the first in time at first', undefined, undefined, 2],
    ['the last one', 0, undefined, 0],
    ['the first visible one where the last one is hidden', 0, span('2024-05-01', '2024-08-01'), 1],
    ['the first one where there is no such piece', 99, undefined, 2],
  ])('has in the tab order %s', (_, tabStop, timeRange, expected) => {
    expect(timelineModel(viewOf(BOTH, { timeRange }), uiOf({ tabStop }))?.plot?.tabStop).toBe(expected);
  });

  it('has no tab stop where nothing is visible', () => {
    const timeRange = span('2024-08-01', '2024-09-01');
    expect(timelineModel(viewOf(BOTH, { timeRange }), uiOf())?.plot).toMatchObject({ tabStop: undefined, points: [] });
  });

  it('tells the visible part of a time range, and makes all zoom buttons usable', () => {
    const evidence = manyPieces(100, { challenges: 0 });
    const timeRange = span('2012-01-01', '2014-01-01');
    const all = defined(timelineModel(viewOf(evidence), uiOf())?.zoom);
    expect(all).toMatchObject({ label: 'Look closer', zoomIn: 'Zoom in', zoomed: false, status: undefined });
    const model = defined(timelineModel(viewOf(evidence, { timeRange }), uiOf()));
    const visible = evidence.filter(({ date }) => date >= '2012' && date < '2014').length;
    expect(model.plot?.layout.visible).toHaveLength(visible);
    expect(model.zoom?.zoomed).toBe(true);
    expect(model.zoom?.status).toBe(`January 2012 to December 2013: ${visible} of 100`);
    expect(countsOf(model.caption)['supports']).toBe('100 supporting');
  });

  it('offers no zoom where the source cannot hold a time range', () => {
    expect(timelineModel(viewOf(manyPieces(100)), uiOf({ zoomable: false }))?.zoom).toBeUndefined();
  });

  it.each([
    ['ar', false, true],
    ['en', true, false],
    [undefined, true, true],
    [undefined, false, false],
  ])('lays out language %s on a page that is right to left: %s', (lang, page, mirrored) => {
    const size = { width: 800, fontSize: 13, mirrored: page };
    const view = viewOf(BOTH, {}, lang === undefined ? {} : { lang });
    const { axis } = defined(timelineModel(view, uiOf({ size }))?.plot).layout;
    expect(axis.start > axis.end).toBe(mirrored);
  });

  it('has neither plot nor zoom while there is no width', () => {
    const model = defined(timelineModel(viewOf(manyPieces(100, { challenges: 0 })), uiOf({ size: undefined })));
    expect(model.plot).toBeUndefined();
    expect(model.zoom).toBeUndefined();
    expect(countsOf(model.caption)['supports']).toBe('100 supporting');
  });

  it('is 640 px wide on a server, with the zoom buttons and closed pictures', () => {
    const model = defined(timelineModel(viewOf(manyPieces(100), { level: 3 })));
    expect(model).toMatchObject({ level: 3, heading: 'Evidence over time', zoom: { zoomed: false } });
    expect(model.plot?.layout.width).toBe(640);
    expect(model.plot?.points.some(({ current }) => current)).toBe(false);
    expect(model.pictures.buttons).toBeUndefined();
  });

  it.each(DEMO_NAMES)('names every piece of the demo trend %s', (name) => {
    const result = parse(demoTrend(name));
    const trend = defined(result.ok ? result.trend : undefined);
    const { evidence = [] } = trend;
    const view = sectionView(trend);
    const model = timelineModel(view);
    if (evidence.length === 0) {
      expect(model).toBeUndefined();
      return;
    }
    const { layout, points, batched } = defined(model?.plot);
    // Batched marks have their names as tab stops.
    const named = batched
      ? layout.marks.map(
          ({ index }) =>
            overlayModel(view, layout, {
              hovered: undefined,
              focused: undefined,
              active: undefined,
              brush: undefined,
              tabStops: { visited: [index], current: 0 },
            }).tabStops[0],
        )
      : points;
    expect(named.map((point) => defined(point).mark.index).sort((a, b) => a - b)).toEqual(evidence.map((_, i) => i));
    for (const point of named) {
      const { company, text } = defined(evidence[defined(point).mark.index]);
      expect(point?.name.startsWith(company)).toBe(true);
      expect(point?.description).toBe(multiline(text));
    }
  });
});

describe('captionModel', () => {
  const captionOf = (view: SectionView) => defined(timelineModel(view, uiOf())).caption;

  it('has the sentence in runs, of which two are the counts', () => {
    expect(captionOf(viewOf(BOTH)).sentence).toEqual([
      { text: '3 pieces of evidence, January 15, 2024 to March 2025: ' },
      { text: '2 supporting', stance: 'supports' },
      { text: ', ' },
      { text: '1 counterexample', stance: 'challenges' },
      { text: '.' },
    ]);
  });

  it('tells how to read marks, coarse dates and bars', () => {
    expect(captionOf(viewOf([piece('A', '2024-01-15')]))).toMatchObject({
      sides: { supports: 'supports, above', challenges: 'challenges, below.' },
      readings: [{ text: 'Each mark is one case.', now: true }],
    });
    const readingNow = (view: SectionView) =>
      captionOf(view)
        .readings.filter(({ now }) => now)
        .map(({ text }) => text);
    expect(readingNow(viewOf(BOTH))).toEqual([
      'Each mark is one case. The bar at the axis is the month or year that its source gives.',
    ]);
    expect(readingNow(viewOf(manyPieces(2000)))).toEqual(['The height of a bar is its number of cases.']);
  });

  it('has the same sentences of reading at each part of the time, of which one is true', () => {
    for (const count of [61, 300, 2000]) {
      const trend = manyPieces(count);
      const { start, end } = timeExtent({ evidence: trend });
      const readingsOf = (part: number) =>
        captionOf(viewOf(trend, { timeRange: { start, end: start + (end - start) * part } })).readings;
      const sorted = (part: number) =>
        readingsOf(part)
          .map(({ text }) => text)
          .sort();
      for (const part of [0.5, 0.1, 0.01]) {
        expect(sorted(part)).toEqual(sorted(1));
        expect(readingsOf(part).filter(({ now }) => now)).toHaveLength(1);
      }
    }
  });

  it('names the publisher and the date of the data, as far as the trend does', () => {
    const publisher = { name: 'Meterwork Research' };
    expect(captionOf(viewOf(BOTH, {}, { publisher, updated: '2026-06' }))).toMatchObject({
      publisher: 'Meterwork Research',
      asOf: 'as of June 2026',
    });
    expect(captionOf(viewOf(BOTH))).toMatchObject({ publisher: undefined, asOf: 'as of March 2025' });
  });

  it.each(LANGUAGES)('finds both counts in the sentence in %s', async (lang) => {
    await loadMessages(lang);
    for (const challenges of [0, 1, 2, 3, 11]) {
      const evidence = [...manyPieces(12, { challenges: 0 }), ...manyPieces(challenges, { challenges: 1, seed: 2 })];
      const view = viewOf(evidence, {}, { lang });
      const { sentence } = captionOf(view);
      const { supporting, challenging } = stanceTexts(view);
      expect(sentence.map(({ text }) => text).join('')).toBe(timelineSummary(view, datedEvidence({ evidence })));
      expect(sentence.filter(({ stance }) => stance)).toEqual([
        { text: supporting, stance: 'supports' },
        { text: challenging, stance: 'challenges' },
      ]);
    }
  });
});

describe('overlayModel', () => {
  const NOTHING = {
    hovered: undefined,
    focused: undefined,
    active: undefined,
    brush: undefined,
    tabStops: { visited: [], current: undefined },
  } as const;
  const view = viewOf(BOTH, { selected: 0 });
  const layout = layoutOf(view, { width: 800, fontSize: 13, mirrored: false });
  const highlighted = (state: object) =>
    overlayModel(view, layout, { ...NOTHING, ...state }).highlighted.map(({ mark }) => mark.index);

  it.each([
    ['the selected piece alone', {}, [0]],
    ['the one with the detail first', { hovered: 1, focused: 2, active: 1 }, [1, 2, 0]],
    ['those without a detail after it was dismissed', { focused: 2 }, [2, 0]],
    ['each piece once', { hovered: 0, focused: 0, active: 0 }, [0]],
    ['no piece that is not there', { focused: 99, active: 99 }, [0]],
  ])('highlights %s', (_, state, expected) => {
    expect(highlighted(state)).toEqual(expected);
  });

  it.each([
    ['selected', {}, 0, [true, false, false]],
    ['in focus', { focused: 1 }, 1, [false, true, false]],
    ['pointed at', { hovered: 1 }, 1, [false, false, true]],
    ['all of these', { hovered: 0, focused: 0 }, 0, [true, true, true]],
  ])('tells apart what is %s', (_, state, index, expected) => {
    const { selected, focused, hovered } = defined(
      overlayModel(view, layout, { ...NOTHING, ...state }).highlighted.find(({ mark }) => mark.index === index),
    );
    expect([selected, focused, hovered]).toEqual(expected);
  });

  it('has the detail of the active piece, and a brush with its smaller end first', () => {
    const model = overlayModel(view, layout, { ...NOTHING, active: 1, brush: [50, 20] });
    expect(model.detail).toEqual({
      index: 1,
      stance: 'challenges',
      company: 'Against',
      side: 'challenges',
      date: 'June 1, 2024',
      text: 'Against did it.',
      source: undefined,
    });
    expect(model.brush).toEqual({ x: 20, width: 30 });
    expect(model.tabStops).toEqual([]);
  });
});

describe('memoizedLayout', () => {
  const size = { width: 800, fontSize: 13, mirrored: false };
  const view = viewOf(BOTH);

  it.each([
    ['a copy of view and size', { ...view }, { ...size }, true],
    ['another selection', { ...view, selected: 1 }, size, true],
    ['another trend', viewOf([...BOTH]), size, false],
    ['a time range', { ...view, timeRange: span('2024-01-01', '2024-09-01') }, size, false],
    ['another language', { ...view, lang: 'de' }, size, false],
    ['another direction', { ...view, direction: 'rtl' as const }, size, false],
    ['another width', view, { ...size, width: 400 }, false],
    ['another font size', view, { ...size, fontSize: 20 }, false],
  ])('keeps the layout only where the result is the same: %s', (_, otherView, otherSize, same) => {
    const memoized = memoizedLayout();
    const first = memoized(view, size);
    const next = memoized(otherView, otherSize);
    expect(next === first).toBe(same);
    expect(JSON.stringify(next)).toBe(JSON.stringify(layoutOf(otherView, otherSize)));
  });

  it('has the model ask for no layout but the one handed over', () => {
    const memoized = vi.fn(memoizedLayout());
    const ui = uiOf({ layoutOf: memoized });
    const layouts = [1, 2].map(() => timelineModel(view, ui)?.plot?.layout);
    expect(layouts[0]).toBe(layouts[1]);
    expect(memoized).toHaveBeenCalledTimes(2);
  });
});
