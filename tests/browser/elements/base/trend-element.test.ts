import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import type { TrendCardElement } from '../../../../src/entries/elements/trend-card.js';
import {
  consoleSpy,
  deepGet,
  deepQuery,
  deepQueryAll,
  describeWithFixtures,
  fault,
  mount,
  nextEvent,
  press,
  renderedHere,
  requests,
  uniqueKey,
  until,
} from '../../harness.js';
import { openFrame } from '../../support/frame.js';
import {
  ARABIC,
  fetchDocument,
  MINIMAL,
  nth,
  SECTION_ELEMENTS,
  shadowOf,
  show,
  TREND,
  whenDrawn,
  whenState,
} from '../../support/trends.js';

describeWithFixtures('attributes and properties', (fixture) => {
  const ALL = ['trend-card', 'trend-provider', ...SECTION_ELEMENTS];
  interface Reflection {
    attribute: string;
    property: string;
    on: readonly string[];
    fallback: unknown;
    /** Text of the attribute, and what the property says of it. */
    values: readonly (readonly [string, unknown])[];
    /** A value for the property, and the attribute that it makes. */
    written: readonly [unknown, string];
  }
  const PROSE = ['explanation', 'guidance', 'outlook', 'bottom-line'] as const;
  const REFLECTIONS: Reflection[] = [
    {
      attribute: 'src',
      property: 'src',
      on: ALL,
      fallback: '',
      values: [['/x.json', '/x.json']],
      written: ['/y.json', '/y.json'],
    },
    {
      attribute: 'integrity',
      property: 'integrity',
      on: ALL,
      fallback: '',
      values: [['sha256-x', 'sha256-x']],
      written: ['sha384-y', 'sha384-y'],
    },
    {
      attribute: 'keep',
      property: 'keep',
      on: ALL,
      fallback: false,
      values: [
        ['', true],
        ['keep', true],
      ],
      written: [true, ''],
    },
    {
      attribute: 'heading-level',
      property: 'headingLevel',
      on: ALL,
      fallback: 2,
      values: [
        ['1', 1],
        ['6', 6],
        ['0', 2],
        ['7', 2],
        ['2.5', 2],
        ['-1', 2],
        ['', 2],
        ['three', 2],
      ],
      written: [3, '3'],
    },
    {
      attribute: 'theme',
      property: 'theme',
      on: ALL,
      fallback: 'auto',
      values: [
        ['light', 'light'],
        ['dark', 'dark'],
        ['auto', 'auto'],
        ['DARK', 'dark'],
        ['sepia', 'auto'],
        ['', 'auto'],
      ],
      written: ['dark', 'dark'],
    },
    {
      attribute: 'loading',
      property: 'loading',
      on: ['trend-card'],
      fallback: 'eager',
      values: [
        ['lazy', 'lazy'],
        ['eager', 'eager'],
        ['LAZY', 'lazy'],
        ['later', 'eager'],
        ['', 'eager'],
      ],
      written: ['lazy', 'lazy'],
    },
    {
      attribute: 'sections',
      property: 'sections',
      on: ['trend-card'],
      fallback: '',
      values: [['faq stats', 'faq stats']],
      written: ['faq', 'faq'],
    },
    {
      attribute: 'section',
      property: 'section',
      on: ['trend-prose'],
      fallback: 'explanation',
      values: [...PROSE.map((name) => [name, name] as const), ['header', 'explanation']],
      written: ['outlook', 'outlook'],
    },
  ];

  for (const { attribute, property, on, fallback, values, written } of REFLECTIONS) {
    for (const tag of on) {
      it(`<${tag} ${attribute}> is its property ${property}, and back`, () => {
        const element = document.createElement(tag) as HTMLElement & Record<string, unknown>;
        expect(element[property], 'without the attribute').to.equal(fallback);
        for (const [text, value] of values) {
          element.setAttribute(attribute, text);
          expect(element[property], `${attribute}="${text}"`).to.equal(value);
        }
        element[property] = written[0];
        expect(element.getAttribute(attribute)).to.equal(written[1]);
        element[property] = null;
        expect(element.hasAttribute(attribute), 'after null').to.equal(false);
      });
    }
  }

  renderedHere(
    fixture,
    it,
    'a card has no `section`',
  )('a text section is the one that is asked for, at any time', async () => {
    const trend = await fetchDocument(TREND);
    const texts = [trend.whatsHappening, nth(trend.guidance, 0).text, trend.outlook, trend.bottomLine];
    const prose = await show(`<trend-prose src="${TREND}"></trend-prose>`);
    for (const [i, section] of PROSE.entries()) {
      prose.setAttribute('section', section);
      await prose.updateComplete;
      expect(deepGet(prose, '[part~=content]').textContent).to.include(nth(nth(texts, i).split('\n\n'), 0));
    }
  });
});

