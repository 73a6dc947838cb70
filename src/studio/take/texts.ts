import { parse } from '../../document/index.js';
import { loadMessages } from '../../messages/messages-for.js';

/** A trend as text, for editors that take no script. */
export interface Texts {
  readonly plainHtml: string;
  readonly markdown: string;
}

/**
 * The document as plain HTML and as Markdown; empty where it has faults.
 * @param base the address of the document, from which relative addresses in it count
 */
export async function textsOf(text: string, base: string): Promise<Texts> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { plainHtml: '', markdown: '' };
  }
  const result = parse(value);
  if (!result.ok) return { plainHtml: '', markdown: '' };
  // Asked for when they are wanted: most never open these ways.
  const [{ trendToMarkdown, trendToPlainHtml }] = await Promise.all([
    import('../../text/index.js'),
    loadMessages(result.trend.lang),
  ]);
  return {
    plainHtml: trendToPlainHtml(result.trend, { base }),
    markdown: trendToMarkdown(result.trend, { base }),
  };
}
