import { publishedSchema } from './publish-schema.js';

/** The URL and `$id` of the schema. */
export const COLLECTION_SCHEMA_URL = 'https://unpkg.com/trend-embed/dist/collection.schema.json';

type Node = Readonly<Record<string, unknown>>;

const { properties: trend } = publishedSchema() as { readonly properties: Readonly<Record<string, Node>> };

/** A property of the document, with another description where it means something else here. */
const ofTrend = (name: string, description?: string): Node => ({ ...trend[name], ...(description && { description }) });

const address = (description: string): Node => ({ type: 'string', format: 'uri', pattern: '^https?://', description });

const count = (description: string): Node => ({ type: 'integer', minimum: 0, description });

/** The schema of a collection, `trends.json`, for whoever reads one: standard vocabulary only. */
export function collectionSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: COLLECTION_SCHEMA_URL,
    title: 'Collection of trends, format version 1',
    description: 'The trends that a publisher has, the newest first; those without a date last.',
    type: 'object',
    required: ['version', 'title', 'trends'],
    properties: {
      version: { const: 1, description: 'The version of this format: 1.' },
      title: { type: 'string', description: 'The name of the collection.' },
      lang: ofTrend('lang', 'The language of the prose (BCP 47), where all trends agree on one.'),
      trends: {
        type: 'array',
        description: 'The trends.',
        items: {
          type: 'object',
          required: ['id', 'title', 'url', 'src', 'stats', 'supports', 'challenges'],
          properties: {
            id: ofTrend('id'),
            title: ofTrend('title'),
            url: address('The trend’s page at this publisher’s.'),
            src: address('Its document.'),
            updated: ofTrend('updated'),
            status: ofTrend('status'),
            stats: ofTrend('stats'),
            supports: count('How many pieces of evidence support the claim.'),
            challenges: count('How many pieces of evidence challenge it.'),
            from: ofTrend('updated', 'The date of the earliest evidence: YYYY, YYYY-MM or YYYY-MM-DD.'),
            to: ofTrend('updated', 'The date of the latest evidence: YYYY, YYYY-MM or YYYY-MM-DD.'),
          },
        },
      },
    },
  };
}