describeWithFixtures('states', () => {
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
        { state: 'loading', attribute: `src="${fault('stall')}"`, seen: { ...nothing, fallback: true, loading: true } },
        { state: 'ready', attribute: `src="${TREND}"`, seen: { ...nothing, content: true } },
        {
          state: 'error',
          attribute: `src="${fault('status/404')}"`,
          seen: { ...nothing, fallback: true, error: true },
        },
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
        // Set apart from the page.
        expect(getComputedStyle(error).borderBlockStartWidth).to.equal('1px');
      });

      it('tries again when asked, and keeps the focus within', async () => {
        const key = uniqueKey();
        const url = fault('status/404', { key, times: 1, then: TREND });
        const element = await show(`<${tag} src="${url}">${FALLBACK}</${tag}>`, 'error');
        const retry = deepGet(element, '[part~=retry]');
        expect(getComputedStyle(retry).borderInlineStartWidth, 'it looks like a button').to.equal('1px');
        retry.focus();
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
});

describeWithFixtures('an element that is moved, cloned or removed', () => {
  const titleOf = (card: Element): HTMLElement => deepGet(shadowOf(card), '[part~=title]');

  it('keeps its look when another document adopts it, and when it comes home', async () => {
    const card = await whenDrawn(await show(`<trend-card src="${TREND}"></trend-card>`));
    const home = card.parentElement;
    const size = getComputedStyle(deepGet(card, '[part=base]')).boxSizing;
    const frame = await openFrame('');
    frame.document.body.append(card);
    await until(() => frame.window.getComputedStyle(deepGet(card, '[part=base]')).boxSizing === size, {
      what: 'the look in a frame',
    });
    expect(frame.window.getComputedStyle(deepGet(card, '[part=base]')).fontSize).to.equal('16px');
    deepGet(card, '[part~=question] button').click();
    await card.updateComplete;
    expect(deepGet(card, '[part=answer]').hidden).to.equal(false);
    home?.append(card);
    await until(() => getComputedStyle(deepGet(card, '[part=base]')).boxSizing === size, {
      what: 'the look back at home',
    });
    expect(frame.faults).to.deep.equal([]);
  });

  const BEGINNINGS: readonly (readonly [string, (card: Element, frame: Document) => void])[] = [
    ['made here, is put into another document', (card, frame) => frame.body.append(card)],
    ['moves on before it shows anything', (card, frame) => [document, frame].forEach(({ body }) => body.append(card))],
  ];
  const GIVEN: readonly (readonly [string, (card: TrendElement, trend: unknown) => void])[] = [
    ['an address', (card) => (card.src = new URL(TREND, location.href).href)],
    ['a trend', (card, trend) => Object.assign(card, { trend })],
  ];
  for (const [what, begin] of BEGINNINGS)
    for (const [given, give] of GIVEN)
      it(`has its look where it ${what}, with ${given}`, async () => {
        const spy = consoleSpy();
        const frame = await openFrame('');
        const card = document.createElement('trend-card');
        give(card, await (await fetch(TREND)).json());
        begin(card, frame.document);
        await whenDrawn(await whenState(card));
        await until(() => frame.window.getComputedStyle(deepGet(card, '[part=base]')).fontSize === '16px', {
          what: 'the look in a frame',
        });
        expect(titleOf(card).ownerDocument).to.equal(frame.document);
        await spy.expectSilence();
      });

  it('shows the same trend when it is cloned, and what was opened stays its own', async () => {
    const card = await show(`<trend-card src="${TREND}"></trend-card>`);
    deepGet(card, '[part~=question] button').click();
    card.after(card.cloneNode(true));
    const clone = await whenState(deepQueryAll<TrendElement>(document.body, 'trend-card')[1] ?? card);
    expect(clone).not.to.equal(card);
    expect(titleOf(clone).textContent).to.equal(titleOf(card).textContent);
    expect(deepGet(clone, '[part=answer]').hidden).not.to.equal(false);
  });

  it('is as before after a move, with what the reader opened', async () => {
    const card = await whenDrawn(await show(`<trend-card src="${TREND}"></trend-card>`));
    deepGet(card, '[part~=question] button').click();
    await card.updateComplete;
    const aside = document.createElement('aside');
    card.parentElement?.append(aside);
    aside.append(card);
    await card.updateComplete;
    expect(card.state).to.equal('ready');
    expect(deepGet(card, '[part=answer]').hidden).to.equal(false);
  });

  it('is made anew each time when the page writes its markup anew', async () => {
    const spy = consoleSpy();
    const page = await mount('<div></div>');
    for (const src of [TREND, MINIMAL, TREND, MINIMAL]) page.innerHTML = `<trend-card src="${src}"></trend-card>`;
    const card = await whenState(deepGet<TrendElement>(page, 'trend-card'));
    expect(titleOf(card).textContent).to.include('Night trains');
    expect(page.childElementCount).to.equal(1);
    await spy.expectSilence();
  });

  it('says nothing when it is removed while it loads', async () => {
    const spy = consoleSpy();
    const heard: string[] = [];
    const page = await mount('<div></div>');
    for (const type of ['trend-load', 'trend-error']) page.addEventListener(type, () => heard.push(type));
    page.innerHTML = `<trend-card src="${TREND}?removed"></trend-card>`;
    const card = deepGet<TrendElement>(page, 'trend-card');
    await until(() => card.state === 'loading', { what: 'the card to load' });
    card.remove();
    const later = await show(`<trend-card src="${MINIMAL}?later"></trend-card>`);
    expect(later.state).to.equal('ready');
    expect(card.state).not.to.equal('error');
    expect(heard).to.deep.equal([]);
    await spy.expectSilence();
  });

  it('goes on when a listener of the page throws', async () => {
    const spy = consoleSpy();
    const page = await mount('<div></div>');
    for (const type of ['trend-load', 'trend-faq-toggle', 'trend-evidence-select'])
      page.addEventListener(type, () => {
        throw new Error(`the page’s own, at ${type}`);
      });
    page.innerHTML = `<trend-card src="${TREND}"></trend-card>`;
    const card = await whenDrawn(await whenState(deepGet<TrendElement>(page, 'trend-card')));
    const question = deepGet(card, '[part~=question] button');
    question.click();
    await card.updateComplete;
    expect(deepGet(card, '[part=answer]').hidden).to.equal(false);
    deepGet(card, '[part~=company] button').click();
    await until(() => card.shadowRoot?.querySelector('[aria-current=true]'), { what: 'a row to be marked' });
    expect(spy.complaints.map(({ text }) => text)).to.deep.equal([
      'Error: the page’s own, at trend-load',
      'Error: the page’s own, at trend-faq-toggle',
      'Error: the page’s own, at trend-evidence-select',
    ]);
  });
});

