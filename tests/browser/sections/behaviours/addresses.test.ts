// Which address leads where, and when: visits, hidden copies, late trends, guessed heights, bars over the page.

import { expect } from 'chai';
import { deepGet, deepQueryAll, describeWithFixtures, frames, until } from '../../harness.js';
import { below, current, ID, isInView, one, openAt, opened, readyIn, SOME } from '../../support/deep-links.js';
import { LONG, nth, show, TREND } from '../../support/trends.js';

const HASH = `#${ID}/modal-2025-09`;

/** Answers with the trend when it is told to. */
const LATE = `<script>
  const original = window.fetch;
  window.fetch = (...request) => new Promise((resolve) => {
    window.answer = () => resolve(original(...request));
  });
</script>`;

const at = (page: { readonly document: Document }, index: number): HTMLElement =>
  nth(deepQueryAll(page.document, `[data-row="${index}"]`), 0);

describeWithFixtures('a link to the address at which the page already is', () => {
  it('leads there each time', async () => {
    const page = await openAt('', `<a href="${HASH}">Modal</a>${below(one('trend-card'))}`);
    await readyIn(page, 'trend-card');
    for (let i = 0; i < 3; i++) {
      page.window.scrollTo(0, 0);
      await frames(SOME, page.window);
      expect(isInView(at(page, 1))).to.equal(false);
      deepGet(page.document, 'a').click();
      await until(() => isInView(at(page, 1)), { what: `the row, time ${i + 1}` });
      expect(page.place()).to.equal('row 1');
    }
  });

  it('is not followed where the page has prevented it', async () => {
    const page = await openAt(HASH, `<a href="${HASH}">Modal</a>${below(one('trend-card'))}`);
    await readyIn(page, 'trend-card');
    await until(() => page.place() === 'row 1', { what: 'the row' });
    await frames(2 * SOME, page.window);
    page.window.scrollTo(0, 0);
    deepGet(page.document, 'a').addEventListener('click', (event) => event.preventDefault());
    deepGet(page.document, 'a').click();
    await frames(2 * SOME, page.window);
    expect(page.window.scrollY).to.equal(0);
  });
});

describeWithFixtures('a page that changes its address by itself', () => {
  it('has each new trend answer the address of the moment', async () => {
    const page = await openAt(HASH, below(one('trend-card')));
    await readyIn(page, 'trend-card');
    await until(() => page.place() === 'row 1', { what: 'the row' });
    const urls = ['?b#boilers-leave-by-street/evidence/3'];
    // Only the Navigation API tells a second visit of the same address from the first.
    if ('navigation' in page.window) urls.push('?c', ...urls);
    for (const url of urls) {
      page.window.history.pushState(null, '', url);
      page.window.scrollTo(0, 0);
      if (!url.includes('#')) continue;
      page.document.querySelector('main')?.remove();
      const main = page.document.createElement('main');
      main.setHTMLUnsafe(below(one('trend-card', LONG)));
      page.document.body.prepend(main);
      await readyIn(page, 'main trend-card');
      await until(() => page.place() === 'row 2', {
        what: `the row of the new trend at ${url}, not ${page.place()}`,
      });
      await until(() => isInView(at(page, 2)), { what: 'the row in view' });
    }
  });
});

