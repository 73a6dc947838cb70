import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { EvidenceNavigator } from '../../../../src/sections/behaviours/evidence-navigator.js';
import {
  deepActiveElement,
  deepGet,
  deepQuery,
  deepQueryAll,
  describeWithFixtures,
  mount,
  press,
  renderedHere,
  until,
  withSource,
} from '../../harness.js';
import { place, point } from '../../support/evidence.js';
import { button, filter, row, rowsOf, showIn, statusOf, trendOf } from '../../support/rows.js';
import { LONG, nth, show, TREND, whenDrawn, whenState } from '../../support/trends.js';

describeWithFixtures('the filter', (fixture) => {
  /** A server writes every row, and they stay. */
  const itInPieces = renderedHere(fixture, it, 'every row is there');
  const field = (root: ParentNode): HTMLInputElement => deepGet(root, 'input[type=search]');

  it('is there with more than 12 rows, and has a name', async () => {
    expect(deepQuery(await showIn('evidence-table', trendOf(12)), 'input')).to.equal(null);
    const element = await showIn('evidence-table', trendOf(13));
    expect(field(element).labels?.[0]?.textContent.trim()).to.equal('Filter');
    expect(deepQuery(await show(`<trend-card src="${TREND}"></trend-card>`), 'input')).to.equal(null);
  });

  const trend = trendOf(30, (i) =>
    i === 3
      ? { company: 'Société Générale', text: 'Prices FOLLOW the buyer', source: { title: 'Annual report', url: '/x' } }
      : {},
  );
  for (const [query, expected] of [
    ['societe', [3]],
    ['buyer prices', [3]],
    ['annual REPORT', [3]],
    ['apr 2010 société', [3]],
    ['text 27', [27]],
    ['april 2011', [15]],
  ] as const) {
    it(`finds by ${JSON.stringify(query)}`, async () => {
      const element = await showIn('evidence-table', trend);
      await filter(element, query);
      expect(rowsOf(element)).to.have.members(expected);
      expect(statusOf(element)).to.equal(`${expected.length} of 30 shown`);
    });
  }

  it('follows what is typed, letter by letter, and says how much is shown', async () => {
    const element = await showIn('evidence-table', trend);
    expect(statusOf(element)).to.equal('');
    field(element).focus();
    for (const key of ['b', 'u', 'y']) await press(key);
    await element.updateComplete;
    expect([rowsOf(element), statusOf(element)]).to.deep.equal([[3], '1 of 30 shown']);
    for (let i = 0; i < 3; i++) await press('Backspace');
    await element.updateComplete;
    expect([rowsOf(element).length, statusOf(element)]).to.deep.equal([30, '']);
  });

  it('says in a sentence when nothing is found, and can be cleared there', async () => {
    const element = await showIn('evidence-table', trend);
    const query = '<b>zebra</b> {n} ${0}';
    await filter(element, query);
    expect(rowsOf(element)).to.deep.equal([]);
    expect(statusOf(element)).to.equal('0 of 30 shown');
    expect(deepGet(element, 'section').textContent).to.include(`Nothing here matches “${query}”.`);
    button(element, 'Clear the filter').focus();
    await press('Enter');
    await element.updateComplete;
    expect([rowsOf(element).length, field(element).value]).to.deep.equal([30, '']);
    await until(() => deepActiveElement() === field(element), { what: 'the focus to be in the field' });
  });

  itInPieces('is emptied by Escape, which leads nowhere else', async () => {
    const card = await show(`<trend-card src="${LONG}"></trend-card>`);
    const heard: string[] = [];
    card.addEventListener('keydown', ({ key }) => heard.push(key));
    await filter(card, 'heat');
    expect(statusOf(card)).not.to.equal('40 of 230 shown');
    await press('Escape');
    await card.updateComplete;
    expect([field(card).value, statusOf(card)]).to.deep.equal(['', '40 of 230 shown']);
    expect(deepActiveElement()).to.equal(field(card));
    await press('Escape');
    expect(deepActiveElement()).to.equal(field(card));
    expect(heard, 'the second one is the page’s').to.deep.equal(['Escape']);
  });

  it('filters one side of a card and leaves the other alone', async () => {
    const card = await show(`<trend-card src="${LONG}"></trend-card>`);
    const before = rowsOf(deepGet(card, '[part=counterexamples]'));
    await filter(card, 'zzz');
    expect(rowsOf(deepGet(card, '[part=evidence]'))).to.deep.equal([]);
    expect(rowsOf(deepGet(card, '[part=counterexamples]'))).to.deep.equal(before);
  });

  it('goes on where rows are sorted', async () => {
    const element = await showIn('evidence-table', trendOf(30));
    await filter(element, '2011');
    button(element, 'Date').click();
    button(element, 'Date').click();
    await element.updateComplete;
    expect(rowsOf(element)).to.deep.equal([23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12]);
    expect([field(element).value, statusOf(element)]).to.deep.equal(['2011', '12 of 30 shown']);
  });

  it('starts empty when another trend comes', async () => {
    const element = await showIn('evidence-table', trendOf(30));
    await filter(element, 'text 7');
    element.trend = trendOf(20);
    await whenState(element);
    expect([rowsOf(element).length, field(element).value]).to.deep.equal([20, '']);
    expect(nth(rowsOf(element), -1)).to.equal(19);
  });
});

