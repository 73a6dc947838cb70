import type { Stance } from '../../document/index.js';
import type { EvidenceColumn } from '../../evidence/order.js';
import { withSlack } from '../../evidence/limit.js';
import { type Format, formatFor } from '../../locale/format.js';
import { momentDate } from '../../locale/moment.js';
import { evidenceMessages, timelineMessages } from '../../messages/en.js';
import { interpolate, pluralize } from '../../messages/messages.js';
import { type BalanceModel, balanceModel } from '../balance/model.js';
import type { HeadingLevel } from '../parts/heading-level.js';
import { subjectLabel } from '../parts/subject.js';
import type { SectionView } from '../section.js';
import { type ChunkModel, chunkMaker, hasSources } from './chunk-model.js';
import type { CitationModel } from './citation-model.js';
import type { EvidenceUi } from './controller.js';
import { type PaperModel, paperText, printedChunks } from './paper-model.js';
import { INITIAL_ROWS } from './printed-rows.js';
import { ALL_ROWS, rowLister } from './row-list.js';

/** With more rows than this, the table has a filter, and its head stays in view. */
export const MANY = 12;

/** The names of the two evidence sections, which are also their parts. */
export type EvidencePart = 'evidence' | 'counterexamples';

export interface ColumnModel {
  readonly name: EvidenceColumn;
  readonly label: string;
  /** The accessible name of its button: "Date: Counterexamples". */
  readonly sortName: string;
  readonly sort: 'ascending' | 'descending' | undefined;
}

/** The texts below the table, of the buttons for all of the trend's evidence. */
export interface ExportModel {
  readonly download: string;
  readonly copy: string;
  readonly cite: string;
  /** What became of the last copy; empty before. */
  readonly status: string;
}

/** A table of the evidence of one stance. The text of a button is empty where there is no such button. */
export interface TableModel {
  readonly part: EvidencePart;
  readonly level: HeadingLevel;
  readonly heading: string;
  readonly stance: Stance;
  /** How many pieces there are of the stance. */
  readonly count: string;
  /** The accessible name of the table: "Counterexamples, 3 pieces of evidence, can be sorted". */
  readonly name: string;
  /** "12 of 240 shown"; empty where all rows are. */
  readonly status: string;
  /** False while the timeline, which sets the time range, says the same. */
  readonly live: boolean;
  /** Of the button that leads out of a time range. */
  readonly showAll: string;
  /** Undefined where the rows are few. */
  readonly filter: { readonly label: string; readonly name: string; readonly query: string } | undefined;
  /** Whether the reader can sort. */
  readonly sortable: boolean;
  readonly columns: readonly ColumnModel[];
  /** The names of the columns that cannot be sorted by; without sources there is one. */
  readonly textColumns: readonly string[];
  readonly chunks: readonly ChunkModel[];
  /** What is said of the button of each row. */
  readonly rowActions: string;
  readonly paper: PaperModel;
  readonly nothingFound: { readonly text: string; readonly clear: string } | undefined;
  readonly before: string;
  readonly more: string;
  /** Undefined where another section of the card has it. */
  readonly exports: ExportModel | undefined;
  /** The panel of citations; undefined until the reader asks for it. */
  readonly citation: CitationModel | undefined;
}

export interface EvidenceModel {
  /** Undefined where the trend has no evidence of the stance. */
  readonly table: TableModel | undefined;
  /** Undefined beside other sections: alone, the support must not pass for all there is. */
  readonly balance: BalanceModel | undefined;
}

/** "12 of 240 shown", "March 2025 to June 2025: 12 of 240"; empty where all rows are shown. */
function statusText({ messages, timeRange }: SectionView, format: Format, shown: number, found: number, all: number) {
  const { shown: shownForms, ofTotal } = messages(evidenceMessages);
  const n = format.number(shown);
  const total = format.number(shown < found ? found : all);
  if (timeRange) {
    const { start, end } = timeRange;
    const edge = (time: number) => format.date(momentDate(time, end - start));
    return interpolate(messages(timelineMessages).timeRange, { from: edge(start), to: edge(end - 1), n, total });
  }
  if (shown === all) return '';
  return interpolate(shownForms[format.plural(shown)] ?? shownForms.other, { n: interpolate(ofTotal, { n, total }) });
}

