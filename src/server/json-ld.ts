import type { Article, CreativeWork, Dataset, FAQPage, Graph, Organization } from 'schema-dts';
import { readPartialDate, timeSpan, type TrendDocument } from '../document/index.js';

/** Undefined for a relative address: without a base it says nothing to a machine. */
const absolute = (url: string | undefined) => (url !== undefined && URL.canParse(url) ? url : undefined);

/** What is known of it; JSON knows no undefined. */
function known<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

const plain = (...texts: readonly (string | undefined)[]) => texts.filter((text) => text !== undefined).join('\n\n');

/** The years, months or days from the first piece of evidence to the last, as ISO 8601 has it. */
function coverage({ evidence = [] }: TrendDocument): string | undefined {
  const dated = evidence.flatMap(({ date }) => {
    const read = readPartialDate(date);
    return read ? [{ date, ...timeSpan(read) }] : [];
  });
  const first = dated.toSorted((a, b) => a.start - b.start)[0]?.date;
  const last = dated.toSorted((a, b) => b.end - a.end)[0]?.date;
  return first === undefined || first === last ? first : `${first}/${last}`;
}

/**
 * What search engines and other machines are told of a trend, in the terms of schema.org: the article, the data that it
 * stands on, and its questions. Nothing in it rates a claim: the publisher's own is not theirs to check.
 */
export function jsonLd(trend: TrendDocument): Graph {
  const { title, lang, stats = [], evidence = [], faq = [], publisher, collection } = trend;
  const url = absolute(trend.url);
  const id = (part: string) => `${url ?? ''}#${trend.id}${part}`;
  const by: Organization | undefined = publisher && {
    '@type': 'Organization',
    ...known({ name: publisher.name, url: absolute(publisher.url) }),
  };
  const part: CreativeWork | undefined = collection && {
    '@type': 'CreativeWork',
    ...known({ name: collection.title, url: absolute(collection.url) }),
  };
  const sources = new Set(evidence.map(({ source }) => absolute(source?.url)).filter((one) => one !== undefined));
  const both = known({ inLanguage: lang, url, dateModified: trend.updated, publisher: by });
  const article: Article = {
    '@type': 'Article',
    '@id': id(''),
    headline: title,
    ...known({
      abstract: trend.quickAnswer,
      articleBody: plain(trend.whatsHappening, trend.why, trend.outlook, trend.bottomLine),
      mainEntityOfPage: url,
      author: by,
      citation: sources.size > 0 ? [...sources] : undefined,
      isPartOf: part,
    }),
    ...both,
  };
  const dataset: Dataset = {
    '@type': 'Dataset',
    '@id': id('/evidence'),
    name: title,
    description: plain(title, trend.quickAnswer),
    isAccessibleForFree: true,
    variableMeasured: stats.map(({ label, count, total }) => ({
      '@type': 'PropertyValue',
      name: label,
      value: count,
      minValue: 0,
      maxValue: total,
    })),
    ...known({ temporalCoverage: coverage(trend), creator: by }),
    ...both,
  };
  const questions: FAQPage = {
    '@type': 'FAQPage',
    '@id': id('/faq'),
    ...known({ inLanguage: lang }),
    mainEntity: faq.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      article,
      ...(stats.length + evidence.length > 0 ? [dataset] : []),
      ...(faq.length > 0 ? [questions] : []),
    ],
  };
}
