import { expect } from 'chai';
import { evidenceHash } from '../../src/document/deep-link.js';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { consoleSpy, deepActiveElement, deepGet, deepQueryAll, frames, mount, nextEvent, until } from './harness.js';
import { below, current, ID, isInView, listening, one, opened, SOME } from './support/deep-links.js';
import { place } from './support/evidence.js';
import { click } from './support/mouse.js';
import { showIn, trendOf } from './support/rows.js';
import { whenDrawn, recordEvents, whenState, show } from './support/trends.js';

describe('a change of the address', () => {
  it('leads there, and to the next, whatever has the focus', async () => {
    const page = await mount(`<div><button>Here</button>${below(one('trend-card'))}</div>`);
    const card = await whenDrawn(await whenState(deepGet<TrendElement>(page, 'trend-card')));
    await listening();
    for (const [hash, at] of [
      [`#${ID}/modal-2025-09`, 'row 1'],
      [`#${ID}/evidence/9`, 'row 8'],
      [`#${ID}/faq/3`, 'question 2'],
      [`#${ID}/evidence/9`, 'row 8'],
    ] as const) {
      deepGet(page, 'button').focus();
      location.hash = hash;
      await until(() => place() === at, { what: `the focus on ${at}` });
      expect(isInView(deepActiveElement() ?? page)).to.equal(true);
      await card.updateComplete;
      if (at.startsWith('row')) expect(current(card)).to.have.members([at, at.replace('row', 'point')]);
    }
    expect(opened(card)).to.deep.equal(['question 2']);
  });

  it('by a link in the page leads there', async () => {
    const page = await mount(`<div><a href="#${ID}/modal-2025-09">Modal</a>${below(one('trend-card'))}</div>`);
    await whenState(deepGet<TrendElement>(page, 'trend-card'));
    await click(deepGet(page, 'a'));
    await until(() => place() === 'row 1', { what: 'the focus on row 1' });
  });

  it('tells of no pick, and of a question that opens', async () => {
    await show(one('trend-card'));
    await listening();
    const [picks, toggles] = [recordEvents('trend-evidence-select'), recordEvents('trend-faq-toggle')];
    location.hash = `#${ID}/modal-2025-09`;
    await until(() => place() === 'row 1', { what: 'the row' });
    location.hash = `#${ID}/faq/1`;
    await until(() => place() === 'question 0', { what: 'the question' });
    expect([picks.length, toggles.length, toggles[0]?.detail.open]).to.deep.equal([0, 1, true]);
  });

  const IDS = ['plain', 'a b', 'a/b', '100%', 'ü–日', '<b>', "o'k", '%41', 'a?b=c&d', '..', 'evidence', '7'];

  it('leads to whatever ids its pieces have', async () => {
    const trend = trendOf(IDS.length, (i) => ({ id: IDS[i] }));
    const table = await showIn('evidence-table', trend);
    for (const [i, id] of IDS.entries()) {
      const hash = evidenceHash(trend, i);
      location.hash = hash;
      await until(() => place() === `row ${i}`, {
        what: `the row of ${id} by ${hash} (${location.hash}), not ${place()}`,
      });
      // As a person might write it, and as a chat might.
      if (id.includes('/') || id.includes('%')) continue;
      (deepActiveElement() as HTMLElement).blur();
      location.hash = '#nothing';
      location.hash = `#a-trend/${id}`;
      await until(() => place() === `row ${i}`, { what: `the row of ${id} as it is` });
      expect(current(table)).to.deep.equal([`row ${i}`]);
    }
  });

  it('leaves everything alone where it names nothing', async () => {
    const page = await mount(`<div><button>Here</button>${below(one('trend-card'))}</div>`);
    const card = await whenState(deepGet<TrendElement>(page, 'trend-card'));
    deepGet(page, 'button').focus({ preventScroll: true });
    for (const hash of [
      `#${ID}`,
      `#${ID}/unknown`,
      '#other/modal-2025-09',
      '#/route',
      '#!/route',
      '#a-trend/faq/1',
      '',
    ]) {
      const changed = nextEvent(window, 'hashchange');
      location.hash = hash;
      expect((await changed).defaultPrevented).to.equal(false);
      await frames(SOME);
      expect([place(), window.scrollY, current(card), opened(card)], hash).to.deep.equal(['button', 0, [], []]);
    }
  });

  it('is answered by one of two cards of a trend', async () => {
    const page = await mount(`<div>${one('trend-card')}${one('trend-card')}</div>`);
    const [first, second] = (await Promise.all(
      deepQueryAll<TrendElement>(page, 'trend-card').map((card) => whenState(card)),
    )) as [TrendElement, TrendElement];
    await listening();
    location.hash = `#${ID}/faq/2`;
    await until(() => opened(page).length, { what: 'a question' });
    await frames(SOME);
    expect([opened(first), opened(second)]).to.deep.equal([['question 1'], []]);
    expect(first.shadowRoot?.activeElement).to.equal(deepGet(first, '[data-question="1"]'));
  });

  it('is answered by one of two that were each handed the trend', async () => {
    const trend = trendOf(5);
    const [first, second] = [await showIn('evidence-table', trend), await showIn('evidence-table', trend)];
    location.hash = '#a-trend/evidence/3';
    await until(() => place() === 'row 2', { what: 'the row' });
    await frames(SOME);
    expect([current(first), current(second)]).to.deep.equal([['row 2'], []]);
  });

  it('is not followed by an element that comes after it was answered', async () => {
    const trend = trendOf(5);
    await showIn('evidence-table', trend);
    location.hash = '#a-trend/evidence/3';
    await until(() => place() === 'row 2', { what: 'the row' });
    (deepActiveElement() as HTMLElement).blur();
    const later = await showIn('evidence-table', trend);
    await frames(SOME);
    expect([place(), current(later)]).to.deep.equal(['body', []]);
  });

  it('is not heard by an element that was removed, and heard once by one that came back', async () => {
    const spy = consoleSpy();
    const card = await show(one('trend-card'));
    const { parentNode } = card;
    const toggles = recordEvents('trend-faq-toggle');
    card.remove();
    location.hash = `#${ID}/faq/1`;
    await frames(SOME);
    expect([toggles.length, opened(card)]).to.deep.equal([0, []]);
    parentNode?.append(card);
    await whenState(card);
    await listening();
    location.hash = `#${ID}/faq/2`;
    await until(() => place() === 'question 1', { what: 'the question' });
    expect([toggles.length, opened(card)]).to.deep.equal([1, ['question 1']]);
    await spy.expectSilence();
  });

  it('is listened to once for all elements, until the last is removed', async () => {
    const waiting = new Set<unknown>();
    const { addEventListener: add, removeEventListener: remove } = window;
    window.addEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | AddEventListenerOptions,
    ) => {
      if (type === 'hashchange') waiting.add(listener);
      add.call(window, type, listener, options);
    };
    window.removeEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | EventListenerOptions,
    ) => {
      waiting.delete(listener);
      remove.call(window, type, listener, options);
    };
    try {
      const page = await mount(`<div>${one('trend-card')}${one('trend-faq')}${one('evidence-timeline')}</div>`);
      for (const element of deepQueryAll<TrendElement>(page, '[src]')) await whenState(element);
      await listening();
      expect(waiting.size).to.equal(1);
      const [first, ...others] = deepQueryAll(page, '[src]');
      first?.remove();
      expect(waiting.size).to.equal(1);
      for (const element of others) element.remove();
      expect(waiting.size).to.equal(0);
    } finally {
      Object.assign(window, { addEventListener: add, removeEventListener: remove });
    }
  });
});