function tableModel(
  view: SectionView,
  part: EvidencePart,
  stance: Stance,
  // Without state, the model is that of a server: every row.
  {
    choice = ALL_ROWS,
    hasPoints = true,
    list = rowLister(stance),
    paperList = list,
    chunk = chunkMaker(),
    inert = false,
    panel,
    status,
  }: Partial<EvidenceUi> = {},
): TableModel | undefined {
  const { trend, lang, level, timeRange, messages } = view;
  const rows = list(trend, lang, timeRange, choice);
  const { all, found, chunks } = rows;
  if (all.length === 0) return undefined;
  const { query, column, down, start, limit } = choice;
  // Paper has the publisher's order and all of the time; what the reader filtered for stays.
  const onPaper =
    view.paper !== undefined && (column || start > 0 || timeRange)
      ? paperList(trend, lang, undefined, { ...ALL_ROWS, query, limit: INITIAL_ROWS })
      : rows;
  const texts = messages(evidenceMessages);
  const heading = texts[part];
  const of = (label: string) => `${label}: ${heading}`;
  const format = formatFor(lang);
  const after = Math.max(0, found.length - start);
  const shown = withSlack(after, limit);
  const further = (name: 'before' | 'more', n: number) => (n > 0 ? pluralize(texts[name], format, n) : '');
  return {
    part,
    level,
    heading,
    stance,
    count: format.number(all.length),
    name: interpolate(texts.sortable, {
      heading,
      pieces: pluralize(messages(timelineMessages).pieces, format, all.length),
    }),
    status: statusText(view, format, shown, found.length, all.length),
    live: !timeRange || query !== '',
    showAll: timeRange ? messages(timelineMessages).showAll : '',
    filter: all.length > MANY && !inert ? { label: texts.filter, name: of(texts.filter), query } : undefined,
    sortable: !inert,
    columns: (['company', 'date'] as const).map((name) => {
      const label = name === 'company' ? subjectLabel(view) : texts[name];
      return {
        name,
        label,
        sortName: of(label),
        sort: column !== name ? undefined : down ? 'descending' : 'ascending',
      };
    }),
    textColumns: [texts.whatHappened, ...(hasSources(trend) ? [texts.source] : [])],
    chunks: chunks.map((some) => chunk(view, some, hasPoints, inert)),
    rowActions: texts.rowActions,
    paper: {
      chunks: onPaper === rows ? printedChunks(rows) : 0,
      instead:
        onPaper === rows
          ? []
          : onPaper.chunks.slice(0, printedChunks(onPaper)).map((some) => chunk(view, some, hasPoints, inert)),
      text: paperText(view, onPaper, query, format),
    },
    nothingFound:
      query && found.length === 0
        ? { text: interpolate(texts.nothingFound, { query }), clear: texts.clear }
        : undefined,
    before: further('before', withSlack(start, limit)),
    more: further('more', withSlack(after, limit * 2) - shown),
    exports:
      view.exports === false || inert
        ? undefined
        : {
            download: texts.downloadCsv,
            copy: texts.copyCsv,
            cite: texts.citeTrend,
            status: status?.label === texts.copyCsv ? status.text : '',
          },
    citation: panel?.(view),
  };
}

/** The model of one of the two evidence sections. */
export const evidenceModel =
  (part: EvidencePart, stance: Stance) =>
  (view: SectionView, ui?: EvidenceUi): EvidenceModel | undefined => {
    const table = tableModel(view, part, stance, ui);
    const balance = view.alone && !view.told ? balanceModel(view, stance === 'supports') : undefined;
    return table || balance ? { table, balance } : undefined;
  };
