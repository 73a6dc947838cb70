// `selected`: the piece of evidence that is marked, read and set by a script, and told of by `trend-evidence-select`.

import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { deepGet, deepQueryAll, frames, mount, until } from '../../harness.js';
import {
  fetchDocument,
  nth,
  recordEvents,
  SECTION_ELEMENTS,
  show,
  TREND,
  whenDrawn,
  whenState,
} from '../../support/trends.js';

const ALL = ['trend-card', 'trend-provider', ...SECTION_ELEMENTS] as const;
const DEEPSEEK = 'deepseek-2025-03';

const companyOf = (element: TrendElement) => element.selected?.company ?? null;

/** Who told of a selection, and of which company. */
function record(): string[] {
  const told: string[] = [];
  recordEvents('trend-evidence-select').push = (event) =>
    told.push(`${(event.target as Element).localName}: ${event.detail.evidence?.company ?? 'none'}`);
  return told;
}

for (const tag of ALL)
  describe(`the property selected of <${tag}>`, () => {
    it('is null, then the piece that is set by its id, then null again; each change is told once', async () => {
      const element = await show(`<${tag} src="${TREND}"></${tag}>`);
      const told = record();
      expect(element.selected).to.equal(null);
      element.selected = DEEPSEEK;
      expect(element.selected).to.equal(element.trend?.evidence?.find(({ id }) => id === DEEPSEEK));
      element.selected = DEEPSEEK;
      element.selected = null;
      expect(element.selected).to.equal(null);
      await element.updateComplete;
      await frames(2);
      expect(told).to.deep.equal([`${tag}: DeepSeek`, `${tag}: none`]);
    });

    it('takes a piece of the trend, and a copy of it from the page’s own document', async () => {
      const document = await fetchDocument(TREND);
      const element = await mount<TrendElement>(`<${tag}></${tag}>`);
      Object.assign(element, { trend: document });
      await whenState(element);
      element.selected = nth(element.trend?.evidence ?? [], 1);
      expect(companyOf(element)).to.equal(nth(document.evidence, 1).company);
      element.selected = nth(document.evidence, 2);
      expect(companyOf(element)).to.equal(nth(document.evidence, 2).company);
    });

    it('marks nothing for what the trend does not have', async () => {
      const element = await show(`<${tag} src="${TREND}"></${tag}>`);
      const told = record();
      element.selected = DEEPSEEK;
      element.selected = 'nobody';
      expect(element.selected).to.equal(null);
      expect(told).to.deep.equal([`${tag}: DeepSeek`, `${tag}: none`]);
    });

    it('may be set before the trend is there, and is marked when it comes', async () => {
      const element = document.createElement(tag);
      const told = record();
      element.selected = DEEPSEEK;
      element.src = TREND;
      const container = await mount('<div></div>');
      container.append(element);
      expect(element.selected).to.equal(null);
      await whenState(element);
      expect(companyOf(element)).to.equal('DeepSeek');
      expect(told).to.deep.equal([`${tag}: DeepSeek`]);
    });

    it('is null, and told so, when the element shows another trend', async () => {
      const element = await show(`<${tag} src="${TREND}"></${tag}>`);
      element.selected = DEEPSEEK;
      const told = record();
      element.trend = { ...(await fetchDocument(TREND)), id: 'another' };
      await whenState(element);
      await frames(1);
      expect([element.selected, told]).to.deep.equal([null, [`${tag}: none`]]);
    });
  });

describe('the selection of elements that show one trend', () => {
  const INSIDE = '<evidence-timeline></evidence-timeline><evidence-table></evidence-table>';

  it('is one: set on any of them, it is marked in all', async () => {
    const provider = await show(`<trend-provider src="${TREND}">${INSIDE}</trend-provider>`);
    const timeline = await whenDrawn(deepGet<TrendElement>(provider, 'evidence-timeline'));
    const table = deepGet<TrendElement>(provider, 'evidence-table');
    for (const [setter, id] of [
      [provider, DEEPSEEK],
      [timeline, 'modal-2025-09'],
      [table, DEEPSEEK],
    ] as const) {
      setter.selected = id;
      await until(() => deepQueryAll(table, '[aria-current=true]').length === 1, { what: 'the marked row' });
      expect([provider, timeline, table].map(({ selected }) => selected?.id)).to.deep.equal([id, id, id]);
    }
  });

  it('is told once to a listener on the provider, by the element through which it changed', async () => {
    const provider = await show(`<trend-provider src="${TREND}">${INSIDE}</trend-provider>`);
    const timeline = await whenDrawn(deepGet<TrendElement>(provider, 'evidence-timeline'));
    const told = record();
    provider.selected = DEEPSEEK;
    timeline.selected = null;
    deepGet(timeline, '[data-point="0"]').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await frames(3);
    expect(told).to.deep.equal([
      'trend-provider: DeepSeek',
      'evidence-timeline: none',
      `evidence-timeline: ${companyOf(provider)}`,
    ]);
    expect(provider.selected).not.to.equal(null);
  });

  it('is told by every element that has the trend of itself', async () => {
    const page = await mount(
      `<div><trend-card src="${TREND}"></trend-card><evidence-table src="${TREND}"></evidence-table></div>`,
    );
    const [card, table] = [deepGet<TrendElement>(page, 'trend-card'), deepGet<TrendElement>(page, 'evidence-table')];
    await whenState(card);
    await whenState(table);
    const told = record();
    table.selected = DEEPSEEK;
    await until(() => told.length === 2, { what: 'both elements to tell' });
    await frames(2);
    expect(told).to.deep.equal(['evidence-table: DeepSeek', 'trend-card: DeepSeek']);
  });
});
