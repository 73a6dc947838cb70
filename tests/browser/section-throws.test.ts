// A section that throws ends in `error`, wherever in the schedule it throws: state, custom state, error and event agree.

import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { SECTIONS } from '../../src/sections/list.js';
import type { Section } from '../../src/sections/section.js';
import { consoleSpy, deepQueryAll, mount } from './harness.js';
import { fetchDocument, TREND, whenState } from './support/trends.js';

/** The lists of a section whose model or template throws. */
const PLACES = ['model', 'template'] as const;

const fallback = (element: Element) => element.querySelector('a')?.getClientRects().length === 1;

/** Lets a section throw until the test ends. */
function sabotage(section: Section, place: (typeof PLACES)[number]): void {
  const target = (place === 'model' ? section : section.presentation) as unknown as Record<string, unknown>;
  const original = target[place];
  target[place] = () => {
    throw new Error(`No ${section.name}.`);
  };
  mended.push(() => (target[place] = original));
}

const mended: (() => void)[] = [];
afterEach(() => mended.splice(0).forEach((mend) => mend()));

/** What the element says of its state, in each of the ways in which a page can ask. */
const told = (element: TrendElement) => ({
  state: element.state,
  error: element.error?.code,
  custom: (['empty', 'loading', 'ready', 'error'] as const).filter((state) => element.matches(`:state(${state})`)),
});

const FAILED = { state: 'error', error: 'invalid', custom: ['error'] };

describe('an element whose section throws', () => {
  for (const place of PLACES)
    for (const section of SECTIONS)
      it(`fails as a card when the ${place} of ${section.name} throws`, async () => {
        const spy = consoleSpy();
        sabotage(section, place);
        const column = await mount('<div style="width: 640px"></div>');
        const card = document.createElement('trend-card');
        card.innerHTML = '<a href="#all">All trends</a>';
        const events: string[] = [];
        for (const type of ['trend-load', 'trend-error'] as const)
          card.addEventListener(type, ({ detail }) =>
            events.push(`${type} ${'code' in detail ? detail.code : ''} ${card.state}`),
          );
        card.trend = await fetchDocument(TREND);
        column.append(card);
        await whenState(card, 'error');
        expect(told(card)).to.deep.equal(FAILED);
        expect(events).to.deep.equal(['trend-error invalid error']);
        expect(card.error?.message).to.include(`No ${section.name}.`);
        expect(fallback(card)).to.equal(true);
        expect(deepQueryAll(card, '[part~=loading], [part~=section]')).to.deep.equal([]);
        expect(deepQueryAll(card, '[part=error]')).to.have.length(1);
        expect(spy.complaints.map(({ kind }) => kind)).to.deep.equal(['error']);
        expect(spy.complaints[0]?.text).to.include(`No ${section.name}.`);
      });

  it('shows the trend again when the section no longer throws', async () => {
    const spy = consoleSpy();
    const [header] = SECTIONS;
    if (!header) throw new Error('No section.');
    sabotage(header, 'model');
    const card = await mount<TrendElement>('<trend-card></trend-card>', await fetchDocument(TREND));
    await whenState(card, 'error');
    mended.splice(0).forEach((mend) => mend());
    card.trend = await fetchDocument(TREND);
    await whenState(card);
    expect(told(card)).to.deep.equal({ state: 'ready', error: undefined, custom: ['ready'] });
    expect(deepQueryAll(card, '[part=title]')).to.have.length(1);
    expect(spy.complaints).to.have.length(1);
  });

  it('fails as an element of its own', async () => {
    consoleSpy();
    const stats = SECTIONS.find(({ name }) => name === 'stats');
    if (!stats) throw new Error('No section.');
    sabotage(stats, 'template');
    const element = await mount<TrendElement>(
      '<trend-stats><a href="#all">All trends</a></trend-stats>',
      await fetchDocument(TREND),
    );
    await whenState(element, 'error');
    expect(told(element)).to.deep.equal(FAILED);
    expect(fallback(element)).to.equal(true);
  });
});
