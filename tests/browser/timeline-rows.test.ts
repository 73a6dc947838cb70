import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { deepActiveElement, deepGet, deepQueryAll, mount, nextEvent, press } from './harness.js';
import { place, point } from './support/evidence.js';
import { click } from './support/mouse.js';
import { whenDrawn, fetchDocument, LONG, nth, whenState, show, TREND } from './support/trends.js';

const current = (root: ParentNode): string[] =>
  deepQueryAll(root, '[aria-current=true]').map(({ dataset }) =>
    dataset['point'] ? `point ${dataset['point']}` : `row ${dataset['row']}`,
  );

const SETTINGS: { what: string; markup: string }[] = [
  { what: 'in one card', markup: `<div><trend-card src="${TREND}"></trend-card></div>` },
  {
    what: 'between separate elements with the same src',
    markup: `<div><evidence-counterexamples src="${TREND}"></evidence-counterexamples><evidence-table src="${TREND}"></evidence-table><evidence-timeline src="${TREND}"></evidence-timeline></div>`,
  },
  {
    what: 'between the elements of a provider',
    markup: `<div><trend-provider src="${TREND}"><evidence-timeline></evidence-timeline><section><evidence-table></evidence-table><evidence-counterexamples></evidence-counterexamples></section></trend-provider></div>`,
  },
];

for (const { what, markup } of SETTINGS) {
  describe(`from a point to its row and back, ${what}`, () => {
    async function open(): Promise<HTMLElement> {
      const page = await mount(markup);
      for (const element of deepQueryAll<TrendElement>(page, '[src], trend-provider *:not(section)'))
        await whenState(element);
      return whenDrawn(page);
    }

    for (const key of ['Enter', 'Space']) {
      it(`${key} leads to the row, Escape back`, async () => {
        const page = await open();
        for (const index of [0, 8]) {
          point(page, index).focus();
          await press(key);
          expect(place()).to.equal(`row ${index}`);
          await press('Escape');
          expect(place()).to.equal(`point ${index}`);
        }
      });
    }

    it('a click leads to the row, Escape back, from within the row too', async () => {
      const page = await open();
      point(page, 0).scrollIntoView({ block: 'center' });
      await click(deepGet(point(page, 0), 'path'));
      expect(place()).to.equal('row 0');
      await press('Tab');
      expect(deepActiveElement()?.closest('[data-row]')?.getAttribute('data-row')).to.equal('0');
      await press('Escape');
      expect(place()).to.equal('point 0');
    });

    it('marks both, everywhere, and tells of the evidence', async () => {
      const page = await open();
      const selected = nextEvent(page, 'trend-evidence-select');
      point(page, 8).focus();
      await press('Enter');
      const { detail, composed, target } = await selected;
      expect(detail).to.deep.equal({ evidence: nth((await fetchDocument(TREND)).evidence, 8) });
      expect([composed, target instanceof HTMLElement]).to.deep.equal([true, true]);
      expect(current(page)).to.have.members(['point 8', 'row 8']);
    });

    it('a row is picked by a click and by its button, and marks its point', async () => {
      const page = await open();
      for (const [index, target] of [
        [3, '[part~=text]'],
        [9, 'button'],
      ] as const) {
        const selected = nextEvent(page, 'trend-evidence-select');
        deepGet(deepGet(page, `[data-row="${index}"]`), target).click();
        expect((await selected).detail.evidence).to.deep.equal(nth((await fetchDocument(TREND)).evidence, index));
        await Promise.all(
          deepQueryAll<TrendElement>(page, ':state(ready)').map(({ updateComplete }) => updateComplete),
        );
        expect(current(page)).to.have.members([`point ${index}`, `row ${index}`]);
      }
    });
  });
}

describe('the row of a point', () => {
  it('is brought into view, however long the table is', async () => {
    const card = await whenDrawn(await show(`<trend-card src="${LONG}"></trend-card>`));
    const last = nth(deepQueryAll(card, '[data-point]'), -1);
    last.focus();
    await press('Enter');
    const row = deepGet(card, `[data-row="${last.dataset['point']}"]`);
    expect(deepActiveElement()).to.equal(row);
    const { top, bottom } = row.getBoundingClientRect();
    expect([top >= -1, bottom <= innerHeight + 1]).to.deep.equal([true, true]);
    window.scrollTo(0, 0);
  });

  it('is not needed: without a table, a point stays in focus', async () => {
    const timeline = await whenDrawn(await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`));
    point(timeline, 0).focus();
    const selected = nextEvent(timeline, 'trend-evidence-select');
    await press('Enter');
    await selected;
    expect(place()).to.equal('point 0');
  });
});
