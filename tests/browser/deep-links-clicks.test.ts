import { expect } from 'chai';
import { faqHash } from '../../src/document/deep-link.js';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import {
  consoleSpy,
  deepActiveElement,
  deepGet,
  deepQuery,
  deepQueryAll,
  frames,
  mount,
  nextEvent,
  until,
} from './harness.js';
import { current, ID, listening, one, opened, SOME } from './support/deep-links.js';
import { place } from './support/evidence.js';
import { row, trendOf } from './support/rows.js';
import { fetchDocument, nth, whenState, show, showDocument, TREND } from './support/trends.js';

describe('a click on a permanent link', () => {
  it('of a row changes the address and leads there; so does another click', async () => {
    const card = await show(one('trend-card'));
    for (let i = 0; i < 2; i++) {
      deepGet(row(card, 3), 'a[part~=link]').click();
      await until(() => place() === 'row 3', { what: 'the row' });
      expect(location.hash).to.equal(`#${ID}/${nth((await fetchDocument(TREND)).evidence, 3).id ?? ''}`);
      expect(current(card)).to.include('row 3');
      (deepActiveElement() as HTMLElement).blur();
    }
  });

  it('of an answer changes the address', async () => {
    const faq = await show(one('trend-faq'));
    await listening();
    nth(deepQueryAll(faq, '[part~=question] button'), 2).click();
    await faq.updateComplete;
    nth(deepQueryAll(faq, '[part~=answer] a[part~=link]'), 2).click();
    await until(() => place() === 'question 2', { what: 'the question' });
    expect(location.hash).to.equal(faqHash(await fetchDocument(TREND), 2));
    expect(opened(faq)).to.deep.equal(['question 2']);
  });

  it('can be undone by going back', async () => {
    const card = await show(one('trend-card'));
    deepGet(row(card, 3), 'a[part~=link]').click();
    await until(() => place() === 'row 3', { what: 'the row' });
    const changed = nextEvent(window, 'hashchange');
    history.back();
    await changed;
    expect(location.hash).to.equal('');
  });

  for (const route of ['#/route', '#!/route?x=1']) {
    it(`does not touch an address that is a route, ${route}, and leads there all the same`, async () => {
      const card = await show(one('trend-card'));
      await listening();
      history.replaceState(null, '', route);
      let changes = 0;
      const hearing = new AbortController();
      window.addEventListener('hashchange', () => changes++, { signal: hearing.signal });
      deepGet(row(card, 3), 'a[part~=link]').click();
      await until(() => place() === 'row 3', { what: 'the row' });
      expect(current(card)).to.include('row 3');
      nth(deepQueryAll(card, '[part~=question] button'), 0).click();
      await card.updateComplete;
      nth(deepQueryAll(card, '[part~=answer] a[part~=link]'), 0).click();
      await until(() => place() === 'question 0', { what: 'the question' });
      await frames(SOME);
      hearing.abort();
      expect([location.hash, changes]).to.deep.equal([route, 0]);
    });
  }

  it('is left to the browser with a modifier, and so are all other links', async () => {
    const page = await mount(`<div>${one('trend-card')}</div>`);
    const card = await whenState(deepGet<TrendElement>(page, 'trend-card'));
    const left: boolean[] = [];
    // The browser is not to follow them here.
    page.addEventListener('click', (event) => {
      left.push(!event.defaultPrevented);
      event.preventDefault();
    });
    const link = deepGet(row(card, 3), 'a[part~=link]');
    const send = (target: Element, init: MouseEventInit): boolean =>
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...init }));
    for (const init of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }]) send(link, init);
    send(deepGet(card, '[part~=source-link]'), {});
    await frames(SOME);
    expect([left, location.hash, current(card)]).to.deep.equal([[true, true, true, true, true], '', []]);
    send(link, {});
    expect(left.at(-1)).to.equal(false);
    await until(() => place() === 'row 3', { what: 'the row' });
  });

  it('leads to nothing after its element was removed', async () => {
    const spy = consoleSpy();
    const card = await showDocument(trendOf(3));
    const link = deepGet(row(card, 1), 'a[part~=link]');
    card.remove();
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    await frames(SOME);
    expect(location.hash).to.equal('');
    expect(deepQuery(card, '[aria-current]')).to.equal(null);
    await spy.expectSilence();
  });
});
