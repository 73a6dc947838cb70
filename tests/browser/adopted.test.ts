import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { consoleSpy, deepGet, deepQueryAll, mount, until } from './harness.js';
import { openFrame } from './support/frame.js';
import { whenDrawn, MINIMAL, whenState, shadowOf, show, TREND } from './support/trends.js';

const titleOf = (card: Element): HTMLElement => deepGet(shadowOf(card), '[part~=title]');

describe('an element that does not stay where it is', () => {
  it('keeps its look when another document adopts it, and when it comes home', async () => {
    const card = await whenDrawn(await show(`<trend-card src="${TREND}"></trend-card>`));
    const home = card.parentElement;
    const size = getComputedStyle(deepGet(card, '[part=base]')).boxSizing;
    const frame = await openFrame('');
    frame.document.body.append(card);
    await until(() => frame.window.getComputedStyle(deepGet(card, '[part=base]')).boxSizing === size, {
      what: 'the look in a frame',
    });
    expect(frame.window.getComputedStyle(deepGet(card, '[part=base]')).fontSize).to.equal('16px');
    deepGet(card, '[part~=question] button').click();
    await card.updateComplete;
    expect(deepGet(card, '[part=answer]').hidden).to.equal(false);
    home?.append(card);
    await until(() => getComputedStyle(deepGet(card, '[part=base]')).boxSizing === size, {
      what: 'the look back at home',
    });
    expect(frame.faults).to.deep.equal([]);
  });

  const BEGINNINGS: readonly (readonly [string, (card: Element, frame: Document) => void])[] = [
    ['made here, is put into another document', (card, frame) => frame.body.append(card)],
    ['moves on before it shows anything', (card, frame) => [document, frame].forEach(({ body }) => body.append(card))],
  ];
  const GIVEN: readonly (readonly [string, (card: TrendElement, trend: unknown) => void])[] = [
    ['an address', (card) => (card.src = new URL(TREND, location.href).href)],
    ['a trend', (card, trend) => (card.trend = trend)],
  ];
  for (const [what, begin] of BEGINNINGS)
    for (const [given, give] of GIVEN)
      it(`has its look where it ${what}, with ${given}`, async () => {
        const spy = consoleSpy();
        const frame = await openFrame('');
        const card = document.createElement('trend-card');
        give(card, await (await fetch(TREND)).json());
        begin(card, frame.document);
        await whenDrawn(await whenState(card));
        await until(() => frame.window.getComputedStyle(deepGet(card, '[part=base]')).fontSize === '16px', {
          what: 'the look in a frame',
        });
        expect(titleOf(card).ownerDocument).to.equal(frame.document);
        await spy.expectSilence();
      });

  it('shows the same trend when it is cloned, and what was opened stays its own', async () => {
    const card = await show(`<trend-card src="${TREND}"></trend-card>`);
    deepGet(card, '[part~=question] button').click();
    card.after(card.cloneNode(true));
    const clone = await whenState(deepQueryAll<TrendElement>(document.body, 'trend-card')[1] ?? card);
    expect(clone).not.to.equal(card);
    expect(titleOf(clone).textContent).to.equal(titleOf(card).textContent);
    expect(deepGet(clone, '[part=answer]').hidden).not.to.equal(false);
  });

  it('is as before after a move, with what the reader opened', async () => {
    const card = await whenDrawn(await show(`<trend-card src="${TREND}"></trend-card>`));
    deepGet(card, '[part~=question] button').click();
    await card.updateComplete;
    const aside = document.createElement('aside');
    card.parentElement?.append(aside);
    aside.append(card);
    await card.updateComplete;
    expect(card.state).to.equal('ready');
    expect(deepGet(card, '[part=answer]').hidden).to.equal(false);
  });

  it('is made anew each time when the page writes its markup anew', async () => {
    const spy = consoleSpy();
    const page = await mount('<div></div>');
    for (const src of [TREND, MINIMAL, TREND, MINIMAL]) page.innerHTML = `<trend-card src="${src}"></trend-card>`;
    const card = await whenState(deepGet<TrendElement>(page, 'trend-card'));
    expect(titleOf(card).textContent).to.include('Night trains');
    expect(page.childElementCount).to.equal(1);
    await spy.expectSilence();
  });

  it('says nothing when it is removed while it loads', async () => {
    const spy = consoleSpy();
    const heard: string[] = [];
    const page = await mount('<div></div>');
    for (const type of ['trend-load', 'trend-error']) page.addEventListener(type, () => heard.push(type));
    page.innerHTML = `<trend-card src="${TREND}?removed"></trend-card>`;
    const card = deepGet<TrendElement>(page, 'trend-card');
    await until(() => card.state === 'loading', { what: 'the card to load' });
    card.remove();
    const later = await show(`<trend-card src="${MINIMAL}?later"></trend-card>`);
    expect(later.state).to.equal('ready');
    expect(card.state).not.to.equal('error');
    expect(heard).to.deep.equal([]);
    await spy.expectSilence();
  });

  it('goes on when a listener of the page throws', async () => {
    const spy = consoleSpy();
    const page = await mount('<div></div>');
    for (const type of ['trend-load', 'trend-faq-toggle', 'trend-evidence-select'])
      page.addEventListener(type, () => {
        throw new Error(`the page’s own, at ${type}`);
      });
    page.innerHTML = `<trend-card src="${TREND}"></trend-card>`;
    const card = await whenDrawn(await whenState(deepGet<TrendElement>(page, 'trend-card')));
    const question = deepGet(card, '[part~=question] button');
    question.click();
    await card.updateComplete;
    expect(deepGet(card, '[part=answer]').hidden).to.equal(false);
    deepGet(card, '[part~=company] button').click();
    await until(() => card.shadowRoot?.querySelector('[aria-current=true]'), { what: 'a row to be marked' });
    expect(spy.complaints.map(({ text }) => text)).to.deep.equal([
      'Error: the page’s own, at trend-load',
      'Error: the page’s own, at trend-faq-toggle',
      'Error: the page’s own, at trend-evidence-select',
    ]);
  });
});
