import type { Format } from '../../locale/format.js';
import { evidenceMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import { spokenAddress } from '../parts/address.js';
import type { SectionView } from '../section.js';
import type { ChunkModel } from './chunk-model.js';
import type { RowList } from './row-list.js';

/** What a table is on paper: its first rows, and where the others are. */
export interface PaperModel {
  /** How many of the chunks on the screen are printed. */
  readonly chunks: number;
  /** Those that are printed instead, where the screen shows others. */
  readonly instead: readonly ChunkModel[];
  /** "40 of 8,330; all at example.com/…"; empty where all rows are printed. */
  readonly text: string;
}

/** How many chunks are printed. */
export function printedChunks({ chunks, printed }: RowList): number {
  let rows = 0;
  return chunks.filter((chunk) => (rows += chunk.length) <= printed).length;
}

/** "40 of 8,330; all at example.com/…", after the filter that the reader set. */
export function paperText(view: SectionView, { all, found, printed }: RowList, query: string, format: Format): string {
  if (printed === all.length) return '';
  const { ofTotal, allAt, filter } = view.messages(evidenceMessages);
  const shown = interpolate(ofTotal, { n: format.number(printed), total: format.number(all.length) });
  const address = spokenAddress(view);
  const filtered = query && found.length < all.length ? `${filter}: ${query} · ` : '';
  return filtered + (address ? interpolate(allAt, { shown, address }) : shown);
}
