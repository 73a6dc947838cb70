import type { Evidence, TrendDocument } from '../../document/index.js';
import { multiline } from '../../document/text.js';
import { evidenceHash } from '../../document/deep-link.js';
import type { DatedEvidence } from '../../evidence/dated-evidence.js';
import { formatFor } from '../../locale/format.js';
import { evidenceMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import { type SourceLinkModel, sourceLinkModel } from '../parts/source-link-model.js';
import type { Explain, SectionView } from '../section.js';

/** The texts of the buttons in the selected row. */
export interface RowActions {
  /** Empty where no timeline shows the piece. */
  readonly showPoint: string;
  /** Empty where nothing can cite it. */
  readonly cite: string;
}

/** One piece of evidence. */
export interface RowModel {
  /** Its place in the document's `evidence`. */
  readonly index: number;
  readonly evidence: Evidence;
  /** "Mar 2025". */
  readonly date: string;
  readonly text: string;
  /** The deep link to the piece. */
  readonly hash: string;
  /** What the link is called: "DeepSeek, March 2025, link to this evidence". */
  readonly linkName: string;
  readonly source: SourceLinkModel | undefined;
  /** Undefined unless the row is selected. */
  readonly actions: RowActions | undefined;
}

/** Rows that are laid out together, and rendered again only when one of them has changed. */
export interface ChunkModel {
  readonly rows: readonly RowModel[];
  /** The index of the selected piece, if it is one of them. */
  readonly selected: number | undefined;
  /** Whether a timeline may show the pieces. */
  readonly hasPoints: boolean;
  /** Whether nothing answers the reader. */
  readonly inert: boolean;
  /** What stands before the `#` of the links. */
  readonly page: string;
  /** What the link of each row is called. */
  readonly permalink: string;
  /** Whether there is a column of sources. */
  readonly hasSources: boolean;
  readonly explain: Explain | undefined;
}

/** Whether a trend tells any source. */
export const hasSources = ({ evidence = [] }: TrendDocument): boolean =>
  evidence.some(({ source }) => source !== undefined);

/** The models of some rows of `view`'s trend. */
export type ChunkMaker = (
  view: SectionView,
  rows: readonly DatedEvidence[],
  hasPoints: boolean,
  inert: boolean,
) => ChunkModel;

/** Makes the model of a chunk, and returns the same model again while nothing in it has changed. */
export function chunkMaker(): ChunkMaker {
  const known = new WeakMap<readonly DatedEvidence[], ChunkModel>();
  return (view, rows, hasPoints, inert) => {
    const { trend, lang, page, explain } = view;
    const { permalink, showPoint, cite } = view.messages(evidenceMessages);
    const selected = rows.find(({ index }) => index === view.selected)?.index;
    let chunk = known.get(rows);
    if (
      chunk?.selected !== selected ||
      chunk?.hasPoints !== hasPoints ||
      chunk.inert !== inert ||
      chunk.page !== page ||
      chunk.permalink !== permalink ||
      chunk.explain !== explain
    ) {
      const format = formatFor(lang);
      const actions = { showPoint: hasPoints && !inert ? showPoint : '', cite: inert ? '' : cite };
      chunk = {
        rows: rows.map(({ index, evidence, date }) => ({
          index,
          evidence,
          date: format.date(date, 'short'),
          text: multiline(evidence.text),
          hash: page + evidenceHash(trend, index),
          linkName: interpolate(permalink, { company: evidence.company, date: format.date(date) }),
          source: sourceLinkModel(view, evidence),
          actions: index === selected ? actions : undefined,
        })),
        selected,
        hasPoints,
        inert,
        page,
        permalink,
        hasSources: hasSources(trend),
        explain,
      };
      known.set(rows, chunk);
    }
    return chunk;
  };
}
