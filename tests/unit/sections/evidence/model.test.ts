import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { describe, expect, it } from 'vitest';
import type { Evidence, TrendDocument } from '../../../../src/document/index.js';
import { chunkMaker } from '../../../../src/sections/evidence/chunk-model.js';
import type { EvidenceUi } from '../../../../src/sections/evidence/controller.js';
import { type EvidenceModel, evidenceModel, type TableModel } from '../../../../src/sections/evidence/model.js';
import { citationModel } from '../../../../src/sections/evidence/citation-model.js';
import { finder } from '../../../../src/sections/evidence/interactive-table.js';
import { ALL_ROWS, type Choice, rowLister } from '../../../../src/sections/evidence/row-list.js';
import { evidenceTemplate } from '../../../../src/sections/evidence/template.js';
import { sectionView } from '../../../../src/sections/section-view.js';
import type { SectionView } from '../../../../src/sections/section.js';
import { defined } from '../../defined.js';

/** Pieces of a month each, from January 2010; every third one challenges, unless told otherwise. */
function trendOf(count: number, piece: (i: number) => Partial<Evidence> = () => ({})): TrendDocument {
  const evidence = Array.from({ length: count }, (_, i): Evidence => {
    const date = `${2010 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
    return {
      company: `Firm ${i % 7}`,
      date,
      stance: i % 3 === 2 ? 'challenges' : 'supports',
      text: `T${i}`,
      ...piece(i),
    };
  });
  return { version: 1, id: 'many', title: 'Many', evidence };
}

const supporting = (count: number) => trendOf(count, () => ({ stance: 'supports' }));

/** The view of a card, which shows other sections too. */
const viewOf = (trend: TrendDocument, change: Partial<SectionView> = {}): SectionView => ({
  ...sectionView(trend, { url: 'https://example.org/trends/many.json' }),
  alone: false,
  ...change,
});

const uiOf = (choice: Partial<Choice> = {}, change: Partial<EvidenceUi> = {}): EvidenceUi => ({
  choice: { ...ALL_ROWS, limit: 40, ...choice },
  hasPoints: true,
  list: rowLister('supports', finder),
  paperList: rowLister('supports', finder),
  chunk: chunkMaker(),
  inert: false,
  panel: undefined,
  status: undefined,
  ...change,
});

const model = evidenceModel('evidence', 'supports');
const counterexamples = evidenceModel('counterexamples', 'challenges');

const tableOf = (view: SectionView, ui?: EvidenceUi): TableModel => defined(model(view, ui)?.table);

const rowsOf = ({ chunks }: TableModel) => chunks.flatMap(({ rows }) => rows);

const indices = (table: TableModel) => rowsOf(table).map(({ index }) => index);

describe('the model of the evidence of one stance', () => {
  it('is undefined without evidence of the stance, and has the counts alone where the section stands alone', () => {
    const trend = supporting(2);
    expect(counterexamples(viewOf(trend))).toBe(undefined);
    expect(counterexamples(viewOf(trend, { alone: true }))).toEqual({
      table: undefined,
      balance: { counts: '2 supporting, 0 counterexamples', see: '', challenges: [], more: '' },
    });
    expect(model(viewOf({ version: 1, id: 'a', title: 'A' }, { alone: true }))).toBe(undefined);
  });

  it('lists the challenges beside the support that stands alone, and nothing beside other sections', () => {
    const trend = trendOf(6);
    const challenges = (made: EvidenceModel | undefined) => made?.balance?.challenges.map(({ text }) => text);
    expect(challenges(model(viewOf(trend, { alone: true })))).toEqual(['T2', 'T5']);
    expect(challenges(counterexamples(viewOf(trend, { alone: true })))).toEqual([]);
    expect(model(viewOf(trend))?.balance).toBe(undefined);
  });

  it('has the texts of a row, its link and its source', () => {
    const source = { url: '../a', title: 'Report' };
    const [row] = rowsOf(tableOf(viewOf(trendOf(1, () => ({ id: 'first', source })))));
    expect(row).toEqual({
      index: 0,
      evidence: { id: 'first', source, company: 'Firm 0', date: '2010-01', stance: 'supports', text: 'T0' },
      date: 'Jan 2010',
      text: 'T0',
      hash: '#many/first',
      linkName: 'Firm 0, January 2010, link to this evidence',
      source: { address: 'https://example.org/a', text: 'Report', host: 'example.org' },
      actions: undefined,
    });
  });

  it.each([
    [{ url: 'https://www.example.com/a' }, { address: 'https://www.example.com/a', text: 'example.com', host: '' }],
    [
      { url: 'https://example.com/a', title: '' },
      { address: 'https://example.com/a', text: 'example.com', host: '' },
    ],
    [undefined, undefined],
  ])('of the source %j links to %j', (source, expected) => {
    const trend = trendOf(1, () => (source ? { source } : {}));
    expect(rowsOf(tableOf(viewOf(trend)))[0]?.source).toEqual(expected);
  });

  it.each([
    ['supports', model],
    ['challenges', counterexamples],
  ] as const)('has the rows of the stance %s alone', (stance, make) => {
    const table = defined(make(viewOf(trendOf(6)))?.table);
    expect(new Set(rowsOf(table).map(({ evidence }) => evidence.stance))).toEqual(new Set([stance]));
  });

  it('has every row and no state for a server', () => {
    const table = tableOf(viewOf(supporting(450)));
    expect(rowsOf(table)).toHaveLength(450);
    expect(table).toMatchObject({ status: '', before: '', more: '', showAll: '', filter: { query: '' } });
    expect([table.nothingFound, table.citation]).toEqual([undefined, undefined]);
    expect(table.columns.map(({ sort }) => sort)).toEqual([undefined, undefined]);
  });

  it.each([
    [40, {}, [20, 20], '', '', ''],
    [41, {}, [20, 20, 1], '', '', ''],
    [47, {}, [20, 20, 7], '', '', ''],
    [48, {}, [20, 20], '40 of 48 shown', '', 'Show 8 more'],
    [85, {}, [20, 20], '40 of 85 shown', '', 'Show 45 more'],
    [85, { limit: 80 }, [20, 20, 20, 20, 5], '', '', ''],
    [300, { start: 45, limit: 40 }, [20, 20], '40 of 300 shown', 'Show 45 before', 'Show 40 more'],
    [300, { start: 255, limit: 40 }, [20, 20, 5], '45 of 300 shown', 'Show 40 before', ''],
    [300, { query: 'zz' }, [], '0 of 300 shown', '', ''],
    [100, {}, [20, 20], '40 of 100 shown', '', 'Show 40 more'],
    [50, {}, [20, 20], '40 of 50 shown', '', 'Show 10 more'],
    [100, { limit: 80 }, [20, 20, 20, 20], '80 of 100 shown', '', 'Show 20 more'],
    [300, { start: 30, limit: 40 }, [20, 20], '40 of 300 shown', 'Show 30 before', 'Show 40 more'],
    [300, { query: 'ju' }, [20, 20], '40 of 50 shown', '', 'Show 10 more'],
    [300, { start: 280, limit: 40 }, [20], '20 of 300 shown', 'Show 40 before', ''],
  ])('of %i rows with %j has chunks of %j', (count, choice, lengths, status, before, more) => {
    const table = tableOf(viewOf(supporting(count)), uiOf(choice));
    expect(table.chunks.map(({ rows }) => rows.length)).toEqual(lengths);
    expect([table.status, table.before, table.more]).toEqual([status, before, more]);
  });

  it.each([
    [12, undefined],
    [13, { label: 'Filter', name: 'Filter: Supporting evidence', query: '' }],
  ])('of %i rows has the filter %j', (count, filter) => {
    expect(tableOf(viewOf(supporting(count)), uiOf()).filter).toEqual(filter);
  });

  it('says so where the filter finds nothing, and what it was', () => {
    const table = tableOf(viewOf(supporting(20)), uiOf({ query: 'zzz' }));
    expect(table).toMatchObject({
      chunks: [],
      status: '0 of 20 shown',
      filter: { query: 'zzz' },
      nothingFound: { text: 'Nothing here matches “zzz”.', clear: 'Clear the filter' },
    });
    expect(tableOf(viewOf(supporting(20)), uiOf({ query: 'T1' })).nothingFound).toBe(undefined);
  });

  it.each([
    [{ column: 'company', down: false } as const, ['ascending', undefined], [0, 7, 1, 2, 3, 4, 5, 6]],
    [{ column: 'company', down: true } as const, ['descending', undefined], [6, 5, 4, 3, 2, 1, 0, 7]],
    [{ column: 'date', down: false } as const, [undefined, 'ascending'], [0, 1, 2, 3, 4, 5, 6, 7]],
    [{ column: 'date', down: true } as const, [undefined, 'descending'], [7, 6, 5, 4, 3, 2, 1, 0]],
    [{}, [undefined, undefined], [0, 1, 2, 3, 4, 5, 6, 7]],
  ])('is sorted by %j', (choice, sorts, order) => {
    const table = tableOf(viewOf(supporting(8)), uiOf(choice));
    expect(table.columns.map(({ sort }) => sort)).toEqual(sorts);
    expect(indices(table)).toEqual(order);
  });

  it('has the rows of the time range, and says which', () => {
    const timeRange = { start: Date.UTC(2010, 2), end: Date.UTC(2010, 5) };
    const table = tableOf(viewOf(supporting(20), { timeRange }), uiOf());
    expect(indices(table)).toEqual([2, 3, 4]);
    expect([table.status, table.showAll]).toEqual(['March 2010 to May 2010: 3 of 20', 'Show all']);
    const years = { start: Date.UTC(2010, 0), end: Date.UTC(2011, 0) };
    const { status } = tableOf(viewOf(supporting(20), { timeRange: years }), uiOf({ query: 'may' }));
    expect(status).toBe('January 2010 to December 2010: 1 of 20');
  });

  it.each([
    [true, { showPoint: 'Show on the timeline', cite: 'Cite' }],
    [false, { showPoint: '', cite: 'Cite' }],
  ])('has actions in the selected row alone; with points: %s', (hasPoints, actions) => {
    const rows = rowsOf(tableOf(viewOf(supporting(30), { selected: 25 }), uiOf({}, { hasPoints })));
    expect(rows.filter((row) => row.actions)).toMatchObject([{ index: 25, actions }]);
  });

  it.each([
    [{}, true],
    [{ exports: true }, true],
    [{ exports: false }, false],
  ])('offers the export where the view says %j: %s', (change, offered) => {
    const { exports } = tableOf(viewOf(supporting(2), change));
    expect(exports !== undefined).toBe(offered);
    if (exports)
      expect(exports).toEqual({ download: 'Download CSV', copy: 'Copy CSV', cite: 'Cite this trend', status: '' });
  });

  it('has the panel, with the status beside the text that was copied', () => {
    const panel = {
      heading: 'Cite',
      formats: [
        { label: 'Link', text: 'a' },
        { label: 'Quote', text: 'b' },
      ],
    };
    const status = { label: 'Quote', text: 'Copied' };
    const table = tableOf(
      viewOf(supporting(2), { level: 3 }),
      uiOf({}, { panel: (view) => citationModel(view, panel, status), status }),
    );
    expect(table.citation).toEqual({
      level: 4,
      heading: 'Cite',
      formats: [
        { label: 'Link', text: 'a', copyName: 'Copy: Link', status: '' },
        { label: 'Quote', text: 'b', copyName: 'Copy: Quote', status: 'Copied' },
      ],
      copy: 'Copy',
      close: 'Close',
    });
    expect(table.exports?.status).toBe('');
    const copied = uiOf({}, { status: { label: 'Copy CSV', text: 'Copied' } });
    expect(tableOf(viewOf(supporting(2)), copied).exports?.status).toBe('Copied');
  });
});

describe('the chunks of a model', () => {
  const inGerman: SectionView['messages'] = (english) => ({ ...english, permalink: 'Verweis' });
  const trend = supporting(100);
  const ui = uiOf({ limit: 100 });
  const changed = (before: TableModel, after: TableModel) =>
    after.chunks.flatMap((chunk, i) => (chunk === before.chunks[i] ? [] : [i]));

  it.each([
    ['nothing', {}, {}, []],
    ['a selection', { selected: 45 }, {}, [2]],
    ['missing points', {}, { hasPoints: false }, [0, 1, 2, 3, 4]],
    ['more rows', {}, { choice: { ...ui.choice, limit: 60 } }, []],
    ['other words', { messages: inGerman }, {}, [0, 1, 2, 3, 4]],
  ] as const)('are the same objects, except those that %s changes', (_, view, change, expected) => {
    const before = tableOf(viewOf(trend), ui);
    const after = tableOf(viewOf(trend, view), { ...ui, ...change });
    // Rows are cut into chunks anew when their number changes.
    if ('choice' in change) expect(after.chunks.map(({ rows }) => rows.length)).toEqual([20, 20, 20]);
    else expect(changed(before, after)).toEqual(expected);
  });

  it('are all the same again after a selection has moved on', () => {
    const select = (selected: number) => tableOf(viewOf(trend, { selected }), ui);
    expect(changed(select(5), select(65))).toEqual([0, 3]);
  });
});

/** Freezes plain data in depth. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

describe('the template of the evidence', () => {
  it.each([
    ['a server', undefined, {}],
    ['a selected row', uiOf(), { selected: 1 }],
    ['a filter that finds nothing', uiOf({ query: 'zzz' }), {}],
    [
      'a panel',
      uiOf(
        {},
        {
          panel: (view) => citationModel(view, { heading: 'Cite', formats: [{ label: 'Link', text: 'a' }] }, undefined),
        },
      ),
      {},
    ],
    ['a section that stands alone', uiOf(), { alone: true }],
  ] as const)('renders the same twice, and changes no model: %s', (_, ui, change) => {
    const made = deepFreeze(defined(model(viewOf(trendOf(90), change), ui)));
    const written = () => collectResultSync(render(evidenceTemplate(made)));
    const first = written();
    expect(first).toContain('part="evidence"');
    expect(written()).toBe(first);
  });
});
