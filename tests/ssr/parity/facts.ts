import type { Evidence, Stat, TrendDocument } from '../../../src/document/index.js';
import { parseUrl } from '../../../src/document/web-url.js';

/**
 * What a trend says, one fact after the other and in the order of the card, in a form that does not depend on how it
 * is set: `# title`, `@ address`, `= figure`, `+ counts of both sides`, `## heading`, `- piece of evidence`, `? question`,
 * `> paragraph`,
 * `: term and meaning`, `. where it comes from`. English words.
 */
export type Facts = readonly string[];

/** Without white space, what is not seen, and the signs between the parts of a line: how a text is set is no fact. */
export const bare = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}·—]/gu, '');

/** What the relative addresses of a document are relative to. */
export const BASE = 'https://base.example/trends/';

/** Addresses as they lead somewhere, whether or not they were written in full. */
export const leads = (url: string): string => new URL(url, BASE).href;

/** A name with where it leads. What has no name but its address goes by its host. */
export function linkFact(name: string, url: string): string {
  const { host, href } = new URL(leads(url));
  const isAddress = !bare(name) || parseUrl(name, BASE)?.href === href;
  return `${isAddress ? host.replace(/^www\./, '') : name}<${href}>`;
}

/** A fact, or none where there is nothing to tell. */
export const fact = (kind: string, ...parts: readonly (string | undefined)[]): string[] => {
  const text = bare(parts.join(''));
  return text ? [`${kind} ${text}`] : [];
};

const blocks = (text = ''): string[] => text.split(/\r?\n[^\S\n]*\r?\n/);

/** Dates and shares by means of their own, and not by those of the product. */
export function oracle(lang: string) {
  const locales = [lang, 'en'];
  return {
    number: (value: number) => new Intl.NumberFormat(locales).format(value),
    plural: (n: number, one: string, other: string) =>
      `${new Intl.NumberFormat(locales).format(n)} ${new Intl.PluralRules(locales).select(n) === 'one' ? one : other}`,
    date: (text: string) => {
      const [year = 0, month, day] = text.split('-').map(Number);
      const date = new Date(Date.UTC(2000, (month ?? 1) - 1, day ?? 1));
      date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
      return new Intl.DateTimeFormat(locales, {
        calendar: 'gregory',
        timeZone: 'UTC',
        year: 'numeric',
        ...(month && { month: 'long' }),
        ...(day && { day: 'numeric' }),
      }).format(date);
    },
    share: (count: number, total: number) => {
      if (total === 0) return '–';
      const percent = Number((BigInt(count) * 200n + BigInt(total)) / (BigInt(total) * 2n));
      const write = (value: number) => new Intl.NumberFormat(locales, { style: 'percent' }).format(value / 100);
      if (percent === 0 && count > 0) return `<${write(1)}`;
      return percent === 100 && count < total ? `>${write(99)}` : write(percent);
    },
  };
}

/**
 * What every version of a document must say.
 * @param standsAlone whether it must tell both counts and the date at its head, for it may be passed on without a link,
 * and all terms at its end, for nothing can be shown on demand
 */
