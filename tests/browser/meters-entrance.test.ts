// The meters fill once, when they are first seen; everything else shows them full.

import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { deepGet, deepQueryAll, emulate, frames, mount, until } from './harness.js';
import { ARABIC, whenState, show, showDocument, TREND } from './support/trends.js';

const meters = (element: Element): HTMLElement => deepGet(element, '[part~=meters]');

const movements = (element: Element): CSSAnimation[] =>
  meters(element).getAnimations({ subtree: true }) as CSSAnimation[];

const started = (element: Element): Promise<boolean> =>
  until(() => movements(element).length > 0, { what: 'the meters to fill' });

const over = (element: Element): Promise<boolean> =>
  until(() => movements(element).length === 0, { what: 'the meters to be full' });

/** Waits until observers of what is in view have spoken, and what they changed is painted. */
async function looked(element: Element): Promise<void> {
  await new Promise<void>((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
  await frames(1);
}

/** How much of each bar is filled, as it is painted at the moment. */
function filled(element: Element): number[] {
  return deepQueryAll<SVGElement>(element, '[part~=bar]').map((bar) => {
    const fill = deepGet<SVGElement>(bar, '.fill').getBoundingClientRect();
    return Math.round((100 * fill.width) / bar.getBoundingClientRect().width);
  });
}

async function showBelow(): Promise<{ page: HTMLElement; element: TrendElement }> {
  const page = await mount(`<div><div style="height: 4000px"></div><trend-meters src="${TREND}"></trend-meters></div>`);
  const element = await whenState(deepGet<TrendElement>(page, 'trend-meters'));
  await looked(element);
  return { page, element };
}

const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

afterEach(() => scrollTo(0, 0));

describe('the meters’ entrance', () => {
  before(function () {
    if (still) this.skip();
  });

  for (const markup of [
    `<trend-meters src="${TREND}"></trend-meters>`,
    `<trend-card src="${TREND}" sections="meters"></trend-card>`,
  ]) {
    it(`fills each bar once and lets the flows appear, in 400 ms: ${markup}`, async () => {
      const element = await show(markup);
      await started(element);
      const kinds = movements(element).map(({ animationName, effect }) => {
        const { duration, iterations, fill } = effect?.getTiming() ?? {};
        return [animationName, (effect as KeyframeEffect).target?.classList.item(0), duration, iterations, fill];
      });
      const fill = ['meter-fill', 'fill', 400, 1, 'backwards'];
      expect(kinds).to.have.deep.members([fill, fill, ['meter-appear', 'ribbons', 400, 1, 'backwards']]);
      await over(element);
      expect(filled(element)).to.deep.equal([90, 100]);
    });
  }

  for (const { src, start } of [
    { src: TREND, start: 'left' },
    { src: ARABIC, start: 'right' },
  ] as const) {
    it(`goes from where reading starts, the ${start}: ${src}`, async () => {
      const element = await show(`<trend-meters src="${src}"></trend-meters>`);
      await started(element);
      for (const movement of movements(element)) {
        movement.pause();
        movement.currentTime = Number(movement.effect?.getTiming().delay) + 100;
      }
      for (const bar of deepQueryAll<SVGElement>(element, '[part~=bar]')) {
        const whole = bar.getBoundingClientRect();
        const part = deepGet<SVGElement>(bar, '.fill').getBoundingClientRect();
        expect(part.width).to.be.within(1, whole.width * 0.8);
        expect(part[start]).to.be.closeTo(whole[start], 0.5);
      }
    });
  }

  it('waits until the meters are seen, and shows them full before', async () => {
    const { element } = await showBelow();
    expect(movements(element)).to.have.length(0);
    expect(filled(element)).to.deep.equal([90, 100]);
    element.scrollIntoView();
    await started(element);
    await over(element);
    expect(filled(element)).to.deep.equal([90, 100]);
  });

  it('still comes where the element was moved before it was seen', async () => {
    const { page, element } = await showBelow();
    page.prepend(element);
    await started(element);

    const { element: given } = await showBelow();
    given.trend = element.trend;
    await whenState(given);
    await looked(given);
    page.prepend(given);
    await started(given);
  });

  it('does not come again: not in an update, another trend, another place, or after hiding', async () => {
    const element = await show(`<trend-meters src="${TREND}"></trend-meters>`);
    await started(element);
    await over(element);
    const again: Record<string, () => void> = {
      update: () => (element.headingLevel = 4),
      place: () => element.parentElement?.prepend(element, document.createElement('p')),
      hiding: () => (element.hidden = true),
      showing: () => (element.hidden = false),
      trend: () => (element.trend = { ...element.trend, id: 'another' }),
    };
    for (const [name, change] of Object.entries(again)) {
      change();
      await element.updateComplete;
      expect(movements(element), name).to.have.length(0);
      await looked(element);
      expect(movements(element), name).to.have.length(0);
    }
    expect(filled(element)).to.deep.equal([90, 100]);
  });

  it('ends where the element is moved in the middle of it', async () => {
    const element = await show(`<trend-meters src="${TREND}"></trend-meters>`);
    await started(element);
    await looked(element);
    element.parentElement?.prepend(element);
    expect(movements(element)).to.have.length(0);
    await looked(element);
    expect(movements(element)).to.have.length(0);
    expect(filled(element)).to.deep.equal([90, 100]);
  });

  it('is none in a card that has no meters, and comes when it gets some', async () => {
    const card = await showDocument({ version: 1, id: 'x', title: 'X' });
    await looked(card);
    card.trend = {
      ...{ version: 1, id: 'x', title: 'X', stats: [{ id: 's', label: 'S', count: 1, total: 2 }] },
      diagram: { source: { label: '', detail: '' }, meters: [{ label: 'M', detail: '', stat: 's' }], caption: '' },
    };
    await whenState(card);
    await started(card);
  });
});

describe('the meters stand full at once', () => {
  it('for readers who want no motion, also when they change their mind', async function () {
    if (!(await emulate({ reducedMotion: 'reduce' }))) this.skip();
    const element = await show(`<trend-meters src="${TREND}"></trend-meters>`);
    expect(movements(element)).to.have.length(0);
    expect(filled(element)).to.deep.equal([90, 100]);
    await looked(element);
    expect(movements(element)).to.have.length(0);
    await emulate({ reducedMotion: 'no-preference' });
    await looked(element);
    expect(movements(element)).to.have.length(0);
  });

  it('on paper, also in the middle of their entrance', async function () {
    if (!(await emulate({ reducedMotion: 'no-preference' }))) this.skip();
    const element = await show(`<trend-meters src="${TREND}"></trend-meters>`);
    await started(element);
    await emulate({ media: 'print', reducedMotion: 'no-preference' });
    expect(movements(element)).to.have.length(0);
    expect(filled(element)).to.deep.equal([90, 100]);
  });
});
