import { parse } from '../../document/index.js';
import { evidenceCsv } from '../../evidence/csv.js';
import type { Studio } from '../studio.js';
import { addressesOf } from '../take/facts.js';
import { textsOf } from '../take/texts.js';

export type DownloadKind = 'json' | 'csv' | 'md';

const TYPES: Readonly<Record<DownloadKind, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  md: 'text/markdown',
};

/** The name of a downloaded file: by the document's id. */
export function fileName({ document }: Studio, kind: DownloadKind): string {
  const id = document.valueAt(['id']);
  return `${typeof id === 'string' && /^[a-z0-9-]+$/.test(id) ? id : 'trend'}.${kind}`;
}

/** @returns undefined while the document has faults, of which only JSON can be made */
export async function contentOf(studio: Studio, kind: DownloadKind): Promise<string | undefined> {
  const { text } = studio.document;
  if (kind === 'json') return text;
  const result = parse(studio.document.valueAt([]));
  if (!result.ok) return undefined;
  const { src, page } = addressesOf(studio);
  return kind === 'csv' ? evidenceCsv(result.trend, { address: page }) : (await textsOf(text, src)).markdown;
}

/** Saves a text as a file in UTF-8. */
export function saveFile(name: string, kind: DownloadKind, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${TYPES[kind]};charset=utf-8` }));
  link.download = name;
  link.click();
  // The browser has taken the address by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
