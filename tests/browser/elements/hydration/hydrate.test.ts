import { expect } from 'chai';
import type { TrendCardElement } from '../../../../src/entries/elements/trend-card.js';
import {
  consoleSpy,
  deepActiveElement,
  deepGet,
  deepQuery,
  deepQueryAll,
  fault,
  mount,
  nextEvent,
  press,
  until,
} from '../../harness.js';
import { place, point } from '../../support/evidence.js';
import { button, row, rowsOf } from '../../support/rows.js';
import { nodesOf, parsed, servedDocument, servedHtml, takenOver } from '../../support/served.js';
import { fetchDocument, nth, recordEvents, whenState, shadowOf, TREND } from '../../support/trends.js';

const TRENDS = [
  'meter-tracks-buyer',
  'minimal',
  'year-only',
  'arabic',
  'long',
  'hard-all-against',
  'hard-century',
  'hard-far-dates',
  'hard-markup',
  'hard-mixed-dates',
  'hard-names',
  'hard-one-day',
  'hard-one-side',
  'hard-one',
  'hard-sixty',
];

const OTHER_SECTIONS = 'header stats explanation meters evidence counterexamples guidance outlook bottom-line faq';

interface Place {
  readonly part: string | null;
  readonly across: readonly [x: number, width: number];
  readonly down: readonly [y: number, height: number];
}

