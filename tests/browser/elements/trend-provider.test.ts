import { expect } from 'chai';
import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import { deepGet, deepQuery, deepQueryAll, fault, mount, requests, uniqueKey, until } from '../harness.js';
import { type Frame, openFrame, settledIn } from '../support/frame.js';
import { MINIMAL, whenState, shadowOf, show, TREND, YEARS } from '../support/trends.js';

const ID: Readonly<Record<string, string>> = {
  [TREND]: 'meter-tracks-buyer',
  [YEARS]: 'libraries-without-fines',
  [MINIMAL]: 'night-trains-midweek',
};

const child = (root: ParentNode, selector = 'trend-header'): TrendElement => deepGet<TrendElement>(root, selector);

async function shows(element: TrendElement, url: string): Promise<void> {
  await until(() => element.trend?.id === ID[url], {
    what: `<${element.localName}> to show ${url} (it shows ${element.trend?.id})`,
  });
}

describe('<trend-provider>', () => {
  it('hands its trend to all elements inside, by one request', async () => {
    const key = uniqueKey();
    const url = fault('doc', { key, then: TREND });
    const provider = await show(
      `<trend-provider src="${url}"><main><trend-header></trend-header><p><trend-faq></trend-faq></p></main></trend-provider>`,
    );
    await Promise.all(['trend-header', 'trend-faq'].map((tag) => whenState(child(provider, tag))));
    expect(await requests(key)).to.equal(1);
  });

  it('has no box of its own: what is inside takes part in the page’s layout', async () => {
    const grid = await mount(
      `<div style="display: grid; grid-template-columns: 1fr 1fr"><trend-provider src="${TREND}"><trend-stats></trend-stats><trend-faq></trend-faq></trend-provider></div>`,
    );
    const [stats, faq] = await Promise.all([
      whenState(child(grid, 'trend-stats')),
      whenState(child(grid, 'trend-faq')),
    ]);
    expect(getComputedStyle(deepGet(grid, 'trend-provider')).display).to.equal('contents');
    expect(faq.getBoundingClientRect().top).to.equal(stats.getBoundingClientRect().top);
    expect(faq.getBoundingClientRect().left).to.be.greaterThan(stats.getBoundingClientRect().left);
  });

  it('hides what is inside, when it is hidden itself', async () => {
    const provider = await mount(`<trend-provider hidden src="${TREND}"><trend-stats></trend-stats></trend-provider>`);
    expect(child(provider, 'trend-stats').checkVisibility()).to.equal(false);
  });

  it('hands on a document that it was given', async () => {
    const provider = await mount<TrendElement>('<trend-provider><trend-header></trend-header></trend-provider>');
    provider.trend = { version: 1, id: 'given', title: 'Given' };
    const header = await whenState(child(provider));
    expect(header.trend).to.equal(provider.trend);
    provider.trend = null;
    await whenState(header, 'empty');
  });

  it('reaches its children with another src, and with none', async () => {
    const provider = await show(`<trend-provider src="${TREND}"><trend-header></trend-header></trend-provider>`);
    await shows(child(provider), TREND);
    provider.src = YEARS;
    await shows(child(provider), YEARS);
    provider.removeAttribute('src');
    await whenState(child(provider), 'empty');
  });

  it('tells its children when its trend cannot be had, and when it can after all', async () => {
    const url = fault('status/404', { key: uniqueKey(), times: 1, then: TREND });
    const provider = await show(`<trend-provider src="${url}"><trend-header></trend-header></trend-provider>`, 'error');
    const header = await whenState(child(provider), 'error');
    expect(header.error?.code).to.equal('http');
    await header.reload();
    await Promise.all([whenState(header), whenState(provider)]);
  });

  it('has one note for a document that cannot be had, with a sentence of its own where there is none', async () => {
    const src = fault('status/404', { key: uniqueKey(), times: 1, then: TREND });
    const provider = await mount(`
      <trend-provider src="${src}">
        <div hidden><trend-stats></trend-stats></div>
        <trend-header></trend-header>
        <evidence-table><p id="fallback">Read it elsewhere.</p></evidence-table>
        <trend-faq></trend-faq>
      </trend-provider>`);
    const elements = ['trend-header', 'evidence-table', 'trend-faq'].map((name) => child(provider, name));
    for (const element of elements) await whenState(element, 'error');
    const notes = () => elements.flatMap((element) => deepQueryAll(element, '[part=error]'));
    await until(() => notes().length > 0, { what: 'the note' });
    for (const element of elements) await element.updateComplete;
    expect(notes()).to.have.length(1);
    expect(notes()[0]?.textContent).to.include('There is nothing at its address.');
    expect(deepQueryAll(child(provider), 'button')).to.have.length(1);
    expect(deepGet(provider, '#fallback').checkVisibility()).to.equal(true);
    deepGet(child(provider), 'button').click();
    for (const element of elements) await shows(element, TREND);
    expect(notes()).to.have.length(0);
  });

  it('hands theme and heading level down: an element’s own count first, the nearest provider’s next', async () => {
    const outer = await mount(`
      <trend-provider theme="dark" heading-level="4" src="${TREND}">
        <trend-header id="plain"></trend-header>
        <trend-header id="own" theme="auto" heading-level="1"></trend-header>
        <trend-provider heading-level="3"><trend-card id="inner" sections="header"></trend-card></trend-provider>
        <section><template shadowrootmode="open"><trend-faq></trend-faq></template></section>
      </trend-provider>`);
    const elements = [
      child(outer, '#plain'),
      child(outer, '#own'),
      child(outer, '#inner'),
      deepGet<TrendElement>(outer, 'trend-faq'),
    ];
    const looks = () =>
      elements.map((element) => {
        const base = deepGet(element, '[part=base]');
        return `${deepGet(element, 'h1, h2, h3, h4, h5, h6').localName} ${getComputedStyle(base).colorScheme}`;
      });
    for (const element of elements) await whenState(element);
    const auto = getComputedStyle(document.body).colorScheme;
    expect(looks()).to.deep.equal(['h4 dark', `h1 ${auto}`, 'h3 dark', 'h4 dark']);
    Object.assign(outer, { theme: 'light', headingLevel: 5 });
    await until(() => looks()[3] === 'h5 light', { what: `the change (${looks().join()})` });
    await until(() => looks()[2] === 'h3 light', { what: `the change through a provider (${looks().join()})` });
    expect(looks()).to.deep.equal(['h5 light', `h1 ${auto}`, 'h3 light', 'h5 light']);
    outer.removeAttribute('theme');
    outer.removeAttribute('heading-level');
    await until(() => looks()[2] === `h3 ${auto}`, { what: `neither (${looks().join()})` });
    expect(looks()).to.deep.equal([`h2 ${auto}`, `h1 ${auto}`, `h3 ${auto}`, `h2 ${auto}`]);
  });

  it('within another: the nearest counts', async () => {
    const outer = await mount(`
      <trend-provider src="${TREND}">
        <trend-header id="outer"></trend-header>
        <trend-provider src="${YEARS}"><trend-header id="inner"></trend-header></trend-provider>
        <trend-provider><trend-header id="through"></trend-header></trend-provider>
        <trend-card src="${MINIMAL}"><trend-header id="card"></trend-header></trend-card>
      </trend-provider>`);
    await shows(child(outer, '#outer'), TREND);
    await shows(child(outer, '#inner'), YEARS);
    await shows(child(outer, '#through'), TREND);
    await shows(child(outer, '#card'), MINIMAL);
  });

  it('reaches into the shadow roots of other elements', async () => {
    const provider = await mount(
      `<trend-provider src="${TREND}"><section><template shadowrootmode="open"><trend-header></trend-header></template></section></trend-provider>`,
    );
    await shows(child(provider), TREND);
  });

  it('provides for a card inside, and for what is added later', async () => {
    const provider = await show(`<trend-provider src="${TREND}"><trend-card></trend-card></trend-provider>`);
    await shows(child(provider, 'trend-card'), TREND);
    const later = document.createElement('trend-header');
    provider.append(later);
    await shows(later, TREND);
  });

  it('loses a child that is moved out, and gains one that is moved in', async () => {
    const container = await mount(
      `<div><trend-provider src="${TREND}"><trend-header></trend-header></trend-provider><trend-provider src="${YEARS}"></trend-provider><p></p></div>`,
    );
    const header = child(container);
    await shows(header, TREND);
    container.children[1]?.append(header);
    await shows(header, YEARS);
    container.children[2]?.append(header);
    await whenState(header, 'empty');
    expect(header.trend).to.equal(undefined);
    container.children[0]?.append(header);
    await shows(header, TREND);
  });

  it('keeps its children when it is moved with them', async () => {
    const container = await mount(
      `<div><section><trend-provider src="${TREND}"><trend-header></trend-header></trend-provider></section><section></section></div>`,
    );
    await shows(child(container), TREND);
    const provider = child(container, 'trend-provider');
    container.children[1]?.append(provider);
    provider.src = YEARS;
    await shows(child(container), YEARS);
  });
});

