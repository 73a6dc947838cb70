import { describe, expect, it } from 'vitest';
import { trendSchema } from '../../../src/document/schema.js';
import type { Schema } from '../../../src/document/validate.js';
import { DIAGRAM_CAPTION, DIAGRAM_SOURCE, GROUPS, METERS } from '../../../src/studio/form/fields.js';
import { COLUMNS } from '../../../src/studio/grid/columns.js';

/** The values of the format, as paths without indices: `stats.count`. */
function valuesOf(schema: Schema, path = ''): readonly string[] {
  if (schema.items) return valuesOf(schema.items, path);
  if (!schema.properties) return [path];
  return Object.entries(schema.properties).flatMap(([key, each]) => valuesOf(each, path ? `${path}.${key}` : key));
}

const inForm = GROUPS.flatMap(({ fields = [], objects = [], lists = [] }) => [
  ...fields.map(({ key }) => key),
  ...[...objects, ...lists].flatMap((each) => each.fields.map(({ key }) => `${each.key}.${key}`)),
]);
const inDiagram = [
  ...DIAGRAM_SOURCE.fields.map(({ key }) => `diagram.${DIAGRAM_SOURCE.key}.${key}`),
  ...METERS.fields.map(({ key }) => `diagram.${METERS.key}.${key}`),
  `diagram.${DIAGRAM_CAPTION.key}`,
];
const inGrid = COLUMNS.map(({ path }) => ['evidence', ...path].join('.'));

describe('the fields of the form', () => {
  it('are those of the format, each once; the version is not a question', () => {
    const fields = ['version', ...inForm, ...inDiagram, ...inGrid];
    expect([...fields].sort()).toEqual([...valuesOf(trendSchema)].sort());
  });
});
