// A section that throws ends in `error`, wherever in the schedule it throws: state, custom state, error and event agree.

import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { SECTIONS, WHOLE_TREND } from '../../../../src/sections/list.js';
import type { Section, SectionHost } from '../../../../src/sections/section.js';
import { consoleSpy, deepQueryAll, frames, mount, withSource } from '../../harness.js';
import { parsed, servedHtml } from '../../support/served.js';
import { fetchDocument, shadowOf, show, TREND, whenState } from '../../support/trends.js';

/** Where a section throws: its model, its template, its controller as it is made, before an update and after one. */
const PLACES = ['model', 'template', 'connect', 'hostUpdate', 'hostUpdated'] as const;

const fallback = (element: Element) => element.querySelector('a')?.getClientRects().length === 1;

type Replaceable = Record<string, ((...of: unknown[]) => unknown) | undefined>;

/** Replaces a function until the test ends. */
function replace(target: object, name: string, by: (original: (...of: unknown[]) => unknown) => () => unknown): void {
  const record = target as Replaceable;
  const original = record[name];
  const replacement = by((...of) => original?.apply(target, of));
  record[name] = replacement;
  mended.push(() => (record[name] = original));
}

/** Lets a section throw until the test ends. */
function sabotage(section: Section, place: (typeof PLACES)[number]): void {
  const fail = () => {
    throw new Error(`No ${section.name}.`);
  };
  if (place === 'model' || place === 'template')
    replace(place === 'model' ? section : section.presentation, place, () => fail);
  else
    replace(section.presentation, 'connect', (original) => (...of: unknown[]) => {
      if (place === 'connect') return fail();
      (of[0] as SectionHost).addController({ [place]: fail });
      return original(...of);
    });
}

const mended: (() => void)[] = [];
afterEach(() => mended.splice(0).forEach((mend) => mend()));

/** What the element says of its state, in each of the ways in which a page can ask. */
const told = (element: TrendElement) => ({
  state: element.state,
  error: element.error?.code,
  custom: (['empty', 'loading', 'ready', 'error'] as const).filter((state) => element.matches(`:state(${state})`)),
});

/** What an element says of its state while sections are rendered, in frames, and in events: every step that it takes. */
function watch(element: TrendElement): {
  readonly steps: ReturnType<typeof told>[];
  readonly events: string[];
  stop(): void;
} {
  const steps: ReturnType<typeof told>[] = [];
  const events: string[] = [];
  const look = () => {
    const step = told(element);
    if (JSON.stringify(step) !== JSON.stringify(steps.at(-1))) steps.push(step);
  };
  for (const section of SECTIONS)
    replace(section, 'model', (original) => (...of: unknown[]) => {
      look();
      return original(...of);
    });
  for (const type of ['trend-load', 'trend-error'] as const)
    element.addEventListener(type, ({ detail }) => {
      look();
      events.push(`${type} ${'code' in detail ? detail.code : ''}`.trim());
    });
  let watching = true;
  const eachFrame = () => {
    look();
    if (watching) requestAnimationFrame(eachFrame);
  };
  eachFrame();
  return { steps, events, stop: () => (watching = false) };
}

const agrees = ({ state, error, custom }: ReturnType<typeof told>) =>
  custom.join() === state && (error === undefined) === (state !== 'error');

const FAILED = { state: 'error', error: 'invalid', custom: ['error'] };

