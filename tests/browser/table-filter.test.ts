import { expect } from 'chai';
import { deepActiveElement, deepGet, deepQuery, press, until, renderedHere } from './harness.js';
import { button, filter, rowsOf, showIn, statusOf, trendOf } from './support/rows.js';
import { LONG, nth, whenState, show, TREND } from './support/trends.js';

/** A server writes every row, and they stay. */
const itInPieces = renderedHere(it, 'every row is there');

const field = (root: ParentNode): HTMLInputElement => deepGet(root, 'input[type=search]');

describe('the filter', () => {
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
