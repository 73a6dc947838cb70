// On a page of many cards, what comes far from the reader's view is there, and is laid out when the reader comes near.

import { expect } from 'chai';
import type { TrendCardElement } from '../../src/entries/elements/trend-card.js';
import { deepGet, deepQueryAll, frames, mount, until } from './harness.js';
import { openFrame, settledIn } from './support/frame.js';
import { whenState, TREND } from './support/trends.js';

/** Where a browser does not keep the reader's place, everything is laid out at once. */
const LATER = CSS.supports('overflow-anchor', 'auto');

const laidOut = (element: Element): boolean => element.checkVisibility({ contentVisibilityAuto: true });

/** A card with so many other cards before it, and so many px of the page above and below it. */
async function cardBelow(above: number, below = 0, others = 3): Promise<{ page: HTMLElement; card: TrendCardElement }> {
  const page = await mount(`<div style="width: 640px">
    ${'<trend-card hidden></trend-card>'.repeat(others)}
    <div style="height: ${above}px"></div>
    <trend-card src="${TREND}"></trend-card>
    <div id="after" style="height: ${below}px"></div>
  </div>`);
  const card = deepGet<TrendCardElement>(page, 'trend-card[src]');
  await whenState(card);
  await frames(2);
  return { page, card };
}

const claim = (card: Element): HTMLElement => deepGet(card, '[part~=title]');

afterEach(() => scrollTo(0, 0));

describe('one of few cards', () => {
  it('is laid out at once, wherever it is', async () => {
    const { card } = await cardBelow(9000, 0, 2);
    expect(laidOut(claim(card))).to.equal(true);
  });
});

describe('a card far from view, on a page of many', () => {
  it('is whole, and laid out only where the reader would see it', async () => {
    const { card } = await cardBelow(9000);
    expect(deepQueryAll(card, '[part~=row]')).to.have.length(11);
    expect(claim(card).textContent).to.include('The meter follows the buyer');
    expect(laidOut(claim(card))).to.equal(!LATER);
    const { height } = card.getBoundingClientRect();
    card.style.marginTop = '-9000px';
    await until(() => laidOut(claim(card)), { what: 'the claim to be laid out' });
    await frames(4);
    expect(height / card.getBoundingClientRect().height).to.be.within(0.6, 1.6);
  });

  it('is laid out when the reader comes near', async () => {
    const { card } = await cardBelow(9000);
    claim(card).scrollIntoView();
    await until(() => laidOut(claim(card)), { what: 'the claim to be laid out' });
    expect(claim(card).getBoundingClientRect().height).to.be.above(20);
  });

  it('is laid out at once in view, all of it', async () => {
    const { card } = await cardBelow(0);
    const last = deepQueryAll(card, '[part~=question]').at(-1);
    expect([claim(card), last].map((part) => part && laidOut(part))).to.deep.equal([true, true]);
  });

  it('is laid out at once in a frame, which may be as high as what is in it', async () => {
    const frame = await openFrame(
      `<div style="height: 9000px"></div>${`<trend-card src="${TREND}"></trend-card>`.repeat(4)}`,
    );
    await frame.run('/dist/trend-embed.js', 'module');
    const last = await settledIn(frame, 'trend-card:last-of-type');
    expect(laidOut(claim(last))).to.equal(true);
  });

  it('leaves what the reader looks at where it is, above it and below', async () => {
    const { page, card } = await cardBelow(9000, 9000);
    const after = deepGet(page, '#after');
    after.scrollIntoView();
    await frames(4);
    expect(Math.abs(after.getBoundingClientRect().top)).to.be.below(2);
    card.scrollIntoView();
    await until(() => laidOut(claim(card)), { what: 'the claim to be laid out' });
    await frames(4);
    expect(Math.abs(card.getBoundingClientRect().top)).to.be.below(2);
  });

  it('is laid out where a link leads into it', async () => {
    const { card } = await cardBelow(9000);
    location.hash = '#meter-tracks-buyer/faq/3';
    const answer = deepQueryAll(card, '[part~=answer]')[2];
    if (!answer) throw new Error('No third answer.');
    await until(() => laidOut(answer) && answer.getBoundingClientRect().top < innerHeight, {
      what: 'the answer to be in view',
    });
    expect(answer.getBoundingClientRect().bottom).to.be.above(0);
    // It stays in view when all that is near has been laid out.
    await frames(10);
    expect(answer.getBoundingClientRect().top).to.be.within(0, innerHeight);
  });
});
