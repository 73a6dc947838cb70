import { parse, type TrendDocument } from '../../document/index.js';
import { loadWords } from '../../text/index.js';

/** The trend of a text without faults, once the words of its language are loaded; undefined where it is none. */
export async function trendOf(text: string): Promise<TrendDocument | undefined> {
  const parsed = parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  if (!parsed.ok) return undefined;
  await loadWords(parsed.trend.lang);
  return parsed.trend;
}