withSource(describe, 'its sections cannot be made to throw')('an element whose section throws', () => {
  for (const place of PLACES)
    for (const section of SECTIONS)
      it(`fails as a card when ${section.name} throws in its ${place}`, async () => {
        const spy = consoleSpy();
        const card = document.createElement('trend-card');
        if (!WHOLE_TREND.includes(section)) card.sections = `stats ${section.name}`;
        card.innerHTML = '<a href="#all">All trends</a>';
        const watched = watch(card);
        sabotage(section, place);
        const column = await mount('<div style="width: 640px"></div>');
        card.trend = await fetchDocument(TREND);
        expect(agrees(told(card)), JSON.stringify(told(card))).to.equal(true);
        column.append(card);
        await whenState(card, 'error');
        await frames(3);
        watched.stop();
        expect(told(card)).to.deep.equal(FAILED);
        expect(watched.steps.filter((step) => !agrees(step))).to.deep.equal([]);
        expect(watched.events).to.deep.equal(['trend-error invalid']);
        expect(card.error?.message).to.include(`No ${section.name}.`);
        expect(fallback(card)).to.equal(true);
        expect(deepQueryAll(card, '[part~=loading], [part~=section]')).to.deep.equal([]);
        expect(deepQueryAll(card, '[part=error]')).to.have.length(1);
        expect(spy.complaints.map(({ kind }) => kind)).to.deep.equal(['error']);
        expect(spy.complaints[0]?.text).to.include(`No ${section.name}.`);
      });

  it('says the same in every way at every step where nothing throws', async () => {
    const card = document.createElement('trend-card');
    const watched = watch(card);
    const column = await mount('<div style="width: 640px"></div>');
    column.append(card);
    for (const trend of [await fetchDocument(TREND), null, { version: 2 }, await fetchDocument(TREND)]) {
      Object.assign(card, { trend });
      expect(agrees(told(card)), JSON.stringify(told(card))).to.equal(true);
      await card.updateComplete;
      await frames(2);
    }
    await whenState(card);
    watched.stop();
    expect(watched.steps.filter((step) => !agrees(step))).to.deep.equal([]);
    expect(watched.steps.map(({ state }) => state)).to.deep.equal([
      'empty',
      'loading',
      'ready',
      'empty',
      'error',
      'ready',
    ]);
    expect(watched.events).to.deep.equal(['trend-load', 'trend-error unsupported-version', 'trend-load']);
  });

  for (const place of PLACES)
    it(`fails as a card from a server when a section throws in its ${place} while it is taken over`, async () => {
      const spy = consoleSpy();
      const stats = SECTIONS.find(({ name }) => name === 'stats');
      if (!stats) throw new Error('No section.');
      const html = await servedHtml('meter-tracks-buyer');
      sabotage(stats, place);
      const { card } = await parsed(html);
      await whenState(card, 'error');
      expect(told(card)).to.deep.equal(FAILED);
      expect(deepQueryAll(card, '[part~=section]')).to.deep.equal([]);
      expect(deepQueryAll(card, '[part=error]')).to.have.length(1);
      expect(spy.complaints.map(({ kind }) => kind)).to.deep.equal(['error']);
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

withSource(describe, 'its models cannot be counted')('a card that comes section by section', () => {
  it('makes each section once', async () => {
    const made = new Map<string, number>();
    for (const section of SECTIONS)
      replace(section, 'model', (original) => (...of: unknown[]) => {
        made.set(section.name, (made.get(section.name) ?? 0) + 1);
        return original(...of);
      });
    const card = await mount<TrendElement>(`<trend-card src="${TREND}?once"></trend-card>`);
    let counts: unknown;
    card.addEventListener('trend-load', () => (counts = [...made]), { once: true });
    await whenState(card);
    expect(counts).to.deep.equal(WHOLE_TREND.map(({ name }) => [name, 1]));
  });

  it('is whole where a script of the page takes it apart between two tasks', async () => {
    const spy = consoleSpy();
    const untouched = await show(`<trend-card src="${TREND}"></trend-card>`);
    // Longer than a task may take: what follows comes in the next.
    for (const section of SECTIONS.slice(3))
      replace(section, 'model', (original) => (...of: unknown[]) => {
        const until = performance.now() + 20;
        while (performance.now() < until);
        return original(...of);
      });
    const card = await mount<TrendElement>(`<trend-card src="${TREND}?again"></trend-card>`);
    let taken = 0;
    const extension = new MutationObserver(() => {
      const article = shadowOf(card).querySelector('article');
      if (taken > 0 || !article?.querySelector('h3')) return;
      taken++;
      article.replaceChildren();
    });
    extension.observe(shadowOf(card), { childList: true, subtree: true });
    await whenState(card);
    extension.disconnect();
    expect(taken).to.equal(1);
    const words = (element: Element) => shadowOf(element).querySelector('[part=base]')?.textContent;
    expect(words(card)).to.equal(words(untouched));
    await spy.expectSilence();
  });
});
