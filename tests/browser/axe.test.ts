import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { axe, deepGet, deepQueryAll, fault, mount, until } from './harness.js';
import { ARABIC, whenDrawn, LONG, SECTION_ELEMENTS, whenState, TREND, YEARS } from './support/trends.js';

const PAGES = {
  'a white page': { background: '#ffffff', color: '#000000' },
  'a dark page': { background: '#14171c', color: '#eceef2' },
  'a tinted page': { background: '#fdf6e3', color: '#3b2f1e' },
};

type Page = keyof typeof PAGES;

afterEach(() => document.body.removeAttribute('style'));

/** Puts markup into a page of these colours, and waits until all elements of ours in it are in a state. */
async function openOn(
  page: Page,
  markup: string,
  state: 'ready' | 'error' | 'loading' = 'ready',
): Promise<HTMLElement> {
  Object.assign(document.body.style, PAGES[page]);
  const container = await mount(`<main>${markup}</main>`);
  const elements = deepQueryAll<TrendElement>(container, '[src]');
  expect(elements).not.to.have.length(0);
  for (const element of elements) {
    await whenState(element, state);
    if (state === 'ready' && /timeline|card/.test(element.localName) && !element.hasAttribute('sections'))
      await whenDrawn(element);
  }
  return container;
}

describe('axe-core finds nothing', () => {
  for (const page of Object.keys(PAGES) as Page[]) {
    it(`in a card on ${page}`, async () => {
      await axe(await openOn(page, `<trend-card src="${TREND}"></trend-card>`));
    });

    it(`in a card on ${page} with all answers open, a row picked and a point in focus`, async () => {
      const container = await openOn(page, `<trend-card src="${TREND}"></trend-card>`);
      for (const button of deepQueryAll(container, '[part~=question] button, [data-row="3"] button')) button.click();
      deepGet(container, '[data-point="8"]').focus();
      await until(() => deepGet(container, '[part~=detail]').matches(':popover-open'), { what: 'the detail' });
      expect(deepQueryAll(container, '[aria-current=true]')).to.have.length(2);
      await axe(container);
    });

    it(`in each element alone on ${page}`, async () => {
      for (const tag of SECTION_ELEMENTS) {
        const container = await openOn(page, `<${tag} src="${TREND}"></${tag}>`);
        await axe(container);
        container.remove();
      }
    });

    for (const theme of ['light', 'dark']) {
      it(`in a card with theme="${theme}" on ${page}`, async () => {
        await axe(await openOn(page, `<trend-card theme="${theme}" src="${TREND}"></trend-card>`));
      });
    }

    it(`in an error on ${page}, unfolded`, async () => {
      const src = '/demo/faults/invalid.json';
      const container = await openOn(
        page,
        `<trend-card src="${src}"><p>Fallback</p></trend-card><trend-stats src="${src}"></trend-stats>`,
        'error',
      );
      for (const details of deepQueryAll<HTMLDetailsElement>(container, 'details')) details.open = true;
      await axe(container);
    });
  }

  it('while a card and an element load', async () => {
    const src = fault('stall');
    await axe(
      await openOn(
        'a white page',
        `<trend-card src="${src}"></trend-card><trend-stats src="${src}"></trend-stats>`,
        'loading',
      ),
    );
  });

  for (const src of [ARABIC, YEARS]) {
    it(`in a card with ${src}`, async () => {
      await axe(await openOn('a white page', `<trend-card src="${src}"></trend-card>`));
    });
  }

  it('in a timeline of 300 pieces of evidence', async function () {
    // Axe looks at each of the points, many times.
    this.timeout(30_000);
    await axe(await openOn('a dark page', `<evidence-timeline src="${LONG}"></evidence-timeline>`));
  });

  it('in a narrow card', async () => {
    const container = await openOn(
      'a white page',
      `<div style="width: 280px"><trend-card src="${TREND}"></trend-card></div>`,
    );
    await axe(container, { rules: { 'target-size': { enabled: true } } });
  });

  it('in two cards on one page', async () => {
    await axe(
      await openOn('a white page', `<trend-card src="${TREND}"></trend-card><trend-card src="${YEARS}"></trend-card>`),
    );
  });

  it('in a provider with all elements', async () => {
    const inside = SECTION_ELEMENTS.map((tag) => `<${tag} heading-level="3"></${tag}>`).join('');
    const container = await openOn(
      'a white page',
      `<h2>A page</h2><trend-provider src="${TREND}">${inside}</trend-provider>`,
    );
    for (const tag of SECTION_ELEMENTS) await whenState(deepGet<TrendElement>(container, tag));
    await axe(container);
  });
});
