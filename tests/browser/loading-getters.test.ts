import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { frames, mount, until } from './harness.js';
import { SECTION_ELEMENTS, show, TREND, whenState } from './support/trends.js';

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
