import { asOf } from '../evidence/as-of.js';
import {
  type Evidence,
  paragraphs,
  readPartialDate,
  shareOf,
  type Stance,
  type Stat,
  type TrendDocument,
} from '../document/index.js';
import { formatFor } from '../locale/format.js';
import { textDirection } from '../locale/direction.js';
import { stanceCounts } from '../evidence/stance-counts.js';
import { datedEvidence } from '../evidence/dated-evidence.js';
import {
  balanceMessages,
  evidenceMessages,
  faqMessages,
  footerMessages,
  headerMessages,
  metersMessages,
  proseMessages,
  statsMessages,
  timelineMessages,
} from '../messages/en.js';
import { messagesFor } from '../messages/messages-for.js';
import { pluralize, interpolate, type Messages } from '../messages/messages.js';
import type { Block, ShareLine, Link, Outline, OutlineSection } from './outline.js';
import { address, hostOf, line } from './sanitize.js';

export interface OutlineOptions {
  /** The widget's own words; in the trend's language unless told, as far as they were loaded. */
  readonly words?: Messages | undefined;
  /** The document's own address: what its relative URLs are relative to. */
  readonly base?: string | URL | undefined;
}

const texts = (text: string | undefined): string[] =>
  paragraphs(text ?? '')
    .map(line)
    .filter(Boolean);

const prose = (...parts: readonly (string | undefined)[]): Block => ({
  kind: 'paragraphs',
  paragraphs: parts.flatMap(texts),
});

const isFilled = (block: Block): boolean =>
  (block.kind !== 'paragraphs' || block.paragraphs.length > 0) &&
  (block.kind !== 'figures' || block.figures.length > 0) &&
  (block.kind !== 'pieces' || block.pieces.length > 0) &&
  (block.kind !== 'answers' || block.answers.length > 0);

/** What a trend's text version says, in the order of the card. */
export function trendOutline(trend: TrendDocument, options: OutlineOptions = {}): Outline {
  const { words = messagesFor(trend.lang), base } = options;
  const { lang = 'en', stats = [], evidence = [], diagram, guidance = [], faq = [], collection, publisher } = trend;
  const format = formatFor(lang);
  const say = { ...words(proseMessages), ...words(evidenceMessages), ...words(timelineMessages) };

  const dateOf = (text: string | undefined): string => {
    const date = readPartialDate(text ?? '');
    return date ? format.date(date) : '';
  };
  /** What has no name of its own goes by the host that it leads to. */
  const linkTo = (name: string | undefined, url: string | undefined): Link => {
    const leads = address(url, base?.toString());
    return { name: line(name) || hostOf(leads ?? ''), address: leads };
  };

  function meta(): string[] {
    const { statusNew, statusUpdated, companies, ...dates } = words(headerMessages);
    const { status, companyCount } = trend;
    const dated = (key: 'firstObserved' | 'updated') =>
      trend[key] && interpolate(dates[key], { date: dateOf(trend[key]) });
    return [
      status && (status === 'new' ? statusNew : statusUpdated),
      companyCount !== undefined && pluralize(companies, format, companyCount),
      dated('firstObserved'),
      dated('updated'),
    ].filter((item) => typeof item === 'string');
  }

  function figure({ label, count, total }: Stat): ShareLine {
    const [of, all] = [format.number(count), format.number(total)];
    return {
      share: format.share(shareOf(count, total)),
      label: line(label),
      counts: interpolate(words(statsMessages).shareOf, { count: of, total: all }),
      detail: '',
    };
  }

  /** "8 supporting, 3 counterexamples · as of June 2026"; of a trend without evidence there is nothing to count. */
  function balance(): Block {
    const { supports, challenges } = stanceCounts(trend);
    const counts = interpolate(words(balanceMessages).balance, {
      supporting: pluralize(say.supporting, format, supports),
      challenging: pluralize(say.challenging, format, challenges),
    });
    const date = dateOf(asOf(trend));
    const parts = evidence.length > 0 ? [counts, date && interpolate(say.asOf, { date })] : [];
    return prose(parts.filter(Boolean).join(' · '));
  }

  /** "11 pieces of evidence, March 2024 to May 2026: 8 supporting, 3 counterexamples." */
  function overTime(): Block {
    const points = datedEvidence(evidence);
    const [from, to] = [points[0], points.at(-1)].map((point) => (point ? format.date(point.date) : ''));
    if (!from || !to) return prose();
    const { supports, challenges } = stanceCounts(trend);
    return prose(
      interpolate(from === to ? say.timelineMoment : say.timelineSummary, {
        evidence: pluralize(say.pieces, format, evidence.length),
        from,
        to,
        supporting: pluralize(say.supporting, format, supports),
        challenging: pluralize(say.challenging, format, challenges),
      }),
    );
  }

  function mechanism(): Block[] {
    if (!diagram || diagram.meters.length === 0) return [];
    const figures = diagram.meters.flatMap(({ stat, label, detail }) => {
      const counted = stats.find(({ id }) => id === stat);
      return counted ? [{ ...figure({ ...counted, label }), detail: line(detail) }] : [];
    });
    const { label, detail } = diagram.source;
    return [
      { kind: 'source', label: line(label), detail: line(detail) },
      { kind: 'figures', figures },
      prose(diagram.caption),
    ];
  }

  function pieces(side: Stance): Block {
    const piece = ({ company, date, text, source }: Evidence) => ({
      company: line(company),
      date: dateOf(date),
      paragraphs: texts(text),
      source: source && linkTo(source.title, source.url),
    });
    return { kind: 'pieces', pieces: evidence.filter(({ stance }) => stance === side).map(piece) };
  }

  const section = (heading: string, ...blocks: readonly Block[]): OutlineSection => ({
    heading: line(heading),
    blocks: blocks.filter(isFilled),
  });
  const audienceOf = (name: string) => (name === 'buyers' || name === 'vendors' ? say[name] : name);
  const answers = faq.map(({ question, answer }) => ({ question: line(question), paragraphs: texts(answer) }));
  const credit = publisher && interpolate(words(footerMessages).publishedBy, { name: line(publisher.name) });

  return {
    direction: textDirection(lang),
    title: line(trend.title),
    address: address(trend.url, base?.toString()),
    meta: meta(),
    sections: [
      section('', prose(trend.quickAnswer), { kind: 'figures', figures: stats.map(figure) }, balance()),
      section(say.explanation, prose(trend.whatsHappening, trend.why)),
      section(words(metersMessages).meters, ...mechanism()),
      section(say.timeline, overTime()),
      section(say.evidence, pieces('supports')),
      section(say.counterexamples, pieces('challenges')),
      ...guidance.map(({ audience, text }) => section(audienceOf(audience), prose(text))),
      section(say.outlook, prose(trend.outlook)),
      section(say.bottomLine, prose(trend.bottomLine)),
      section(words(faqMessages).faq, { kind: 'answers', answers }),
    ].filter(({ blocks }) => blocks.length > 0),
    footer: [
      ...(publisher ? [linkTo(credit, publisher.url)] : []),
      ...(collection ? [linkTo(collection.title, collection.url)] : []),
    ],
  };
}
