import { expect } from 'chai';
import { evidenceHash, faqHash } from '../../../../src/document/deep-link.js';
import type { TrendDocument } from '../../../../src/document/index.js';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { manyPieces, trendWithPieces } from '../../../fixtures/many.js';
import {
  consoleSpy,
  deepActiveElement,
  deepGet,
  deepQuery,
  deepQueryAll,
  describeWithFixtures,
  frames,
  mount,
  nextEvent,
  press,
  until,
} from '../../harness.js';
import {
  below,
  current,
  ID,
  isInView,
  listening,
  one,
  openAt,
  opened,
  readyIn,
  SOME,
} from '../../support/deep-links.js';
import { place, point } from '../../support/evidence.js';
import { click } from '../../support/mouse.js';
import { filter, row, rowsOf, showIn, trendOf } from '../../support/rows.js';
import {
  fetchDocument,
  LONG,
  nth,
  recordEvents,
  show,
  showDocument,
  TREND,
  whenDrawn,
  whenState,
} from '../../support/trends.js';

describeWithFixtures('a change of the page’s hash', () => {
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

  it('tells of the piece that it selects, and of a question that opens', async () => {
    await show(one('trend-card'));
    await listening();
    const [picks, toggles] = [recordEvents('trend-evidence-select'), recordEvents('trend-faq-toggle')];
    location.hash = `#${ID}/modal-2025-09`;
    await until(() => place() === 'row 1', { what: 'the row' });
    location.hash = `#${ID}/faq/1`;
    await until(() => place() === 'question 0', { what: 'the question' });
    expect([picks.length, toggles.length, toggles[0]?.detail.open]).to.deep.equal([1, 1, true]);
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
    for (const hash of [`#${ID}/unknown`, '#other/modal-2025-09', '#/route', '#!/route', '#a-trend/faq/1', '']) {
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

describeWithFixtures('a page that opens at a deep link', () => {
  const cases: [what: string, body: string, hash: string, at: string][] = [
    ['a row in a card', one('trend-card'), `#${ID}/modal-2025-09`, 'row 1'],
    ['a row by its number', one('trend-card'), `#${ID}/evidence/9`, 'row 8'],
    ['a question in a card', one('trend-card'), `#${ID}/faq/2`, 'question 1'],
    ['a question by its id', one('trend-card'), `#${ID}/faq/why-two-structures`, 'question 1'],
    ['a row of a table alone', one('evidence-table'), `#${ID}/modal-2025-09`, 'row 1'],
    ['a counterexample alone', one('evidence-counterexamples'), `#${ID}/evidence/10`, 'row 9'],
    ['a question alone', one('trend-faq'), `#${ID}/faq/4`, 'question 3'],
    ['a point, where a timeline is alone', one('evidence-timeline'), `#${ID}/modal-2025-09`, 'point 1'],
    [
      'a row, where a timeline stands before it',
      one('evidence-timeline') + one('evidence-table'),
      `#${ID}/modal-2025-09`,
      'row 1',
    ],
    [
      'a point, where the tables are of the other side',
      one('evidence-timeline') + one('evidence-counterexamples'),
      `#${ID}/modal-2025-09`,
      'point 1',
    ],
    [
      'a row in a provider',
      `<trend-provider src="${TREND}"><evidence-timeline></evidence-timeline><section><evidence-table></evidence-table></section></trend-provider>`,
      `#${ID}/modal-2025-09`,
      'row 1',
    ],
    [
      'a row that a long table does not show at first',
      one('trend-card', LONG),
      '#boilers-leave-by-street/evidence/277',
      'row 276',
    ],
    [
      'a row in a card that waits to be near',
      `<trend-card loading="lazy" src="${TREND}"></trend-card>`,
      `#${ID}/modal-2025-09`,
      'row 1',
    ],
  ];
  for (const [what, body, hash, at] of cases) {
    it(`leads to ${what}: it is marked, in view and in focus`, async () => {
      const page = await openAt(hash, below(body));
      await until(() => page.place() === at, { what: `the focus on ${at}, not ${page.place()}` });
      const [kind = '', index = ''] = at.split(' ');
      expect(isInView(nth(deepQueryAll(page.document, `[data-${kind}="${index}"]`), 0))).to.equal(true);
      expect(page.window.scrollY).to.be.above(500);
      if (kind === 'question') expect(opened(page.document)).to.deep.equal([at]);
      else expect(current(page.document)).to.include(at);
      expect(new Set(current(page.document).map((each) => each.split(' ')[1]))).to.deep.equal(
        new Set(kind === 'question' ? [] : [index]),
      );
    });
  }

  it('leads to a question of an element that has its trend at once', async () => {
    const trend = JSON.stringify({ version: 1, id: 't', title: 'T', faq: [{ question: 'Q', answer: 'A' }] });
    const page = await openAt(
      '#t/faq/1',
      below(`<trend-faq></trend-faq><script>document.querySelector('trend-faq').trend = ${trend}</script>`),
      { entry: 'elements/trend-faq' },
    );
    await until(() => page.place() === 'question 0', { what: `the question, not ${page.place()}` });
    expect(opened(page.document)).to.deep.equal(['question 0']);
  });

  it('leaves the focus to what has it', async () => {
    for (const [hash, at] of [
      [`#${ID}/modal-2025-09`, '[data-row="1"]'],
      [`#${ID}/faq/2`, '[data-question="1"]'],
    ] as const) {
      const page = await openAt(
        hash,
        `<input /><script>document.querySelector('input').focus()</script>${below(one('trend-card'))}`,
      );
      await readyIn(page, 'trend-card');
      await until(() => isInView(nth(deepQueryAll(page.document, at), 0)), { what: `${at} to be in view` });
      expect(page.place()).to.equal('input');
    }
  });

  for (const hash of [
    '',
    '#',
    `#${ID}/`,
    `#${ID}/unknown`,
    `#${ID}/faq/99`,
    '#other/modal-2025-09',
    '#/route',
    '#!/x',
    '#%',
  ]) {
    it(`leaves everything alone where it names nothing: “${hash}”`, async () => {
      const page = await openAt(hash, below(one('trend-card')));
      await readyIn(page, 'trend-card');
      expect([page.place(), page.window.scrollY, current(page.document), opened(page.document)]).to.deep.equal([
        'body',
        0,
        [],
        [],
      ]);
    });
  }

  it('is answered once, by one of two cards', async () => {
    const page = await openAt(`#${ID}/faq/2`, one('trend-card') + one('trend-card'));
    await readyIn(page, 'trend-card');
    await until(() => page.place() === 'question 1', { what: 'the question' });
    expect(opened(page.document)).to.deep.equal(['question 1']);
    await frames(SOME, page.window);
    expect(opened(page.document)).to.deep.equal(['question 1']);
  });

  it('is not followed again by an element that comes later', async () => {
    const page = await openAt(`#${ID}/modal-2025-09`, one('trend-card'));
    await readyIn(page, 'trend-card');
    await until(() => page.place() === 'row 1', { what: 'the row' });
    page.window.scrollTo(0, 0);
    nth(deepQueryAll(page.document, '[data-row="1"]'), 0).blur();
    const later = page.document.createElement('evidence-table');
    later.setAttribute('src', TREND);
    page.document.body.append(later);
    await readyIn(page, 'evidence-table');
    expect([page.place(), page.window.scrollY]).to.deep.equal(['body', 0]);
  });

  it('stays the page’s, where that has a base', async () => {
    const page = await openAt('', `<trend-card src="${location.origin}${TREND}"></trend-card>`, {
      head: '<base href="https://example.com/elsewhere/" />',
    });
    await readyIn(page, 'trend-card');
    const before = page.window.location.href;
    nth(deepQueryAll(page.document, '[data-row="1"] a[part~=link]'), 0).click();
    await until(() => page.place() === 'row 1', { what: 'the row' });
    expect(page.window.location.href).to.equal(`${before}#${ID}/modal-2025-09`);
  });
});

describeWithFixtures('a deep link to evidence that is not shown', () => {
  async function lead(element: TrendElement, trend: TrendDocument, index: number, at: string): Promise<void> {
    (deepActiveElement() as HTMLElement).blur();
    // Firefox scrolls apart from the page, and takes a moment to hear of the last time.
    await frames(2 * SOME);
    location.hash = evidenceHash(trend, index);
    await until(() => place() === `${at} ${index}`, { what: `${at} ${index}, not ${place()}` });
    await element.updateComplete;
    expect(isInView(deepActiveElement() ?? element)).to.equal(true);
    expect(current(element)).to.include(`${at} ${index}`);
  }

  it('is brought in past a filter', async () => {
    const trend = trendOf(30, (i) => ({ text: i === 7 ? 'Zebra' : 'Horse' }));
    const table = await showIn('evidence-table', trend);
    await filter(table, 'zebra');
    expect(rowsOf(table)).to.deep.equal([7]);
    await lead(table, trend, 22, 'row');
    expect(rowsOf(table)).to.have.length(30);
  });

  it('stays in a filter that shows it', async () => {
    const trend = trendOf(30, (i) => ({ text: i % 11 ? 'Horse' : 'Zebra' }));
    const table = await showIn('evidence-table', trend);
    await filter(table, 'zebra');
    await lead(table, trend, 22, 'row');
    expect(rowsOf(table)).to.deep.equal([0, 11, 22]);
  });

  it('is brought in past the end of a long table', async () => {
    const trend = trendOf(700);
    const table = await showIn('evidence-table', trend);
    for (const index of [99, 100, 350, 699]) await lead(table, trend, index, 'row');
  });

  it('is brought in past a stretch of time that it is not in: a row, and a point', async () => {
    for (const [tag, at] of [
      ['trend-card', 'row'],
      ['evidence-table', 'row'],
      ['evidence-timeline', 'point'],
    ] as const) {
      const trend = trendOf(240);
      const element = await showIn(tag, trend);
      if (tag !== 'evidence-table') await whenDrawn(element);
      element.source?.setTimeRange?.({ start: Date.UTC(2015, 0), end: Date.UTC(2016, 0) });
      await element.updateComplete;
      await lead(element, trend, 62, at);
      expect(element.source?.timeRange).to.not.equal(undefined, 'a piece that is in it is shown in it');
      await lead(element, trend, 3, at);
      expect(element.source?.timeRange).to.equal(undefined);
      // It would answer in the place of the next.
      element.remove();
    }
  });

  it('is brought in where points have no nodes of their own', async () => {
    const trend = trendWithPieces(manyPieces(3000));
    const timeline = await whenDrawn(await showIn('evidence-timeline', trend));
    for (const index of [0, 1234, 2999]) {
      await lead(timeline, trend, index, 'point');
      expect(deepQueryAll(timeline, '[part~=point][tabindex="0"]')).to.deep.equal([point(timeline, index)]);
      await press('ArrowRight');
      expect(place()).to.not.equal(`point ${index}`);
    }
  });

  it('is brought in past all of these at once', async () => {
    const trend = trendOf(400);
    const card = await whenDrawn(await showIn('trend-card', trend));
    await filter(card, 'Text 1');
    card.source?.setTimeRange?.({ start: Date.UTC(2012, 0), end: Date.UTC(2014, 0) });
    await card.updateComplete;
    await lead(card, trend, 365, 'row');
  });

  it('does not open a question twice, nor close one', async () => {
    const card = await show(one('trend-card'));
    await listening();
    for (const hash of [`#${ID}/faq/1`, `#${ID}/faq/2`, `#${ID}/faq/1`]) {
      location.hash = hash;
      await until(() => place() === `question ${Number(hash.slice(-1)) - 1}`, { what: hash });
    }
    expect(opened(card)).to.deep.equal(['question 0', 'question 1']);
  });
});

describeWithFixtures('a click on a permanent link', () => {
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
    nth(deepQueryAll(faq, '[part~=faq-item] a[part~=link]'), 2).click();
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
      nth(deepQueryAll(card, '[part~=faq-item] a[part~=link]'), 0).click();
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