describeWithFixtures('a deep link into one of several copies', () => {
  const copy = one('evidence-table');
  for (const [what, hidden] of [
    ['not displayed', `<div style="display: none">${copy}</div>`],
    ['invisible', `<div style="visibility: hidden">${copy}</div>`],
    ['in closed details', `<details><summary>More</summary>${copy}</details>`],
    ['hidden until found', `<div hidden="until-found">${copy}</div>`],
    ['in a folded panel', `<div style="height: 0; overflow: hidden">${copy}</div>`],
    ['hidden itself', copy.replace('<evidence-table', '<evidence-table hidden')],
  ] as const)
    for (const [when, hash] of [
      ['when the page opens', HASH],
      ['later', ''],
    ] as const)
      it(`leads to the one that is shown, where the first is ${what}, ${when}`, async () => {
        const page = await openAt(hash, `${hidden}${below(`<section>${copy}</section>`)}`);
        await readyIn(page, 'section evidence-table');
        if (!hash) page.window.location.hash = HASH;
        const rows = () => deepQueryAll(page.document, '[data-row="1"]');
        await until(() => page.place() === 'row 1', { what: 'the row' });
        expect(isInView(nth(rows(), -1))).to.equal(true);
        expect(page.document.activeElement).to.equal(page.document.querySelector('section evidence-table'));
        expect(page.document.querySelector('details')?.open ?? false).to.equal(false);
      });

  for (const [what, markup] of [
    ['closed details', `<details><summary>More</summary>${copy}</details>`],
    ['a part of the page that is hidden until found', `<div hidden="until-found">${copy}</div>`],
  ] as const)
    it(`opens ${what} where there is no other`, async () => {
      const page = await openAt(HASH, below(markup));
      await readyIn(page, 'evidence-table');
      await until(() => page.place() === 'row 1', { what: 'the row' });
      expect(isInView(at(page, 1))).to.equal(true);
    });
});

describeWithFixtures('a trend that comes late', () => {
  it('does not scroll a reader who has scrolled, and marks the piece', async () => {
    const page = await openAt(HASH, `<p style="height: 1500px">Text</p>${one('trend-card')}`, { head: LATE });
    page.window.scrollTo(0, 700);
    await frames(2, page.window);
    await until(() => Reflect.get(page.window, 'answer') as unknown, { what: 'the request' });
    (Reflect.get(page.window, 'answer') as () => void)();
    await readyIn(page, 'trend-card');
    await until(() => current(page.document).length, { what: 'the mark' });
    await frames(2 * SOME, page.window);
    expect([page.window.scrollY, page.place()]).to.deep.equal([700, 'body']);
    expect(current(page.document)).to.include('row 1');
  });

  it('does not scroll a reader whose wheel or key has moved something of the page', async () => {
    for (const event of [new WheelEvent('wheel'), new KeyboardEvent('keydown', { key: 'PageDown' })]) {
      const page = await openAt(HASH, `<p style="height: 1500px">Text</p>${one('trend-card')}`, { head: LATE });
      await until(() => Reflect.get(page.window, 'answer') as unknown, { what: 'the request' });
      page.document.body.dispatchEvent(event);
      (Reflect.get(page.window, 'answer') as () => void)();
      await readyIn(page, 'trend-card');
      await frames(2 * SOME, page.window);
      expect(page.window.scrollY).to.equal(0);
    }
  });

  it('leads a reader there who has done nothing', async () => {
    const page = await openAt(HASH, `<p style="height: 1500px">Text</p>${one('trend-card')}`, { head: LATE });
    await until(() => Reflect.get(page.window, 'answer') as unknown, { what: 'the request' });
    (Reflect.get(page.window, 'answer') as () => void)();
    await readyIn(page, 'trend-card');
    await until(() => page.place() === 'row 1', { what: 'the row' });
  });
});

describeWithFixtures('a deep link on a page that scrolls smoothly', () => {
  it('leads to a row far down, which stays in view', async () => {
    for (const hash of ['#boilers-leave-by-street/evidence/221', '']) {
      const page = await openAt(hash, below(one('trend-card', LONG)), {
        head: '<style>html { scroll-behavior: smooth }</style>',
      });
      await readyIn(page, 'trend-card');
      if (!hash) page.window.location.hash = '#boilers-leave-by-street/evidence/221';
      await until(() => page.place() === 'row 220', { what: 'the row' });
      for (let i = 0; i < 40; i++) await frames(1, page.window);
      const { top, bottom } = at(page, 220).getBoundingClientRect();
      expect(top, 'below the top').to.be.within(-1, 500);
      expect(bottom).to.be.within(0, 501);
    }
  });
});

