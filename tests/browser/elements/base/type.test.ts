import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { deepGet, deepQueryAll, describeWithFixtures, emulate, mount, until } from '../../harness.js';
import {
  fetchDocument,
  LONG,
  shadowOf,
  show,
  showDocument,
  TREND,
  whenDrawn,
  whenState,
} from '../../support/trends.js';

/** The lines of a text that another line follows: how many letters each has. */
function fullLines(paragraph: Element): number[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines: number[] = [];
  let [top, count] = [Number.NaN, 0];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (let i = 0; i < (node.nodeValue ?? '').length; i++) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const box = range.getClientRects()[0];
      if (!box) continue;
      if (box.top > top + 5) {
        lines.push(count);
        count = 0;
      }
      top = box.top;
      count += 1;
    }
  return lines;
}

const fontSize = (element: Element) => parseFloat(getComputedStyle(element).fontSize);

describeWithFixtures('the reader’s own font size', () => {
  const sizes = (element: Element) =>
    ['[part=base]', '[part=heading]', '[part=title]', '[part=stat-figure]', '[part=date]'].map((selector) =>
      fontSize(deepGet(element, selector)),
    );

  it('counts, and neither the page’s nor its root’s', async function () {
    // Chromium keeps the size of a style that it has computed before the setting changes.
    if (!(await emulate({ fontSize: 28 }))) this.skip();
    const page = await mount(`<div style="font-size: 40px"><trend-card src="${TREND}"></trend-card></div>`);
    const card = await whenState(deepGet<TrendElement>(page, 'trend-card'));
    expect(fontSize(deepGet(card, '[part=base]'))).to.equal(28);
  });

  it('has all type grow with it', async function () {
    const card = await show(`<trend-card src="${TREND}"></trend-card>`);
    const before = sizes(card);
    if (!(await emulate({ fontSize: 32 }))) this.skip();
    await until(() => sizes(card).every((size, i) => size / Number(before[i]) > 1.3), { what: 'all type to grow' });
  });
});

describeWithFixtures('lines of text', () => {
  for (const font of ['Noto Sans', 'Georgia', 'system-ui'])
    it(`have 60 to 68 letters in the mean where there is room: ${font}`, async () => {
      const page = await mount(
        `<div style="width: 800px; font-family: ${font}"><trend-card src="${TREND}"></trend-card></div>`,
      );
      const card = await whenState(deepGet<TrendElement>(page, 'trend-card'));
      const lines = deepQueryAll(card, '[part~=explanation-section] p, [part~=outlook-section] p').flatMap((p) =>
        fullLines(p).slice(1),
      );
      expect(lines.length).to.be.greaterThan(8);
      expect(lines.reduce((sum, count) => sum + count, 0) / lines.length).to.be.within(60, 68);
    });
});

describeWithFixtures('the sizes of type', () => {
  for (const width of [320, 648, 1120])
    for (const src of [TREND, LONG])
      it(`are seven at most on a card of ${width} px: ${src}`, async () => {
        const page = await mount(`<div style="width: ${width}px"><trend-card src="${src}"></trend-card></div>`);
        const card = await whenDrawn(await whenState(deepGet<TrendElement>(page, 'trend-card')));
        const texts = deepQueryAll<Element>(shadowOf(card), '[part=base] *').filter(
          (text) =>
            text.checkVisibility() &&
            [...text.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()),
        );
        const sizes = new Set(texts.map((text) => Math.round(fontSize(text) * 10) / 10));
        expect([...sizes].sort((a, b) => a - b)).to.have.length.at.most(7);
      });

  it('have two ranks of headings: timeline and bottom line stand above the rest', async () => {
    const card = await show(`<trend-card src="${TREND}"></trend-card>`);
    const ranks = (selector: string) => [...new Set(deepQueryAll(card, selector).map(fontSize))];
    const [first, ...none] = ranks(':is([part~=timeline-section], [part~=bottom-line-section]) [part~=heading]');
    expect(none).to.deep.equal([]);
    const others = ranks('[part~=section]:not([part~=timeline-section], [part~=bottom-line-section]) [part~=heading]');
    expect(others).to.have.length(1);
    expect(Number(first) / Number(others[0])).to.be.greaterThan(1.25);
  });
});

describeWithFixtures('words', () => {
  const HYPHENATED = '[part~=title], [part~=heading], [part=stat-label], [part=meter-label], [part=company]';

  it('that are long break at a hyphen of their language in names, labels and headings', async () => {
    const card = await showDocument({ ...(await fetchDocument(TREND)), lang: 'de' });
    const parts = deepQueryAll(card, HYPHENATED);
    expect(parts.length).to.be.greaterThan(15);
    for (const part of parts) expect(getComputedStyle(part).hyphens, part.outerHTML).to.equal('auto');
    expect(getComputedStyle(deepGet(card, '[part=prose] p')).hyphens).to.equal('manual');
  });

  it('of Japanese headings are kept together, where the browser knows its phrases', async function () {
    if (!CSS.supports('word-break', 'auto-phrase')) this.skip();
    const card = await showDocument({ ...(await fetchDocument(TREND)), lang: 'ja' });
    for (const heading of deepQueryAll(card, '[part~=title], [part~=heading]'))
      expect(getComputedStyle(heading).wordBreak, heading.outerHTML).to.equal('auto-phrase');
  });
});