/** Where all that is seen in a card stands; what lies over the timeline's picture for the keys comes with the script. */
const places = (card: Element): Place[] =>
  [card, ...deepQueryAll(card, '[part]')]
    .filter((element) => !element.closest('.over'))
    .map((element) => ({ part: element.getAttribute('part'), box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0)
    .map(({ part, box: { x, y, width, height } }) => ({ part, across: [x, width], down: [y + scrollY, height] }));

/** The same without what is across: a figure that another ICU writes is of another width. */
const downOf = (all: readonly Place[]) => all.map(({ part, down }) => ({ part, down }));

/** What is in a card, without what only the library reads, and what passes. */
function contentOf(card: Element): Element {
  const copy = deepGet(card, '[part=base]').cloneNode(true) as Element;
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  for (const comment of Array.from({ length: 1e4 }, () => comments.nextNode()).filter((one) => one !== null))
    comment.parentNode?.removeChild(comment);
  for (const element of copy.querySelectorAll('.entering')) element.classList.remove('entering');
  // A server writes properties down as attributes, and those that come first, first.
  for (const name of ['class', 'value'])
    for (const element of copy.querySelectorAll(`[${name}=""]`)) element.removeAttribute(name);
  copy.normalize();
  return copy;
}

/** The first elements in two trees that differ in themselves, and not in what is inside them. */
function difference(a: Element, b: Element): string {
  const [flat, other] = [a, b].map((tree) =>
    [tree, ...tree.querySelectorAll('*')].map((element) =>
      [
        element.localName,
        ...element
          .getAttributeNames()
          .sort()
          .map((name) => `${name}=${element.getAttribute(name)}`),
        ...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.nodeValue?.trim()),
      ]
        .join(' ')
        .trim(),
    ),
  );
  return flat?.map((one, i) => (one === other?.[i] ? '' : `${one} / ${other?.[i]}`)).find(Boolean) ?? '';
}

describe('a card from a server', () => {
  for (const name of TRENDS) {
    it(`comes alive with the nodes of ${name}, each in its place`, async () => {
      const spy = consoleSpy();
      const loads = recordEvents('trend-load');
      const { card, nodes } = await parsed(await servedHtml(name));
      card.scrollIntoView();
      const before = places(card);
      await whenState(card);
      expect(downOf(places(card))).to.deep.equal(downOf(before));
      expect(nodes.length).to.be.greaterThan(5);
      // An older ICU than the server's parts an Arabic per cent sign otherwise: such a card is rendered anew.
      const signs = nodes.filter((node) => node instanceof Element && node.matches('.sign')).length;
      const now = new Set(nodesOf(shadowOf(card)));
      if (deepQueryAll(card, '.sign').length === signs) {
        expect(places(card)).to.deep.equal(before);
        expect(nodes.filter((node) => !now.has(node))).to.deep.equal([]);
      }
      expect(loads.length).to.equal(1);
      await spy.expectSilence();
    });
  }

  for (const name of ['meter-tracks-buyer', 'arabic', 'hard-markup', 'hard-sixty']) {
    it(`is then as one that was rendered here: ${name}`, async () => {
      const { card } = await takenOver(name, { sections: OTHER_SECTIONS });
      const fresh = await mount<TrendCardElement>(`<trend-card sections="${OTHER_SECTIONS}"></trend-card>`);
      fresh.trend = card.trend;
      await whenState(fresh);
      // A server writes every row.
      deepQuery(fresh, '[name=more]')?.click();
      await fresh.updateComplete;
      expect(difference(contentOf(card), contentOf(fresh))).to.equal('');
    });
  }

  it('opens and closes its questions', async () => {
    const { card } = await takenOver('meter-tracks-buyer');
    const question = deepGet<HTMLButtonElement>(card, '[part=question] button');
    const answer = deepGet(card, '[part=answer]');
    expect(answer.hidden).to.equal('until-found');
    question.click();
    await card.updateComplete;
    expect([question.ariaExpanded, answer.hidden]).to.deep.equal(['true', false]);
    question.click();
    await card.updateComplete;
    expect([question.ariaExpanded, answer.hidden]).to.deep.equal(['false', 'until-found']);
  });

  it('has a timeline that the keys lead through, and on to the row and back', async () => {
    const { card } = await takenOver('meter-tracks-buyer');
    const selections = recordEvents('trend-evidence-select');
    point(card, 0).focus();
    await press('ArrowRight');
    expect(place()).to.equal('point 2');
    await press('Enter');
    await until(() => place() === 'row 2', { what: 'the row to have the focus' });
    await card.updateComplete;
    expect(row(card, 2).ariaCurrent).to.equal('true');
    expect(selections.length).to.equal(1);
    await press('Escape');
    await until(() => place() === 'point 2', { what: 'the point to have the focus' });
  });

  it('sorts its tables, with the rows that are there', async () => {
    const { card } = await takenOver('meter-tracks-buyer', { sections: 'evidence' });
    const inOrder = rowsOf(card);
    button(card, 'Company').click();
    await card.updateComplete;
    expect(rowsOf(card)).to.have.members(inOrder);
    expect(rowsOf(card)).not.to.deep.equal(inOrder);
    const companies = deepQueryAll(card, '[part~=company] bdi').map(({ textContent }) => textContent);
    expect(companies).to.deep.equal(companies.toSorted((a, b) => a.localeCompare(b, 'en')));
  });

  it('says how much a filter leaves, where nothing was said before', async () => {
    const { card } = await takenOver('long', { sections: 'evidence' });
    const all = rowsOf(card).length;
    const field = deepGet<HTMLInputElement>(card, 'input[type=search]');
    field.value = 'zz-nothing';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await card.updateComplete;
    expect(deepGet(card, '[part=status] [aria-live]').textContent).to.match(new RegExp(`^0 of ${all}`));
  });

  it('is called ready, and tells of its trend, when it answers: not before the words of its language are there', async () => {
    // A language that no other test of this file asks for.
    const lang = 'da';
    const loads = recordEvents('trend-load');
    const { card } = await parsed(await servedDocument({ ...(await fetchDocument(TREND)), lang }));
    const opened: boolean[] = [];
    await until(
      () => {
        const ready = card.matches(':state(ready)');
        if (!ready) expect(loads).to.deep.equal([]);
        deepGet(card, '[part=question] button').click();
        opened.push(ready);
        return ready;
      },
      { what: 'the card to be ready' },
    );
    expect(opened[0]).to.equal(false);
    expect(loads.length).to.equal(1);
    await card.updateComplete;
    expect(deepGet(card, '[part=answer]').hidden).to.equal(false);
  });

  it('has its meters full, and no movement', async () => {
    const { card } = await takenOver('meter-tracks-buyer', { sections: 'meters' });
    card.scrollIntoView();
    const seen = nextEvent(document, 'seen');
    new IntersectionObserver(() => document.dispatchEvent(new Event('seen'))).observe(card);
    await seen;
    expect(deepGet(card, '[part~=meters]').getAnimations({ subtree: true })).to.deep.equal([]);
    expect(deepQueryAll(card, '.entering')).to.deep.equal([]);
  });

  it('shows another trend when it is given one', async () => {
    const { card } = await takenOver('meter-tracks-buyer');
    card.trend = { version: 1, id: 'b', title: 'Another' };
    await card.updateComplete;
    expect(deepGet(card, '[part=title]').textContent).to.equal('Another');
    expect(deepQueryAll(card, '[data-row]')).to.deep.equal([]);
  });

  it('takes on what the page says of it: level, theme, sections', async () => {
    const { card } = await takenOver('meter-tracks-buyer', {
      headingLevel: '4',
      theme: 'dark',
      sections: 'header faq',
    });
    expect([card.headingLevel, card.theme, card.sections]).to.deep.equal([4, 'dark', 'header faq']);
    expect(deepGet(card, '[part=title]').localName).to.equal('h4');
  });

  it('is rendered anew, in silence and whole, from the HTML of another version', async () => {
    const spy = consoleSpy();
    const html = await servedHtml('meter-tracks-buyer');
    const { card } = await parsed(html.replace(/<!--lit-part [^-]{5}/, '<!--lit-part AAAAA'));
    await whenState(card);
    expect(deepQueryAll(card, '[part=title]').length).to.equal(1);
    expect(deepQueryAll(card, 'style')).to.deep.equal([]);
    expect(getComputedStyle(deepGet(card, '[part=card]')).display).to.equal('grid');
    deepGet(card, '[part=question] button').click();
    await card.updateComplete;
    expect(deepGet(card, '[part=answer]').hidden).to.equal(false);
    await spy.expectSilence();
  });

  it('is rendered here where the browser did not make a shadow root of it', async () => {
    const container = await mount('<div></div>');
    const html = await servedHtml('meter-tracks-buyer');
    container.setHTMLUnsafe(html.replace('shadowrootmode', 'data-was'));
    const card = deepGet<TrendCardElement>(container, 'trend-card');
    await whenState(card);
    expect(deepGet(card, '[part=title]').textContent).to.include('The meter follows the buyer');
  });
});

describe('a card from a server with a src', () => {
  const served = (src: string): Promise<string> => servedHtml('meter-tracks-buyer', { src });

  it('shows the server’s HTML until the document has come, and goes on with its nodes', async () => {
    const spy = consoleSpy();
    const { card, nodes } = await parsed(await served(TREND));
    await until(() => card.state === 'loading', { what: 'the loading to begin' });
    expect(nodesOf(shadowOf(card))).to.deep.equal(nodes);
    await whenState(card);
    const now = new Set(nodesOf(shadowOf(card)));
    expect(nodes.filter((node) => !now.has(node))).to.deep.equal([]);
    await spy.expectSilence();
  });

  it('shows what the document says by now', async () => {
    const trend = (await (await fetch(TREND)).json()) as { title: string; stats: { label: string }[] };
    trend.title = 'By now';
    nth(trend.stats, 0).label = 'Another label';
    const url = URL.createObjectURL(new Blob([JSON.stringify(trend)], { type: 'application/json' }));
    const { card } = await parsed(await served(url));
    await whenState(card);
    expect(deepGet(card, '[part=title]').textContent.trim()).to.equal('By now');
    expect(deepGet(card, '[part=stat-label]').textContent).to.equal('Another label');
    URL.revokeObjectURL(url);
  });

  it('keeps the server’s HTML when the document cannot be had, and says so to the page', async () => {
    const { card, nodes } = await parsed(await served(fault('status/404')));
    const { detail } = await nextEvent(card, 'trend-error');
    expect(detail.code).to.equal('http');
    expect(card.state).to.equal('error');
    expect(nodesOf(shadowOf(card))).to.deep.equal(nodes);
    expect(deepActiveElement()).to.equal(document.body);
  });
});