describe('elements and their provider, defined one after the other', () => {
  const entry = (tag: string): string => `/src/entries/elements/${tag}.ts`;

  async function titleIn(frame: Frame, selector = 'trend-header'): Promise<string | undefined> {
    const header = await settledIn(frame, selector);
    return deepQuery(shadowOf(header), '[part~=title]')?.textContent.trim();
  }

  const orders = [
    { what: 'the provider first', tags: ['trend-provider', 'trend-header'] },
    { what: 'the provider last', tags: ['trend-header', 'trend-provider'] },
  ];
  for (const { what, tags } of orders) {
    it(`${what}: the elements in the page before find each other`, async () => {
      const frame = await openFrame(
        `<trend-provider src="${MINIMAL}"><p><trend-header></trend-header></p></trend-provider>`,
      );
      for (const tag of tags) await frame.run(entry(tag), 'module');
      expect(await titleIn(frame)).to.match(/^Night trains/);
      expect(frame.faults).to.deep.equal([]);
    });

    it(`${what}: the same with two providers, the nearest counts`, async () => {
      const frame = await openFrame(`
        <trend-provider src="${YEARS}"><trend-provider src="${MINIMAL}"><trend-header></trend-header></trend-provider></trend-provider>`);
      for (const tag of tags) await frame.run(entry(tag), 'module');
      expect(await titleIn(frame)).to.match(/^Night trains/);
    });

    it(`${what}: the same across a shadow root`, async () => {
      const frame = await openFrame(`
        <trend-provider src="${MINIMAL}">
          <section><template shadowrootmode="open"><trend-header></trend-header></template></section>
        </trend-provider>`);
      for (const tag of tags) await frame.run(entry(tag), 'module');
      const inner = frame.document.querySelector('section')?.shadowRoot?.querySelector('trend-header');
      await until(() => inner?.matches(':state(ready)'), { what: 'the element in the shadow root to be ready' });
    });
  }

  it('a card is defined after the elements inside it, and one that is not asked is in between', async () => {
    const frame = await openFrame(`
      <trend-provider src="${YEARS}"><trend-card src="${MINIMAL}"><trend-header></trend-header></trend-card></trend-provider>`);
    for (const tag of ['trend-header', 'trend-provider', 'trend-card']) await frame.run(entry(tag), 'module');
    await settledIn(frame, 'trend-card');
    await until(async () => (await titleIn(frame))?.startsWith('Night trains'), { what: 'the title of the nearest' });
  });

  it('an element that was removed before its provider came stays without a trend', async () => {
    const frame = await openFrame(`<trend-provider src="${MINIMAL}"><trend-header></trend-header></trend-provider>`);
    await frame.run(entry('trend-header'), 'module');
    const header = deepGet<TrendElement>(frame.document.body, 'trend-header');
    header.remove();
    await frame.run(entry('trend-provider'), 'module');
    await settledIn(frame, 'trend-provider');
    expect([header.state, frame.faults.length]).to.deep.equal(['empty', 0]);
  });
});