describeWithFixtures('the headings', () => {
  const headingsOf = (element: Element): HTMLElement[] => deepQueryAll(element, 'h1, h2, h3, h4, h5, h6');

  for (const { attribute, title } of [
    { attribute: '', title: 2 },
    { attribute: 'heading-level="1"', title: 1 },
    { attribute: 'heading-level="2"', title: 2 },
    { attribute: 'heading-level="3"', title: 3 },
    { attribute: 'heading-level="6"', title: 6 },
  ]) {
    it(`of a card <trend-card ${attribute}>: the title's level, the sections' one below, the questions' another`, async () => {
      const card = await show(`<trend-card ${attribute} src="${TREND}"></trend-card>`);
      const levels = headingsOf(card).map((heading) => Number(heading.localName.slice(1)));
      const [section, question] = [Math.min(6, title + 1), Math.min(6, title + 2)];
      expect(levels).to.deep.equal([title, ...Array<number>(10).fill(section), ...Array<number>(4).fill(question)]);
    });

    for (const tag of [
      'trend-header',
      'trend-meters',
      'trend-prose',
      'evidence-timeline',
      'evidence-counterexamples',
      'trend-faq',
    ]) {
      it(`of <${tag} ${attribute}> alone: the topmost is of that level`, async () => {
        const element = await show(`<${tag} ${attribute} src="${TREND}"></${tag}>`);
        expect(headingsOf(element)[0]?.localName).to.equal(`h${title}`);
      });
    }
  }

  it('follow when the level changes', async () => {
    const card = await show(`<trend-card src="${TREND}"></trend-card>`);
    card.headingLevel = 4;
    await card.updateComplete;
    expect(headingsOf(card)[0]?.localName).to.equal('h4');
  });
});

describeWithFixtures('the language of a trend', () => {
  it('sets lang and direction of what is shown, on any page', async () => {
    const card = await show(`<trend-card src="${ARABIC}"></trend-card>`);
    const base = deepGet(card, '[part~=base]');
    expect([base.lang, base.dir, getComputedStyle(base).direction]).to.deep.equal(['ar', 'rtl', 'rtl']);
    const page = await mount(`<div lang="ar" dir="rtl"><trend-card src="${TREND}"></trend-card></div>`);
    const english = deepGet(await whenState(deepGet<TrendCardElement>(page, 'trend-card')), '[part~=base]');
    expect([english.lang, getComputedStyle(english).direction]).to.deep.equal(['en', 'ltr']);
  });

  it('is the page’s where the trend has none', async () => {
    const page = await mount(`<div lang="he" dir="rtl"><trend-card src="${MINIMAL}"></trend-card></div>`);
    const base = deepGet(await whenState(deepGet<TrendCardElement>(page, 'trend-card')), '[part~=base]');
    expect([base.hasAttribute('lang'), getComputedStyle(base).direction]).to.deep.equal([false, 'rtl']);
  });

  it('sets the dates and the numbers', async () => {
    const card = await show(`<trend-card src="${ARABIC}"></trend-card>`);
    const date = new Intl.DateTimeFormat('ar', {
      calendar: 'gregory',
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
    });
    const meta = deepGet(card, '[part~=meta]').textContent;
    expect(meta)
      .to.include(date.format(Date.UTC(2022, 3)))
      .and.to.include(new Intl.NumberFormat('ar').format(9));
  });
});
