// `selected`: the piece of evidence that is marked, read and set by a script, and told of by `trend-evidence-select`.

import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { deepGet, deepQueryAll, frames, mount, press, until } from '../../harness.js';
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

describe('a change of the selection', () => {
  it('is told once, whoever made it: a deep link, a date, a name, a key, a script; and no press without a change', async () => {
    const card = await whenDrawn(await show(`<trend-card src="${TREND}"></trend-card>`));
    const told = record();
    const pieces = card.trend?.evidence ?? [];
    const names: string[] = [];
    const expectTold = async (index: number | null) => {
      names.push(`trend-card: ${index === null ? 'none' : nth(pieces, index).company}`);
      await until(() => told.length === names.length, { what: `${nth(names, -1)}, not only ${told.join()}` });
      await frames(3);
      expect(told).to.deep.equal(names);
    };
    location.hash = '#meter-tracks-buyer/modal-2025-09';
    await expectTold(1);
    for (let i = 0; i < 2; i++) deepGet(card, '[data-row="3"] a[part~=link]').click();
    await expectTold(3);
    for (let i = 0; i < 2; i++) deepGet(card, '[data-row="2"] button').click();
    await expectTold(2);
    deepGet(card, '[data-point="5"]').focus();
    for (let i = 0; i < 2; i++) {
      deepGet(card, '[data-point="5"]').focus();
      await press('Enter');
    }
    await expectTold(5);
    card.selected = null;
    await expectTold(null);
    card.selected = nth(pieces, 4);
    await expectTold(4);
    card.trend = { ...(await fetchDocument(TREND)), id: 'another' };
    await expectTold(null);
  });

  it('by the reader ends the wish for a piece that no trend had', async () => {
    const card = await show(`<trend-card src="${TREND}"></trend-card>`);
    card.selected = 'later';
    deepGet(card, '[data-row="2"] button').click();
    const document = await fetchDocument(TREND);
    const evidence = document.evidence.map((piece, i) => (i === 7 ? { ...piece, id: 'later' } : piece));
    card.trend = { ...document, evidence };
    await until(() => card.trend?.evidence?.[7]?.id === 'later', { what: 'the new trend' });
    await frames(3);
    expect(card.selected).to.equal(null);
  });

  it('is awaited where a trend does not have the piece and the next one does', async () => {
    const card = await show(`<trend-card src="${TREND}"></trend-card>`);
    card.selected = 'later';
    const document = await fetchDocument(TREND);
    card.trend = {
      ...document,
      evidence: document.evidence.map((piece, i) => (i === 7 ? { ...piece, id: 'later' } : piece)),
    };
    await until(() => card.selected?.id === 'later', { what: 'the piece' });
  });
});