describeWithFixtures('the head of the table', () => {
  const PIECES = [
    { company: 'Zeta', date: '2025' },
    { company: 'alpha 10', date: '2024-03' },
    { company: 'Ärla', date: '2025-07' },
    { company: 'alpha 9', date: '2023-01-15' },
    { company: 'Zeta', date: '2025-06-30' },
  ];
  const table = (): Promise<TrendElement> =>
    showIn(
      'evidence-table',
      trendOf(PIECES.length, (i) => PIECES[i] ?? {}),
    );
  const sorts = (root: ParentNode): (string | null)[] =>
    deepQueryAll(root, '[role=columnheader]').map((head) => head.ariaSort);
  async function sortBy(element: TrendElement, name: string): Promise<void> {
    button(element, name).click();
    await element.updateComplete;
  }

  it('sorts by company, then the other way, then as the document has it', async () => {
    const element = await table();
    expect([rowsOf(element), sorts(element)]).to.deep.equal([
      [0, 1, 2, 3, 4],
      ['none', 'none', null],
    ]);
    await sortBy(element, 'Company');
    expect([rowsOf(element), sorts(element)]).to.deep.equal([
      [3, 1, 2, 0, 4],
      ['ascending', 'none', null],
    ]);
    await sortBy(element, 'Company');
    expect([rowsOf(element), sorts(element)]).to.deep.equal([
      [0, 4, 2, 1, 3],
      ['descending', 'none', null],
    ]);
    await sortBy(element, 'Company');
    expect([rowsOf(element), sorts(element)]).to.deep.equal([
      [0, 1, 2, 3, 4],
      ['none', 'none', null],
    ]);
  });

  it('sorts by the middle of each date, as far as the data goes', async () => {
    const element = await table();
    await sortBy(element, 'Date');
    expect([rowsOf(element), sorts(element)]).to.deep.equal([
      [3, 1, 0, 4, 2],
      ['none', 'ascending', null],
    ]);
    await sortBy(element, 'Company');
    expect(sorts(element)).to.deep.equal(['ascending', 'none', null]);
  });

  it('is worked by the keyboard, and keeps the focus', async () => {
    const element = await table();
    button(element, 'Date').focus();
    await press('Enter');
    await press('Space');
    await element.updateComplete;
    expect(rowsOf(element)).to.deep.equal([2, 4, 0, 1, 3]);
    expect(deepActiveElement()).to.equal(button(element, 'Date'));
  });

  it('shows the direction by an arrow, and stays where it is when that comes', async () => {
    const element = await table();
    const boxes = () =>
      deepQueryAll(element, '[role=columnheader], [role=columnheader] button, tbody').map((part) =>
        JSON.stringify(part.getBoundingClientRect()),
      );
    const arrow = () => {
      const { display, visibility, content } = getComputedStyle(button(element, 'Company'), '::after');
      return display !== 'none' && visibility === 'visible' ? /[↑↓]+/.exec(content)?.[0] : undefined;
    };
    const before = boxes();
    for (const expected of ['↑↓', '↑', '↓', '↑↓']) {
      expect(arrow()).to.equal(expected);
      expect(boxes()).to.deep.equal(before);
      await sortBy(element, 'Company');
    }
  });

  it('sorts names as the trend’s language does', async () => {
    for (const [lang, expected] of [
      ['sv', [1, 3, 0, 2]],
      ['de', [1, 2, 3, 0]],
    ] as const) {
      const names = ['Zeta', 'Alfa', 'Ärla', 'Beta'];
      const element = await showIn('evidence-table', { ...trendOf(4, (i) => ({ company: names[i] ?? '' })), lang });
      // By its place: what it says changes when the words of the language have come.
      deepGet(element, '[role=columnheader] button').click();
      await element.updateComplete;
      expect(rowsOf(element), lang).to.deep.equal(expected);
    }
  });

  it('sorts one side of a card and leaves the other alone', async () => {
    const card = await show(`<trend-card src="${TREND}"></trend-card>`);
    const before = rowsOf(deepGet(card, '[part=counterexamples]'));
    await sortBy(card, 'Company');
    expect(rowsOf(deepGet(card, '[part=evidence]'))[0]).to.equal(4);
    expect(rowsOf(deepGet(card, '[part=counterexamples]'))).to.deep.equal(before);
  });

  it('starts as the document has it when another trend comes', async () => {
    const element = await table();
    await sortBy(element, 'Company');
    element.trend = trendOf(2, (i) => ({ company: i ? 'A' : 'B' }));
    await element.updateComplete;
    expect([rowsOf(element), sorts(element)]).to.deep.equal([
      [0, 1],
      ['none', 'none', null],
    ]);
  });
});

