import { expect } from 'chai';
import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import { deepQueryAll, mount, until } from '../harness.js';
import { shadowOf, TREND, whenState, YEARS } from '../support/trends.js';

/** The elements of a layout, in the order of the page, when all show their trend. */
async function layout(html: string): Promise<TrendElement[]> {
  const page = await mount(`<div>${html}</div>`);
  const elements = [...page.querySelectorAll<TrendElement>('trend-provider > *, [src]:not(trend-provider)')];
  for (const element of elements) await whenState(element);
  for (const element of elements) await element.updateComplete;
  return elements;
}

const saying = (elements: readonly TrendElement[], text: string): string[] =>
  elements.filter((element) => shadowOf(element).textContent.includes(text)).map(({ localName }) => localName);

const offering = (elements: readonly TrendElement[]): string[] =>
  elements
    .filter((element) => deepQueryAll(element, 'button').some((button) => button.textContent.includes('Download CSV')))
    .map(({ localName }) => localName);

const COUNTS = '3 counterexamples';
const provided = (inside: string): string => `<trend-provider src="${TREND}">${inside}</trend-provider>`;

describe('elements of one document in a page’s own layout', () => {
  for (const [name, html, counts, tools] of [
    [
      'with a timeline: its legend',
      provided(
        '<trend-stats></trend-stats><evidence-timeline></evidence-timeline><evidence-table></evidence-table><evidence-counterexamples></evidence-counterexamples>',
      ),
      ['evidence-timeline'],
      ['evidence-counterexamples'],
    ],
    [
      'without one: the first of the others',
      provided('<evidence-table></evidence-table><trend-meters></trend-meters><trend-stats></trend-stats>'),
      ['evidence-table'],
      ['evidence-table'],
    ],
    [
      'with one that is hidden: the first that is seen',
      provided(
        '<evidence-timeline hidden></evidence-timeline><trend-meters></trend-meters><evidence-table></evidence-table>',
      ),
      ['trend-meters'],
      ['evidence-table'],
    ],
    [
      'without a provider',
      `<trend-stats src="${TREND}"></trend-stats><trend-meters src="${TREND}"></trend-meters>`,
      ['trend-stats'],
      [],
    ],
  ] as const) {
    it(`tell the counts and offer the export once, ${name}`, async () => {
      const elements = (await layout(html)).filter((element) => element.checkVisibility());
      await until(() => saying(elements, COUNTS).join() === counts.join(), {
        what: `the counts in ${counts.join()} (${saying(elements, COUNTS).join()})`,
      });
      expect(offering(elements)).to.deep.equal(tools);
    });
  }

  it('tell the counts of each document', async () => {
    const elements = await layout(
      `<trend-stats src="${TREND}"></trend-stats><evidence-table src="${YEARS}"></evidence-table>`,
    );
    expect(elements.filter((element) => shadowOf(element).textContent.includes('counterexample'))).to.have.length(2);
  });

  it('take over from one that leaves', async () => {
    const [first, second] = await layout(provided('<evidence-table></evidence-table><trend-stats></trend-stats>'));
    if (!first || !second) throw new Error('There are two elements.');
    await until(() => saying([first, second], COUNTS).join() === 'evidence-table', { what: 'the first to tell' });
    first.remove();
    await until(() => saying([second], COUNTS).length === 1, { what: 'the second to tell' });
  });
});
