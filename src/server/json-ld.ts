import type { Article, CreativeWork, DataDownload, Dataset, Graph, Organization, Thing } from 'schema-dts';
import { linkedData as glossaryData } from '../sections/glossary/linked-data.js';
import { SECTIONS } from '../sections/list.js';
import { readPartialDate, timeSpan, type TrendDocument } from '../document/index.js';
import { parseUrl } from '../document/web-url.js';

/** Undefined for a relative address: without a base it says nothing to a machine. */
const absolute = (url: string | undefined) => (url !== undefined && parseUrl(url) ? url : undefined);

/** Drops undefined and empty values. */
function defined<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

const plain = (...texts: readonly (string | undefined)[]) => texts.filter((text) => text !== undefined).join('\n\n');

/** The time from the first to the last piece of evidence, as an ISO 8601 interval. */
function coverage({ evidence = [] }: TrendDocument): string | undefined {
  const dated = evidence.flatMap(({ date }) => {
    const read = readPartialDate(date);
    return read ? [{ date, ...timeSpan(read) }] : [];
  });
  const first = dated.toSorted((a, b) => a.start - b.start)[0]?.date;
  const last = dated.toSorted((a, b) => b.end - a.end)[0]?.date;
  return first === undefined || first === last ? first : `${first}/${last}`;
}

/** Where the parts of a trend are published, as absolute URLs. */
export interface PublishedParts {
  /** A picture of it. */
  readonly image?: string | undefined;
  /** Its data, with their media types. */
  readonly data?: readonly { readonly address: string; readonly type: string }[] | undefined;
}

/**
 * A trend in the vocabulary of schema.org, for search engines: the article, its dataset, its questions and
 * its terms. No
 * ClaimReview: publishers must not review their own claims.
 */
export function jsonLd(trend: TrendDocument, { image, data = [] }: PublishedParts = {}): Graph {
  const parts = [...SECTIONS.map(({ linkedData }) => linkedData?.(trend) ?? {}), glossaryData(trend)];
  const body = parts.flatMap(({ articleBody = [] }) => articleBody);
  const nodes = parts.flatMap(({ nodes = [] }) => nodes) as readonly Thing[];
  const { title, lang, stats = [], evidence = [], publisher, collection } = trend;
  const url = absolute(trend.url);
  const id = (part: string) => `${url ?? ''}#${trend.id}${part}`;
  const author: Organization | undefined = publisher && {
    '@type': 'Organization',
    ...defined({ name: publisher.name, url: absolute(publisher.url) }),
  };
  const part: CreativeWork | undefined = collection && {
    '@type': 'CreativeWork',
    ...defined({ name: collection.title, url: absolute(collection.url) }),
  };
  const sources = new Set(evidence.map(({ source }) => absolute(source?.url)).filter((url) => url !== undefined));
  const distribution =
    data.length === 0
      ? undefined
      : data.map(({ address, type }): DataDownload => {
          return { '@type': 'DataDownload', contentUrl: address, encodingFormat: type };
        });
  const common = defined({ inLanguage: lang, url, dateModified: trend.updated, publisher: author });
  const article: Article = {
    '@type': 'Article',
    '@id': id(''),
    headline: title,
    ...defined({
      abstract: trend.quickAnswer,
      articleBody: plain(...body),
      image,
      mainEntityOfPage: url,
      author,
      citation: sources.size > 0 ? [...sources] : undefined,
      isPartOf: part,
    }),
    ...common,
  };
  const dataset: Dataset = {
    '@type': 'Dataset',
    '@id': id('/evidence'),
    name: title,
    description: plain(title, trend.quickAnswer),
    isAccessibleForFree: true,
    variableMeasured: stats.map(({ label, count, total, unit }) => ({
      '@type': 'PropertyValue',
      name: label,
      value: count,
      minValue: 0,
      maxValue: total,
      ...defined({ unitText: unit }),
    })),
    ...defined({ temporalCoverage: coverage(trend), creator: author, distribution }),
    ...common,
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [article, ...(stats.length + evidence.length > 0 ? [dataset] : []), ...nodes],
  };
}
