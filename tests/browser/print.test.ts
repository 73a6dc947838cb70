import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { deepGet, deepQuery, deepQueryAll, emulate, mount, renderedHere } from './harness.js';
import { button, filter, rowsOf, showIn, trendOf } from './support/rows.js';
import { whenDrawn, LONG, nth, whenState, show, TREND } from './support/trends.js';

/** A server writes every row, and they stay. */
const itInPieces = renderedHere(it, 'every row is there');

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

describe('printing', () => {
  itInPieces('has every row, and only those that were there again after', async () => {
    const element = await showIn('evidence-table', trendOf(250));
    expect(count(element)).to.equal(40);
    await print(element, () => expect(count(element)).to.equal(250));
    expect(count(element)).to.equal(40);
  });

  itInPieces('leaves out the rows that the reader has filtered away', async () => {
    const element = await showIn(
      'evidence-table',
      trendOf(250, (i) => ({ text: i < 120 ? 'wanted' : 'other' })),
    );
    await filter(element, 'wanted');
    await print(element, () => expect(count(element)).to.equal(120));
    expect(count(element)).to.equal(40);
  });

  itInPieces('keeps what the reader had asked for, also when it is done twice', async () => {
    const element = await showIn('evidence-table', trendOf(450));
    button(element, 'Show 40 more').click();
    await element.updateComplete;
    dispatchEvent(new Event('beforeprint'));
    await print(element, () => expect(count(element)).to.equal(450));
    expect(count(element)).to.equal(80);
  });

  it('draws the timeline for paper, and for the screen again after', async () => {
    const page = await mount(`<div style="width: 1100px"><evidence-timeline src="${TREND}"></evidence-timeline></div>`);
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

describe('on paper', () => {
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
    expect(seen(card, 'input, textarea, .tools, [part=zoom], [part=detail], [part=answer] [part=link]')).to.deep.equal(
      [],
    );
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