export function factsOf(trend: TrendDocument, standsAlone: boolean): Facts {
  const { lang = 'en', stats = [], evidence = [], diagram, publisher, collection } = trend;
  const credit = `Published by ${publisher?.name ?? ''}`;
  const say = oracle(lang);
  const prose = (...texts: readonly (string | undefined)[]) => texts.flatMap(blocks).flatMap((text) => fact('>', text));
  const section = (heading: string, ...content: readonly string[][]) => {
    const facts = content.flat();
    return facts.length > 0 ? [...fact('##', heading), ...facts] : [];
  };
  const figure = ({ count, total, unit = '' }: Stat, label: string, detail = '') =>
    fact(
      '=',
      say.share(count, total),
      label,
      `(${[say.number(count), 'of', say.number(total), unit].filter(Boolean).join(' ')})`,
      detail,
    );
  const piece = ({ company, date, text, source }: Evidence) =>
    fact('-', company, say.date(date), text, source && linkFact(source.title ?? '', source.url));
  const side = (stance: string) => evidence.filter((each) => each.stance === stance).flatMap(piece);
  const supporting = evidence.filter(({ stance }) => stance === 'supports').length;
  const counts = [
    say.plural(supporting, 'supporting', 'supporting'),
    say.plural(evidence.length - supporting, 'counterexample', 'counterexamples'),
  ];
  // As texts, dates are in the order in which they begin.
  const [latest = '2000'] = evidence.map(({ date }) => date).sort((a, b) => (a < b ? 1 : -1));
  const asOf = say.date(trend.updated ?? latest);

  const counted = (n: number) => {
    if (!trend.subject) return say.plural(n, 'company', 'companies');
    const noun = trend.subject[new Intl.PluralRules(lang).select(n)] ?? trend.subject.other;
    return noun.includes('{count}') ? noun.replaceAll('{count}', () => say.number(n)) : `${say.number(n)} ${noun}`;
  };
  const meta = [
    trend.status && { new: 'New', updated: 'Updated' }[trend.status],
    trend.companyCount !== undefined && counted(trend.companyCount),
    trend.firstObserved && `First observed ${say.date(trend.firstObserved)}`,
    trend.updated && `Updated ${say.date(trend.updated)}`,
  ];
  const meters = (diagram?.meters ?? []).flatMap(({ stat, label, detail }) =>
    stats.filter(({ id }) => id === stat).flatMap((counted) => figure(counted, label, detail)),
  );

  return [
    ...fact('#', trend.title),
    ...(trend.url === undefined ? [] : fact('@', leads(trend.url))),
    ...fact('>', ...meta.filter((item) => typeof item === 'string')),
    ...prose(trend.quickAnswer),
    ...stats.flatMap((stat) => figure(stat, stat.label)),
    ...(standsAlone && evidence.length > 0 ? fact('>', counts.join(', '), `as of ${asOf}`) : []),
    ...section('What’s happening — and why', prose(trend.whatsHappening, trend.why)),
    ...(diagram && meters.length > 0
      ? section('How it works', fact('>', diagram.source.label, diagram.source.detail), meters, prose(diagram.caption))
      : []),
    ...section('Evidence over time', evidence.length > 0 ? fact('+', counts.join(', ')) : []),
    ...section('Supporting evidence', side('supports')),
    ...section('Counterexamples', side('challenges')),
    ...(trend.guidance ?? []).flatMap(({ audience, text }) =>
      section({ buyers: 'For buyers', vendors: 'For vendors' }[audience] ?? audience, prose(text)),
    ),
    ...section('Outlook', prose(trend.outlook)),
    ...section('Bottom line', prose(trend.bottomLine)),
    ...(trend.faq?.length ? fact('##', 'Questions and answers') : []),
    ...(trend.faq ?? []).flatMap(({ question, answer }) => [...fact('?', question), ...prose(answer)]),
    ...section(
      'Glossary',
      standsAlone ? (trend.glossary ?? []).flatMap(({ term, meaning }) => fact(':', term, meaning)) : [],
    ),
    ...fact(
      '.',
      publisher && (publisher.url === undefined ? credit : linkFact(credit, publisher.url)),
      collection && linkFact(collection.title, collection.url),
    ),
  ];
}

/**
 * What nobody may leave out who passes a claim on: the claim, its shares, the counts of both sides and their date. Texts
 * and numbers alone: the words around them are of the trend's language.
 */
export function claimFacts(trend: TrendDocument): Facts {
  const { lang = 'en', stats = [], evidence = [] } = trend;
  const say = oracle(lang);
  const supporting = evidence.filter(({ stance }) => stance === 'supports').length;
  const [latest] = evidence.map(({ date }) => date).sort((a, b) => (a < b ? 1 : -1));
  const date = trend.updated ?? latest;
  return [
    trend.title,
    ...stats.flatMap(({ count, total, label }) => [
      say.share(count, total),
      label,
      say.number(count),
      say.number(total),
    ]),
    say.number(supporting),
    say.number(evidence.length - supporting),
    ...(date === undefined ? [] : [say.date(date)]),
  ].map(bare);
}
