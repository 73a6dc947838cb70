import { trendSchema } from '../src/document/schema.js';
import type { Schema } from '../src/document/validate.js';
import { describe } from './schema-descriptions.js';

/**
 * The standard's own words for the string formats that the code names by itself. The partial date's
 * pattern knows the lengths of the months; that 29 February needs a leap year is left to the parser.
 */
const FORMATS: Readonly<Record<string, object>> = {
  'trend-id': { pattern: '^[a-z0-9-]+$' },
  'partial-date': {
    pattern:
      '^(?!0000)\\d{4}(-(0[13578]|1[02])(-(0[1-9]|[12]\\d|3[01]))?|-(0[469]|11)(-(0[1-9]|[12]\\d|30))?|-02(-(0[1-9]|[12]\\d))?)?$',
    examples: ['2025', '2025-03', '2025-03-14'],
  },
  'web-url': {
    format: 'uri-reference',
    // Either a web address, or no scheme at all.
    pattern: '^([hH][tT][tT][pP][sS]?:|(?![A-Za-z][A-Za-z0-9+.-]*:))',
  },
  'language-tag': { pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$', examples: ['en', 'ar', 'zh-Hant'] },
};

function publish(node: Schema, pointer: string): object {
  const { format, items, properties, ...rest } = node;
  return {
    ...rest,
    ...describe(pointer),
    ...(format !== undefined && FORMATS[format]),
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

/** The schema as editors and validators read it: standard vocabulary only, and a sentence for each property. */
export function publishedSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Trend document, format version 1',
    ...publish(trendSchema, ''),
  };
}
