import { expect } from 'chai';
import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import {
  deepGet,
  deepQueryAll,
  describeWithFixtures,
  fault,
  frames,
  mount,
  nextEvent,
  requests,
  uniqueKey,
  until,
} from '../harness.js';
import { MINIMAL, nth, recordEvents, SECTION_ELEMENTS, show, TREND, whenState, YEARS } from '../support/trends.js';

describe('loading', () => {
  const TWELVE = ['trend-card', 'trend-provider', ...SECTION_ELEMENTS, 'trend-card', 'evidence-timeline'];

  const ours = (container: Element): TrendElement[] => deepQueryAll<TrendElement>(container, '[src]');

  describe('elements with the same src', () => {
    it('share one request, twelve of them, however it is written', async () => {
      const key = uniqueKey();
      const url = fault('slow', { key, ms: 50, then: TREND });
      const { pathname, search } = new URL(url);
      const spellings = [url, pathname + search, `  ${pathname}${search}  `, `${url}#somewhere`];
      const tags = TWELVE.map((tag, i) => `<${tag} src="${spellings[i % spellings.length]}"></${tag}>`);
      const container = await mount(`<div>${tags.join('')}</div>`);
      await Promise.all(ours(container).map((element) => whenState(element)));
      expect(container.children).to.have.length(12);
      expect(await requests(key)).to.equal(1);
    });

    it('share it with one that comes later', async () => {
      const key = uniqueKey();
      const url = fault('doc', { key, then: TREND });
      await show(`<trend-stats src="${url}"></trend-stats>`);
      await show(`<trend-header src="${url}"></trend-header>`);
      expect(await requests(key)).to.equal(1);
    });

    it('share one copy of the trend', async () => {
      const container = await mount(
        `<div><trend-stats src="${TREND}"></trend-stats><trend-card src="${TREND}"></trend-card></div>`,
      );
      const [stats, card] = await Promise.all(ours(container).map((element) => whenState(element)));
      expect(stats?.trend).to.equal(card?.trend).and.not.equal(undefined);
    });

    it('share one selection, across the page', async () => {
      const container = await mount(
        `<div><evidence-table src="${TREND}"></evidence-table><trend-card src="${TREND}"></trend-card><evidence-table src="${YEARS}"></evidence-table></div>`,
      );
      const elements = await Promise.all(ours(container).map((element) => whenState(element)));
      deepGet(nth(elements, 0), '[part~=row] button').click();
      await nth(elements, 1).updateComplete;
      const current = (element: TrendElement): number => deepQueryAll(element, 'tr[aria-current=true]').length;
      expect(elements.map(current)).to.deep.equal([1, 1, 0]);
    });

    it('are loaded one by one where their integrity differs', async () => {
      const key = uniqueKey();
      const url = fault('doc', { key, then: MINIMAL });
      const bad = await mount<TrendElement>(`<trend-header src="${url}" integrity="sha256-AAAA"></trend-header>`);
      await Promise.all([show(`<trend-header src="${url}"></trend-header>`), whenState(bad, 'error')]);
      expect(await requests(key)).to.equal(2);
    });
  });

  describe('the src of an element', () => {
    it('that was set last wins, however late the one before arrives', async () => {
      const events = recordEvents('trend-load');
      const element = await mount<TrendElement>(
        `<trend-header src="${fault('slow', { ms: 400, then: YEARS })}"></trend-header>`,
      );
      element.src = MINIMAL;
      await whenState(element);
      expect(element.trend?.id).to.equal('night-trains-midweek');
      await fetch(fault('slow', { ms: 600, then: MINIMAL }));
      expect(element.trend?.id).to.equal('night-trains-midweek');
      expect(events).to.have.length(1);
    });

    it('is given up when the element leaves, and asked for again when it comes back', async () => {
      const { signals, restore } = spyOnFetch();
      try {
        const element = await show(`<trend-header src="${fault('stall')}"></trend-header>`, 'loading');
        await until(() => signals.length === 1, { what: 'the request' });
        const { parentNode } = element;
        element.remove();
        await until(() => signals[0]?.aborted, { what: 'the request to be aborted' });
        parentNode?.appendChild(element);
        await until(() => signals.length === 2, { what: 'another request' });
        expect(element.state).to.equal('loading');
        element.src = TREND;
        await whenState(element);
      } finally {
        restore();
      }
    });

    it('is not asked for again, nor told of, when the element is moved', async () => {
      const key = uniqueKey();
      const events = recordEvents('trend-load');
      const container = await mount('<div><section></section><section></section></div>');
      const element = document.createElement('trend-card');
      element.src = fault('doc', { key, then: TREND });
      container.children[0]?.append(element);
      await whenState(element);
      container.children[1]?.append(element);
      await element.updateComplete;
      await whenState(element);
      expect([await requests(key), events.length, element.state]).to.deep.equal([1, 1, 'ready']);
    });

    it('may be taken from one place of the page to another while it loads', async () => {
      const key = uniqueKey();
      const container = await mount('<div><section></section><section></section></div>');
      const element = document.createElement('trend-card');
      element.src = fault('slow', { key, ms: 100, then: TREND });
      container.children[0]?.append(element);
      container.children[1]?.append(element);
      await whenState(element);
      expect(await requests(key)).to.equal(1);
    });
  });

  describe('lazy loading', () => {
    const lazy = (url: string): string =>
      `<div><div style="height: 5000px"></div><trend-card loading="lazy" src="${url}"><p>Fallback</p></trend-card></div>`;

    it('waits until the card comes near the view', async () => {
      const key = uniqueKey();
      const container = await mount(lazy(fault('doc', { key, then: TREND })));
      const card = deepGet<TrendElement>(container, 'trend-card');
      // An eager one, placed after it, has come and gone in the meantime.
      await show(`<trend-header src="${YEARS}"></trend-header>`);
      expect([card.state, await requests(key)]).to.deep.equal(['empty', 0]);
      card.scrollIntoView();
      await whenState(card);
      expect(await requests(key)).to.equal(1);
      window.scrollTo(0, 0);
    });

    for (const [what, box, room] of [
      ['in the page', '', () => innerHeight],
      ['in a box that scrolls', 'height: 300px; overflow: auto', () => 300],
    ] as const) {
      it(`is over one screen before the card comes into view, ${what}`, async function () {
        if (box && !('scrollMargin' in IntersectionObserver.prototype)) this.skip();
        const page = await mount(
          `<div><div id="box" style="${box}"><div style="height: 5000px"></div>
          <trend-card loading="lazy" src="${TREND}"></trend-card><div style="height: 5000px"></div></div></div>`,
        );
        const card = deepGet<TrendElement>(page, 'trend-card');
        const scroller = box ? deepGet(page, '#box') : (document.scrollingElement ?? page);
        /** How many screens the card is below what is seen. */
        const away = () =>
          (card.getBoundingClientRect().top - (box ? scroller.getBoundingClientRect().bottom : innerHeight)) / room();
        const stop = (screens: number) => scroller.scrollBy(0, (away() - screens) * room());
        stop(1.2);
        // One that is eager has come in the meantime.
        await show(`<trend-header src="${YEARS}"></trend-header>`);
        await frames(3);
        expect(card.state).to.equal('empty');
        stop(0.8);
        await whenState(card);
        expect(away()).to.be.closeTo(0.8, 0.1);
        scroller.scrollTo(0, 0);
      });
    }

    it('ends when the card is made eager', async () => {
      const container = await mount(lazy(TREND));
      const card = deepGet<TrendElement>(container, 'trend-card');
      card.setAttribute('loading', 'eager');
      await whenState(card);
    });

    it('does not hold up a document that is handed over', async () => {
      const container = await mount(lazy(TREND));
      const card = deepGet<TrendElement>(container, 'trend-card');
      card.trend = { version: 1, id: 'x', title: 'Handed over' };
      await whenState(card);
    });
  });

  describe('events', () => {
    it('bubble, and cross the shadow root that their element is in', async () => {
      const host = await mount(
        `<section><template shadowrootmode="open"><p><trend-header src="${TREND}"></trend-header></p></template></section>`,
      );
      const event = await nextEvent(host, 'trend-load');
      expect(event).to.include({ bubbles: true, composed: true, cancelable: false });
      expect(event.detail.trend.id).to.equal('meter-tracks-buyer');
      expect(event.detail.url).to.equal(new URL(TREND, location.href).href);
    });

    it('come from the provider only, and not from the elements inside it', async () => {
      const events = recordEvents('trend-load');
      const provider = await show(
        `<trend-provider src="${TREND}">${SECTION_ELEMENTS.map((tag) => `<${tag}></${tag}>`).join('')}</trend-provider>`,
      );
      for (const tag of SECTION_ELEMENTS) await whenState(deepGet<TrendElement>(provider, tag));
      expect(events.map(({ target }) => target)).to.deep.equal([provider]);
    });

    it('tell of each element with an src of its own', async () => {
      const events = recordEvents('trend-load');
      const container = await mount(
        `<div><trend-stats src="${TREND}"></trend-stats><trend-header src="${TREND}"></trend-header></div>`,
      );
      await Promise.all(ours(container).map((element) => whenState(element)));
      expect(events.map(({ target }) => target)).to.have.members([...container.children]);
    });
  });

  function spyOnFetch(): { signals: AbortSignal[]; restore: () => void } {
    const signals: AbortSignal[] = [];
    const original = window.fetch;
    window.fetch = (input, init) => {
      if (init?.signal) signals.push(init.signal);
      return original(input, init);
    };
    return { signals, restore: () => void (window.fetch = original) };
  }
});

