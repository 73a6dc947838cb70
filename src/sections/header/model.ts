import { paragraphs, readPartialDate } from '../../document/index.js';
import { formatFor } from '../../locale/format.js';
import { headerMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import type { HeadingLevel } from '../parts/heading-level.js';
import { subjectCount } from '../parts/subject.js';
import type { Explain, SectionView } from '../section.js';

/** One item of the line above the title: "8 companies", "Updated June 2026". */
export interface MetaItem {
  readonly kind: 'badge' | 'count' | 'date';
  readonly text: string;
  /** The partial date that a date is written from. */
  readonly date?: string;
}

export interface HeaderModel {
  readonly level: HeadingLevel;
  readonly title: string;
  /** The trend's own page. */
  readonly url: string | undefined;
  readonly meta: readonly MetaItem[];
  readonly quickAnswer: readonly string[];
  readonly explain: Explain | undefined;
}

export function headerModel(view: SectionView): HeaderModel {
  const { trend, level, lang, messages, href } = view;
  const format = formatFor(lang);
  const { statusNew, statusUpdated, firstObserved, updated } = messages(headerMessages);
  const { status, companyCount } = trend;
  const dated = (pattern: string, date: string | undefined): readonly MetaItem[] => {
    const read = date === undefined ? undefined : readPartialDate(date);
    return read && date !== undefined
      ? [{ kind: 'date', date, text: interpolate(pattern, { date: format.date(read) }) }]
      : [];
  };
  return {
    level,
    title: trend.title,
    url: trend.url === undefined ? undefined : href(trend.url),
    meta: [
      ...(status ? [{ kind: 'badge', text: status === 'new' ? statusNew : statusUpdated } as const] : []),
      ...(companyCount === undefined ? [] : [{ kind: 'count', text: subjectCount(view, companyCount) } as const]),
      ...dated(firstObserved, trend.firstObserved),
      ...dated(updated, trend.updated),
    ],
    quickAnswer: trend.quickAnswer === undefined ? [] : paragraphs(trend.quickAnswer),
    explain: view.explain,
  };
}