describeWithFixtures('a deep link under a bar of the page', () => {
  it('leads below it, where the page says how high it is', async () => {
    const page = await openAt('', `${one('trend-card')}<p style="height: 2000px"></p>`, {
      head: '<style>html { scroll-padding-top: 64px } body { margin: 0 }</style>',
    });
    await readyIn(page, 'trend-card');
    const target = at(page, 1);
    for (const offset of [5, 30, 64]) {
      page.window.scrollTo(0, target.getBoundingClientRect().top + page.window.scrollY - offset);
      await frames(2, page.window);
      page.window.location.hash = '#nothing';
      page.window.location.hash = HASH;
      await until(() => page.place() === 'row 1', { what: 'the row' });
      await frames(2 * SOME, page.window);
      expect(target.getBoundingClientRect().top).to.be.at.least(63);
      (page.document.activeElement as HTMLElement).blur();
    }
  });
});

describeWithFixtures('the id of a trend as an address', () => {
  const scrolledTo = (element: Element) => Math.abs(element.getBoundingClientRect().top) < 2;
  for (const [tag, markup] of [
    ['trend-card', one('trend-card')],
    ['trend-card', `<trend-card loading="lazy" src="${TREND}"></trend-card>`],
    ['trend-header', one('trend-header')],
    ['evidence-table', one('evidence-table')],
    [
      'trend-stats',
      `<trend-provider src="${TREND}"><trend-stats></trend-stats><evidence-table></evidence-table></trend-provider>`,
    ],
  ] as const)
    it(`scrolls to ${markup.replace(/ src="[^"]*"|<\/.*/g, '')}`, async () => {
      const page = await openAt(`#${ID}`, below(markup));
      await readyIn(page, tag);
      await until(() => scrolledTo(deepGet(page.document, tag)), { what: `<${tag}>` });
      expect([page.place(), current(page.document)]).to.deep.equal(['body', []]);
    });

  it('is the page’s where an element of the page has this id', async () => {
    const page = await openAt(`#${ID}`, `<p id="${ID}">Text</p>${below(one('trend-card'))}`);
    await readyIn(page, 'trend-card');
    expect(page.window.scrollY).to.be.below(50);
  });
});

describeWithFixtures('a deep link to a piece that the trend does not have', () => {
  it('is told once on the console, with the nearest', async () => {
    const page = await openAt(
      `#${ID}/deepseek`,
      `<script>window.told = []; console.warn = (...said) => told.push(said.join(' '))</script>${one('trend-card')}${one('evidence-table')}`,
    );
    await readyIn(page, 'trend-card');
    await readyIn(page, 'evidence-table');
    const told = () => Reflect.get(page.window, 'told') as string[];
    await until(() => told().length, { what: 'a line' });
    await frames(SOME, page.window);
    expect(told()).to.have.length(1);
    expect(told()[0]).to.include(`#${ID}/deepseek `).and.to.include(`#${ID}/deepseek-2025-03`);
    expect([page.window.scrollY, opened(page.document)]).to.deep.equal([0, []]);
    page.window.location.hash = '#other/deepseek';
    page.window.location.hash = '#/route';
    await frames(SOME, page.window);
    expect(told()).to.have.length(1);
  });
});

describeWithFixtures('links into the page under a base of its own', () => {
  it('have the page’s address', async () => {
    const page = await openAt(
      '',
      `<trend-card src="${location.origin}${TREND}"></trend-card><trend-faq src="${location.origin}${TREND}"></trend-faq>`,
      { head: '<base href="/" />' },
    );
    await readyIn(page, 'trend-card');
    await readyIn(page, 'trend-faq');
    const links = deepQueryAll<HTMLAnchorElement>(page.document, 'a[part~=link]');
    expect(links.length).to.be.above(15);
    const here = page.window.location.href.replace(/#.*/s, '');
    for (const { href } of links) expect(href.replace(/#.*/s, '')).to.equal(here);
  });

  it('are bare where the page has none', async () => {
    const card = await show(one('trend-card'));
    for (const link of deepQueryAll(card, 'a[part~=link]')) expect(link.getAttribute('href')).to.match(/^#/);
  });
});
