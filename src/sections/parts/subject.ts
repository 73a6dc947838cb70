import { formatFor } from '../../locale/format.js';
import { evidenceMessages, headerMessages } from '../../messages/en.js';
import { interpolate, pluralize } from '../../messages/messages.js';
import type { SectionView } from '../section.js';

/** "8 companies", or "8 cities" where the trend has a subject of its own. */
export function subjectCount({ trend, lang, messages }: SectionView, n: number): string {
  const format = formatFor(lang);
  const { subject } = trend;
  if (!subject) return pluralize(messages(headerMessages).companies, format, n);
  const noun = subject[format.plural(n)] ?? subject.other;
  return interpolate(noun.includes('{count}') ? noun : `{count} ${noun}`, { count: format.number(n) });
}

/** The head of the column that names the companies, or the subject of the trend. */
export const subjectLabel = ({ trend, messages }: SectionView): string =>
  trend.subject?.label ?? messages(evidenceMessages).company;