describeWithFixtures('a table that shows its rows in chunks', (fixture) => {
  /** A server writes every row, and they stay. */
  const itInPieces = renderedHere(fixture, it, 'every row is there');

  const month = (year: number, index: number): number => Date.UTC(year, index);

  /** Looks at a stretch of time, as the timeline would. */
  async function lookAt(element: TrendElement, start?: number, end?: number): Promise<void> {
    element.source?.setTimeRange?.(start === undefined || end === undefined ? undefined : { start, end });
    await element.updateComplete;
  }

  async function pressed(element: TrendElement, name: string): Promise<void> {
    button(element, name).click();
    await element.updateComplete;
  }

  const shows = (element: ParentNode, index: number): boolean => rowsOf(element).includes(index);

  describe('a long table', () => {
    itInPieces('shows 40 rows, and then twice as many each time', async () => {
      const element = await showIn('evidence-table', trendOf(501));
      expect([rowsOf(element).length, statusOf(element)]).to.deep.equal([40, '40 of 501 shown']);
      for (const [say, shown, status] of [
        ['Show 40 more', 80, '80 of 501 shown'],
        ['Show 80 more', 160, '160 of 501 shown'],
        ['Show 160 more', 320, '320 of 501 shown'],
        ['Show 181 more', 501, ''],
      ] as const) {
        const before = rowsOf(element).length;
        button(element, say).click();
        await element.updateComplete;
        await until(() => place() === `row ${before}`, { what: 'the focus to be on the first new row' });
        expect([rowsOf(element).length, statusOf(element)]).to.deep.equal([shown, status]);
      }
      expect(deepQuery(element, '[name=more]')).to.equal(null);
    });

    for (const tag of ['evidence-table', 'evidence-counterexamples'])
      for (const count of [40, 41])
        it(`shows all of ${count} in <${tag}>, without a word`, async () => {
          const trend = trendOf(count, () => ({ stance: tag === 'evidence-table' ? 'supports' : 'challenges' }));
          const element = await showIn(tag, trend);
          expect([rowsOf(element).length, statusOf(element), deepQuery(element, '[name=more]')]).to.deep.equal([
            count,
            '',
            null,
          ]);
        });

    itInPieces('writes its numbers as the language does', async () => {
      const element = await showIn('evidence-table', { ...trendOf(1234), lang: 'de' });
      await until(() => statusOf(element) === '40 von 1.234 zu sehen', { what: 'German words and numbers' });
    });

    itInPieces('says of what is found how much is shown', async () => {
      const element = await showIn(
        'evidence-table',
        trendOf(300, (i) => ({ text: i < 150 ? 'even' : 'odd' })),
      );
      await filter(element, 'odd');
      expect(statusOf(element)).to.equal('40 of 150 shown');
      for (const more of ['Show 40 more', 'Show 70 more']) await pressed(element, more);
      expect(statusOf(element)).to.equal('150 of 300 shown');
    });

    it('has every row where the HTML of a server was taken over', async () => {
      const page = document.createElement('div');
      page.setHTMLUnsafe('<evidence-table><template shadowrootmode="open"><p></p></template></evidence-table>');
      const taken = page.firstElementChild as TrendElement;
      customElements.upgrade(taken);
      taken.trend = trendOf(150);
      (await mount('<div></div>')).append(taken);
      await whenState(taken);
      expect(rowsOf(taken)).to.have.length(150);
    });
  });

  describe('a table beside a zoomed timeline', () => {
    itInPieces('lists what is in the stretch, says which, and leads out of it', async () => {
      const element = await showIn('evidence-table', trendOf(240));
      await lookAt(element, month(2012, 2), month(2012, 6));
      expect(rowsOf(element)).to.deep.equal([26, 27, 28, 29]);
      expect(statusOf(element)).to.equal('March 2012 to June 2012: 4 of 240');
      button(element, 'Show all').click();
      await element.updateComplete;
      expect([rowsOf(element).length, statusOf(element)]).to.deep.equal([40, '40 of 240 shown']);
      expect(element.source?.timeRange).to.equal(undefined);
      await until(() => place() === 'row 0', { what: 'the focus to be on the first row' });
    });

    it('tells the days of a short one', async () => {
      const element = await showIn('evidence-table', trendOf(240));
      await lookAt(element, month(2012, 2), month(2012, 4));
      expect(statusOf(element)).to.equal('March 1, 2012 to April 30, 2012: 2 of 240');
    });

    it('filters within it', async () => {
      const element = await showIn('evidence-table', trendOf(240));
      await lookAt(element, month(2012, 0), month(2014, 0));
      await filter(element, 'march');
      expect([rowsOf(element), statusOf(element)]).to.deep.equal([[26, 38], 'January 2012 to December 2013: 2 of 240']);
    });

    it('says so where nothing of its side is in it, few rows as there are', async () => {
      const element = await showIn('evidence-table', trendOf(3));
      await lookAt(element, month(2020, 0), month(2021, 0));
      expect([rowsOf(element), statusOf(element)]).to.deep.equal([[], 'January 2020 to December 2020: 0 of 3']);
      button(element, 'Show all').click();
      await element.updateComplete;
      expect(rowsOf(element)).to.deep.equal([0, 1, 2]);
    });

    it('is the same stretch in all elements of one address', async () => {
      const page = await mount(
        `<div><evidence-table src="${LONG}"></evidence-table><evidence-counterexamples src="${LONG}"></evidence-counterexamples></div>`,
      );
      const [table, other] = deepQueryAll<TrendElement>(page, '[src]');
      if (!table || !other) throw new Error('Two elements are needed');
      await whenState(table);
      await whenState(other);
      await lookAt(table, month(2018, 0), month(2019, 0));
      await other.updateComplete;
      expect([statusOf(table), statusOf(other)].map((status) => status.replace(/: .*/, ''))).to.deep.equal(
        Array(2).fill('January 2018 to December 2018'),
      );
    });
  });

  describe('revealing a row that is not shown', () => {
    const itRevealed = withSource(it, 'rows are revealed by a function of the source');
    const itRevealedInPieces = renderedHere(fixture, itRevealed, 'every row is there');

    itInPieces('is brought in by its point: from beyond those shown, from outside of the filter', async () => {
      const card = await whenDrawn(await showIn('trend-card', trendOf(200)));
      const evidence = deepGet(card, '[part=evidence]');
      const indices = card.trend?.evidence?.flatMap(({ stance }, i) => (stance === 'supports' ? [i] : [])) ?? [];
      const last = indices.at(-1) ?? 0;
      expect(shows(evidence, last)).to.equal(false);
      point(card, last).focus();
      await press('Enter');
      await until(() => place() === `row ${last}`, { what: 'the focus to be on the row' });

      await filter(card, 'zzz');
      const first = indices[0] ?? 0;
      expect(shows(evidence, first)).to.equal(false);
      point(card, first).focus();
      await press('Enter');
      await until(() => place() === `row ${first}`, { what: 'the focus to be on the row' });
      expect(deepGet<HTMLInputElement>(card, 'input').value).to.equal('');
    });

    itRevealed('leaves a filter alone that it passes', async () => {
      const element = await showIn(
        'evidence-table',
        trendOf(300, (i) => ({ text: i < 100 ? 'even' : 'odd' })),
      );
      await filter(element, 'odd');
      expect(EvidenceNavigator.of(element).reveal('row', 290)).to.equal(true);
      await until(() => place() === 'row 290', { what: 'the focus to be on the row' });
      expect(deepGet<HTMLInputElement>(element, 'input').value).to.equal('odd');
    });

    itRevealed('is brought in from outside of the stretch, and the other side’s is not', async () => {
      const element = await showIn(
        'evidence-table',
        trendOf(240, (i) => ({ stance: i % 2 ? 'challenges' : 'supports' })),
      );
      const links = EvidenceNavigator.of(element);
      await lookAt(element, month(2012, 0), month(2013, 0));
      expect([links.reveal('row', 101), links.reveal('row', 999)]).to.deep.equal([false, false]);
      expect(element.source?.timeRange).not.to.equal(undefined);
      expect(links.reveal('row', 100)).to.equal(true);
      await until(() => place() === 'row 100', { what: 'the focus to be on the row' });
      expect([element.source?.timeRange, deepActiveElement()]).to.deep.equal([undefined, row(element, 100)]);
    });

    itRevealed('is brought in wherever it was sorted to', async () => {
      const element = await showIn('evidence-table', trendOf(380));
      button(element, 'Date').click();
      button(element, 'Date').click();
      await element.updateComplete;
      expect(EvidenceNavigator.of(element).reveal('row', 0)).to.equal(true);
      await until(() => place() === 'row 0', { what: 'the focus to be on the row' });
      expect(rowsOf(element)).to.have.length(380);
    });

    itRevealedInPieces('comes with those around it where it is far down, and leads on to both sides', async () => {
      const element = await showIn('evidence-table', trendOf(2345));
      const links = EvidenceNavigator.of(element);
      expect(links.reveal('row', 1234)).to.equal(true);
      await until(() => place() === 'row 1234', { what: 'the focus to be on the row' });
      const ends = () => [rowsOf(element).at(0), rowsOf(element).at(-1), statusOf(element)];
      expect(ends()).to.deep.equal([1214, 1253, '40 of 2,345 shown']);
      button(element, 'Show 40 before').click();
      await element.updateComplete;
      await until(() => place() === 'row 1174', { what: 'the focus to be on the first row' });
      expect(ends()).to.deep.equal([1174, 1253, '80 of 2,345 shown']);
      button(element, 'Show 80 more').click();
      await element.updateComplete;
      await until(() => place() === 'row 1254', { what: 'the focus to be on the first new row' });
      expect(ends()).to.deep.equal([1174, 1333, '160 of 2,345 shown']);
    });

    itRevealedInPieces('is left behind by the next filter, order or stretch, which start from the top', async () => {
      for (const [what, change] of [
        ['filter', (element: TrendElement) => filter(element, 'text')],
        ['order', (element: TrendElement) => pressed(element, 'Date')],
        ['stretch', (element: TrendElement) => lookAt(element, month(2010, 0), month(2150, 0))],
      ] as const) {
        const element = await showIn('evidence-table', trendOf(1500));
        EvidenceNavigator.of(element).reveal('row', 1234);
        await until(() => rowsOf(element)[0] === 1214, { what: 'the row to be there' });
        await change(element);
        await element.updateComplete;
        expect([rowsOf(element)[0], rowsOf(element).length], what).to.deep.equal([0, 40]);
      }
    });
  });
});
