import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { deepActiveElement, deepGet, deepQueryAll, press } from './harness.js';
import { button, rowsOf, showIn, trendOf } from './support/rows.js';
import { show, TREND } from './support/trends.js';

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

describe('the head of the table', () => {
  it('sorts by company, then the other way, then as the document has it', async () => {
    const element = await table();
    expect([rowsOf(element), sorts(element)]).to.deep.equal([
      [0, 1, 2, 3, 4],
      [null, null, null],
    ]);
    await sortBy(element, 'Company');
    expect([rowsOf(element), sorts(element)]).to.deep.equal([
      [3, 1, 2, 0, 4],
      ['ascending', null, null],
    ]);
    await sortBy(element, 'Company');
    expect([rowsOf(element), sorts(element)]).to.deep.equal([
      [0, 4, 2, 1, 3],
      ['descending', null, null],
    ]);
    await sortBy(element, 'Company');
    expect([rowsOf(element), sorts(element)]).to.deep.equal([
      [0, 1, 2, 3, 4],
      [null, null, null],
    ]);
  });

  it('sorts by the middle of each date', async () => {
    const element = await table();
    await sortBy(element, 'Date');
    expect([rowsOf(element), sorts(element)]).to.deep.equal([
      [3, 1, 4, 0, 2],
      [null, 'ascending', null],
    ]);
    await sortBy(element, 'Company');
    expect(sorts(element)).to.deep.equal(['ascending', null, null]);
  });

  it('is worked by the keyboard, and keeps the focus', async () => {
    const element = await table();
    button(element, 'Date').focus();
    await press('Enter');
    await press('Space');
    await element.updateComplete;
    expect(rowsOf(element)).to.deep.equal([2, 0, 4, 1, 3]);
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
      return display !== 'none' && visibility === 'visible' ? /[↑↓]/.exec(content)?.[0] : undefined;
    };
    const before = boxes();
    for (const expected of [undefined, '↑', '↓', undefined]) {
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
      [null, null, null],
    ]);
  });
});
