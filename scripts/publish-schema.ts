import { trendSchema } from '../src/document/schema.js';
import type { Schema } from '../src/document/validate.js';
import { describe } from '../src/document/descriptions.js';
import { exemplify } from './schema-examples.js';
import { PATTERNS } from './schema-patterns.js';

/** The URL and `$id` of the schema. */
export const SCHEMA_URL = 'https://unpkg.com/trend-embed/dist/trend.schema.json';

function publish(node: Schema, pointer: string): object {
  const { format, items, properties, ...rest } = node;
  return {
    ...rest,
    ...describe(pointer),
    ...(format !== undefined && PATTERNS[format]),
    ...exemplify(pointer),
    ...(items && { items: publish(items, `${pointer}[]`) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, property]) => [
          key,
          publish(property, pointer ? `${pointer}.${key}` : key),
        ]),
      ),
    }),
  };
}

/**
 * The schema for editors and validators: standard vocabulary only, with a description and examples for each property. It
 * allows `$schema`, by which a document names its schema to an editor; the format itself has no such property.
 */
export function publishedSchema(): object {
  const { properties, ...schema } = trendSchema;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: SCHEMA_URL,
    title: 'Trend document, format version 1',
    ...publish({ ...schema, properties: { $schema: {}, ...properties } }, ''),
  };
}
