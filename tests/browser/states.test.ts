import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import {
  consoleSpy,
  deepGet,
  deepQuery,
  fault,
  mount,
  nextEvent,
  press,
  requests,
  uniqueKey,
  until,
} from './harness.js';
import { whenState, show, TREND } from './support/trends.js';

const STATES = ['empty', 'loading', 'ready', 'error'] as const;
const FALLBACK = '<p id="fallback">Read it on our own page.</p>';

function customStates(element: Element): string[] {
  return STATES.filter((state) => element.matches(`:state(${state})`));
}

/** What a reader sees of an element's shadow tree and its fallback. */
function look(element: TrendElement): { fallback: boolean; loading: boolean; content: boolean; error: boolean } {
  const shows = (part: string): boolean => Boolean(deepQuery(element, `[part~="${part}"]`));
  return {
    fallback: deepGet(element, '#fallback').getBoundingClientRect().height > 0,
    loading: shows('loading'),
    content: shows('content'),
    error: shows('error'),
  };
}

const nothing = { fallback: false, loading: false, content: false, error: false };

for (const tag of ['trend-card', 'trend-stats']) {
  describe(`the states of <${tag}>`, () => {
    const cases = [
      { state: 'empty', attribute: '', seen: { ...nothing, fallback: true } },
      { state: 'loading', attribute: `src="${fault('stall')}"`, seen: { ...nothing, loading: true } },
      { state: 'ready', attribute: `src="${TREND}"`, seen: { ...nothing, content: true } },
      { state: 'error', attribute: `src="${fault('status/404')}"`, seen: { ...nothing, fallback: true, error: true } },
    ] as const;

    for (const { state, attribute, seen } of cases) {
      it(`${state}: as a property, as the only custom state, and to see`, async () => {
        const element = await show(`<${tag} ${attribute}>${FALLBACK}</${tag}>`, state);
        expect(element.state).to.equal(state);
        expect(customStates(element)).to.deep.equal([state]);
        expect(look(element)).to.deep.equal(seen);
      });
    }

    it('says nothing on the console, whatever becomes of it', async () => {
      const spy = consoleSpy();
      for (const { state, attribute } of cases) await show(`<${tag} ${attribute}></${tag}>`, state);
      await spy.expectSilence();
    });

    it('says to assistive technology that it is loading', async () => {
      const element = await show(`<${tag} src="${fault('stall')}"></${tag}>`, 'loading');
      const status = deepGet(element, '[role=status]');
      expect(status.ariaLabel ?? status.textContent).to.equal('Loading the trend…');
    });

    it('has the error as a property, and gives it up with the next trend', async () => {
      const element = await show(`<${tag} src="${fault('status/404')}"></${tag}>`, 'error');
      expect(element.error).to.be.instanceOf(Error).and.to.include({ code: 'http' });
      element.src = TREND;
      await whenState(element);
      expect(element.error).to.equal(undefined);
    });

    it('tells the reader what happened, and the publisher the details', async () => {
      const element = await show(
        `<${tag} src="${fault('raw', { body: '{"version":1,"id":"x"}' })}"></${tag}>`,
        'error',
      );
      const error = deepGet(element, '[part~=error]');
      expect(error.innerText).to.include('This trend cannot be shown.');
      const details = [...deepGet(error, 'details').children].map(({ textContent }) => textContent.trim());
      expect(details.filter((line) => line.startsWith('/title: '))).to.have.length(1);
      // Set apart from the page, and its button looks like one.
      expect(getComputedStyle(error).borderBlockStartWidth).to.equal('1px');
      expect(getComputedStyle(deepGet(error, '[part~=retry]')).borderInlineStartWidth).to.equal('1px');
    });

    it('tries again when asked, and keeps the focus within', async () => {
      const key = uniqueKey();
      const url = fault('status/404', { key, times: 1, then: TREND });
      const element = await show(`<${tag} src="${url}">${FALLBACK}</${tag}>`, 'error');
      deepGet(element, '[part~=retry]').focus();
      await press('Enter');
      await whenState(element);
      expect(await requests(key)).to.equal(2);
      expect(document.activeElement).to.equal(element);
      expect(look(element)).to.deep.equal({ ...nothing, content: true });
    });

    it('can be asked again after another failure', async () => {
      const key = uniqueKey();
      const url = fault('status/404', { key, times: 2, then: TREND });
      const element = await show(`<${tag} src="${url}"></${tag}>`, 'error');
      const failed = nextEvent(element, 'trend-error');
      deepGet(element, '[part~=retry]').click();
      await failed;
      await until(() => deepQuery(element, '[part~=retry]'), { what: 'the button to be back' });
      expect(document.activeElement).to.equal(element);
      deepGet(element, '[part~=retry]').click();
      await whenState(element);
    });
  });
}

describe('an element that is moved between states', () => {
  it('goes back to empty when its src is taken away', async () => {
    const element = await show(`<trend-card src="${TREND}">${FALLBACK}</trend-card>`);
    element.removeAttribute('src');
    await whenState(element, 'empty');
    expect(look(element)).to.deep.equal({ ...nothing, fallback: true });
    expect(element.trend).to.equal(undefined);
  });

  it('hides itself as any element does', async () => {
    const element = await mount(`<trend-card hidden src="${TREND}"></trend-card>`);
    expect(getComputedStyle(element).display).to.equal('none');
  });
});
