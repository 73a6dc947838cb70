// What is printed, by the events and by the media that browsers print with; the pages themselves are counted in
// tests/pages/paper.test.ts.

import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { deepGet, deepQuery, deepQueryAll, describeWithFixtures, emulate, mount, renderedHere } from '../../harness.js';
import { button, filter, rowsOf, showIn, trendOf } from '../../support/rows.js';
import { LONG, nth, shadowOf, show, TREND, whenDrawn, whenState } from '../../support/trends.js';

describeWithFixtures('print', (fixture) => {
  /** A server writes every row, and they stay. */
  const itInPieces = renderedHere(fixture, it, 'every row is there');

  /** What browsers do around printing, whoever asked for it. */
  async function print(element: TrendElement, meanwhile: () => void): Promise<void> {
    dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    meanwhile();
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
  }

  const seen = (root: ParentNode, selector: string): HTMLElement[] =>
    deepQueryAll(root, selector).filter((element) => element.checkVisibility({ visibilityProperty: true }));

  const count = (element: TrendElement): number => rowsOf(element).length;

  /** The numbers of the pieces in the rows that are for paper: by what paper leaves out, as the page is on a screen. */
  const printed = (element: TrendElement): number[] =>
    deepQueryAll(element, '[data-row]')
      .filter((row) => !row.closest('.screen'))
      .map((row) => Number(row.dataset['row']));

  const paperLine = (element: TrendElement): string | undefined =>
    deepQuery(element, 'section .paper:not(tbody)')?.textContent;

  const first = (n: number) => Array.from({ length: n }, (_, i) => i);

  describe('printing', () => {
    it('has the first rows, tells how many there are and where, and leaves the screen as it was', async () => {
      const element = await showIn(
        'evidence-table',
        Object.assign(trendOf(8330), { url: 'https://www.example.com/trends/many/' }),
      );
      const before = count(element);
      await print(element, () => {
        expect(printed(element)).to.deep.equal(first(40));
        expect(paperLine(element)).to.equal('40 of 8,330; all at example.com/trends/many');
      });
      expect(count(element)).to.equal(before);
    });

    it('leads to the page where the trend has no address of its own', async () => {
      const element = await showIn('evidence-table', trendOf(250));
      await print(element, () => {
        const page = location.href.replace(/^https?:\/\//, '').replace(/#.*/, '');
        expect(paperLine(element)).to.equal(`40 of 250; all at ${page}`);
      });
    });

    it('has every row of a short table, and no such line', async () => {
      for (const rows of [8, 40, 47]) {
        const element = await showIn('evidence-table', trendOf(rows));
        await print(element, () => {
          expect(printed(element)).to.deep.equal(first(rows));
          expect(paperLine(element)).to.equal(undefined);
        });
      }
    });

    it('has fewer rows where the texts are long', async () => {
      const element = await showIn(
        'evidence-table',
        trendOf(250, () => ({ text: 'Nobody has read this text to its end. '.repeat(20) })),
      );
      await print(element, () => expect(printed(element).length).to.be.within(8, 16));
    });

    itInPieces('leaves out the rows that the reader has filtered away, and tells the filter', async () => {
      const element = await showIn(
        'evidence-table',
        trendOf(250, (i) => ({ text: i >= 100 && i < 220 ? 'wanted' : 'other' })),
      );
      await filter(element, 'wanted');
      await print(element, () => {
        expect(printed(element)).to.deep.equal(first(40).map((i) => i + 100));
        expect(paperLine(element)).to.match(/^Filter: wanted · 40 of 250; all at /);
      });
      expect(count(element)).to.equal(40);
    });

    itInPieces('has the publisher’s order and all of the time, whatever the screen shows', async () => {
      const element = await showIn('evidence-table', trendOf(450));
      const state = () => deepQueryAll(element, '[data-row]').map((row) => row.dataset['row']);
      button(element, 'Show 40 more').click();
      button(element, 'Company').click();
      button(element, 'Company').click();
      element.source?.setTimeRange?.({ start: Date.UTC(1900, 0), end: Date.UTC(2200, 0) });
      await element.updateComplete;
      const rows = deepQueryAll(element, '[data-row]');
      const shown = state();
      expect(shown[0]).not.to.equal('0');
      deepGet(nth(rows, 3), 'button').focus();
      dispatchEvent(new Event('beforeprint'));
      await print(element, () => expect(printed(element)).to.deep.equal(first(40)));
      expect(state()).to.deep.equal(shown);
      expect(deepQueryAll(element, '[data-row]')).to.deep.equal(rows);
      expect(shadowOf(element).activeElement?.closest('[data-row]')).to.equal(rows[3]);
      expect(element.source?.timeRange).not.to.equal(undefined);
    });

    it('draws the timeline of all of the time, and that of the screen again after', async () => {
      const element = await whenDrawn(
        await showIn(
          'evidence-timeline',
          trendOf(90, (i) => ({ date: `${1900 + i}` })),
        ),
      );
      const points = () => deepQueryAll(element, '[data-point]').length;
      element.source?.setTimeRange?.({ start: Date.UTC(1950, 0), end: Date.UTC(1960, 0) });
      await element.updateComplete;
      const zoomed = points();
      expect(zoomed).to.be.lessThan(20);
      await print(element, () => expect(points()).to.equal(90));
      expect(points()).to.equal(zoomed);
    });

    it('draws the timeline for paper, and for the screen again after', async () => {
      const page = await mount(
        `<div style="width: 1100px"><evidence-timeline src="${TREND}"></evidence-timeline></div>`,
      );
      const element = await whenDrawn(await whenState(deepGet<TrendElement>(page, 'evidence-timeline')));
      const width = () => deepGet(element, '[part~=chart]').getAttribute('viewBox')?.split(' ')[2];
      expect(width()).to.equal('1100');
      await print(element, () => expect(width()).to.equal('640'));
      expect(width()).to.equal('1100');
    });

    itInPieces('is over for an element that has left the page', async () => {
      const element = await showIn('evidence-table', trendOf(250));
      element.remove();
      dispatchEvent(new Event('beforeprint'));
      await element.updateComplete;
      expect(count(element)).to.equal(40);
      dispatchEvent(new Event('afterprint'));
    });
  });

  describe('the printed page', () => {
    it('each source is told with its address, and other links are not', async function () {
      const card = await show(`<trend-card src="${TREND}"></trend-card>`);
      if (!(await emulate({ media: 'print' }))) this.skip();
      const after = (link: HTMLElement) => getComputedStyle(link, '::after').content;
      const sources = deepQueryAll<HTMLAnchorElement>(card, '[part=source-link]');
      expect(sources.length).to.be.greaterThan(3);
      for (const link of sources) expect(after(link)).to.equal(`" ${link.getAttribute('href')}"`);
      for (const link of deepQueryAll(card, 'a:not([part=source-link])')) expect(after(link)).to.equal('none');
    });

    for (const [name, markup] of [
      ['a dark card', `<trend-card theme="dark" src="${TREND}"></trend-card>`],
      [
        'a card with the colours of a dark page',
        `<div style="background: #111; color: #eee; --trend-ink: #ffe; --trend-quiet: #bbb; --trend-support: #9ef;
        --trend-challenge: #fc9; --trend-surface: #222"><trend-card src="${TREND}"></trend-card></div>`,
      ],
    ] as const) {
      it(`${name} is black on white`, async function () {
        const shown = await mount(markup);
        const card = await whenState(deepGet<TrendElement>(shown.parentElement ?? shown, 'trend-card'));
        if (!(await emulate({ media: 'print' }))) this.skip();
        const base = deepGet(card, '[part=base]');
        expect(getComputedStyle(base).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
        for (const selector of ['[part=title]', '[part~=row] [part=text]', '[part=date]', '[part=question]', '.side']) {
          const text = deepGet(card, selector);
          const { color, fill } = getComputedStyle(text);
          expect(lightness(text instanceof SVGElement ? fill : color), selector).to.be.lessThan(0.6);
        }
        expect(lightness(getComputedStyle(deepGet(card, '.challenges path')).fill)).to.be.greaterThan(0.95);
      });
    }

    it('no control is left, and every answer is there', async function () {
      const card = await show(`<trend-card src="${LONG}"></trend-card>`);
      if (!(await emulate({ media: 'print' }))) this.skip();
      expect(
        seen(card, 'input, textarea, .tools, [part=zoom], [part=detail], [part=faq-item] [part=link]'),
      ).to.deep.equal([]);
      const answers = deepQueryAll(card, '[part=answer]');
      for (const answer of answers) expect(nth(answer.children, 0).checkVisibility()).to.equal(true);
      expect(answers.length).to.be.greaterThan(1);
    });

    it('nothing that belongs together is cut in two', async function () {
      const card = await show(`<trend-card src="${TREND}"></trend-card>`);
      if (!(await emulate({ media: 'print' }))) this.skip();
      for (const part of ['row', 'faq-item', 'stat', 'meters', 'timeline'])
        expect(getComputedStyle(deepGet(card, `[part~=${part}]`)).breakInside, part).to.equal('avoid');
      for (const heading of deepQueryAll(card, '[part=heading]'))
        expect(
          [heading, heading.parentElement].some((box) => box && getComputedStyle(box).breakAfter === 'avoid'),
          heading.textContent,
        ).to.equal(true);
      expect(deepQuery(card, '[part=heading]')).not.to.equal(null);
    });
  });

  /** How light a computed colour is, from 0 to 1, as it is painted. */
  function lightness(color: string): number {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) throw new Error('Nothing to paint on');
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return (red * 0.2126 + green * 0.7152 + blue * 0.0722) / 255;
  }
});