describeWithFixtures('properties while a trend loads', () => {
  const ALL = ['trend-card', 'trend-provider', ...SECTION_ELEMENTS];

  /** The names of the getters of our own classes, on every level up to the browser's. */
  function gettersOf(element: Element): string[] {
    const names: string[] = [];
    for (let proto: object = Object.getPrototypeOf(element) as object; proto !== HTMLElement.prototype;) {
      for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(proto)))
        if (get && name !== 'updateComplete') names.push(name);
      proto = Object.getPrototypeOf(proto) as object;
    }
    return names;
  }

  /** Reads every getter, and counts what that starts: requests, updates, measurements. */
  async function readAll(element: TrendElement): Promise<{ requests: number; updates: number; measurements: number }> {
    const started = { requests: 0, updates: 0, measurements: 0 };
    const { fetch } = window;
    const { getBoundingClientRect } = Element.prototype;
    window.fetch = (...request) => (started.requests++, fetch(...request));
    Element.prototype.getBoundingClientRect = function () {
      started.measurements++;
      return getBoundingClientRect.call(this);
    };
    element.requestUpdate = () => {
      started.updates++;
    };
    try {
      for (const name of gettersOf(element)) Reflect.get(element, name);
      const { measurements } = started;
      await frames(2);
      return { ...started, measurements };
    } finally {
      Object.assign(window, { fetch });
      Object.assign(Element.prototype, { getBoundingClientRect });
      Reflect.deleteProperty(element, 'requestUpdate');
    }
  }

  const NOTHING = { requests: 0, updates: 0, measurements: 0 };

  describe('reading the properties of an element', () => {
    for (const tag of ALL) {
      it(`starts nothing in a connected <${tag}>, even where the page's base URL has changed`, async () => {
        const element = await show(`<${tag} src="${TREND}"></${tag}>`);
        await frames(2);
        const base = Object.assign(document.createElement('base'), { href: 'https://other.invalid/' });
        document.head.append(base);
        try {
          expect(gettersOf(element)).to.include.members(['trend', 'state', 'error', 'src', 'source']);
          expect(await readAll(element)).to.deep.equal(NOTHING);
        } finally {
          base.remove();
        }
      });

      it(`starts nothing in a disconnected <${tag}>`, async () => {
        const element = document.createElement(tag as 'trend-card');
        element.src = TREND;
        expect(await readAll(element)).to.deep.equal(NOTHING);
        expect(element.state).to.equal('empty');
      });
    }
  });

  describe('the state of an element', () => {
    it('is "loading" on the next line after src was set', async () => {
      const element = await mount<TrendElement>('<trend-header></trend-header>');
      element.src = TREND;
      expect(element.state).to.equal('loading');
      await whenState(element);
    });

    it('is "empty" on the next line after src was removed', async () => {
      const element = await show(`<trend-header src="${TREND}"></trend-header>`);
      element.src = null;
      expect(element.state).to.equal('empty');
    });
  });

  describe('loading="lazy"', () => {
    it('defers the load of a card in the page that gets it right after src', async () => {
      const page = await mount('<div><div style="height: 5000px"></div><trend-card></trend-card></div>');
      const card = page.querySelector('trend-card');
      let requests = 0;
      const { fetch } = window;
      window.fetch = (...request) => (requests++, fetch(...request));
      try {
        card?.setAttribute('src', TREND);
        card?.setAttribute('loading', 'lazy');
        await frames(3);
        expect([card?.state, requests]).to.deep.equal(['empty', 0]);
        card?.scrollIntoView();
        await until(() => card?.state === 'ready', { what: 'the card to load' });
      } finally {
        Object.assign(window, { fetch });
        window.scrollTo(0, 0);
      }
    });
  });
});
