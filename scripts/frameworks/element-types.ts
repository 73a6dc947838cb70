import type { Attribute, ClassField, CustomElementDeclaration, Event, Package } from 'custom-elements-manifest';

/** Types that a property accepts when they are wider than its own type. */
const ACCEPTED: Readonly<Record<string, string>> = {
  trend: 'TrendDocument | object',
  selected: 'Evidence | string',
};

const comment = (text = '') => `/** ${text.replaceAll('*/', '* /')} */`;

const members = <T>(items: readonly T[], print: (item: T) => string) => `{\n${items.map(print).join('\n')}\n}`;

function properties({ name, members: all = [] }: CustomElementDeclaration): string {
  const written = all.filter((member): member is ClassField => member.kind === 'field' && !member.readonly);
  return members(
    written,
    ({ name: field, description }) =>
      `  ${comment(description)}\n  '${field}'?: ${ACCEPTED[field] ?? `${name}['${field}']`} | null | undefined;`,
  );
}

function attributes({ name, attributes: all = [] }: CustomElementDeclaration): string {
  return members(
    all,
    ({ name: attribute, fieldName = '', description }: Attribute) =>
      `  ${comment(description)}\n  '${attribute}'?: Markup<${name}['${fieldName}']> | null | undefined;`,
  );
}

function events({ events: all = [] }: CustomElementDeclaration): string {
  return members(all, ({ name, description, type }: Event) => `  ${comment(description)}\n  '${name}': ${type.text};`);
}

function entry(declaration: CustomElementDeclaration): string {
  return `  ${comment(declaration.summary)}
  '${declaration.tagName ?? ''}': {
    element: ${declaration.name};
    attributes: ${attributes(declaration)};
    properties: ${properties(declaration)};
    events: ${events(declaration)};
  };`;
}

/** Every variable of every element, each once: those that all share are declared with each. */
function variables(declared: readonly CustomElementDeclaration[]): string {
  const all = new Map(
    declared.flatMap(({ cssProperties = [] }) => cssProperties.map((one) => [one.name, one.description])),
  );
  return members(
    [...all],
    ([name, description]) => `  ${comment(description)}\n  '${name}'?: string | number | undefined;`,
  );
}

/** A declaration file with the attributes, properties and events of every element in a manifest. */
export function elementTypes(manifest: Package): string {
  const declared = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((declaration): declaration is CustomElementDeclaration => 'customElement' in declaration)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const imports = declared.map(
    ({ name, tagName = '' }) => `import type { ${name} } from '../types/entries/elements/${tagName}.js';`,
  );
  return `${imports.join('\n')}
import type { Evidence, TrendDocument, TrendEvent } from '../types/entries/index.js';

/** The type of a value in markup: numbers may be written as text. */
export type Markup<Value> = Value extends number ? Value | \`\${Value}\` : Value;

/** Every element with its attributes, properties and events. */
export interface Elements {
${declared.map(entry).join('\n')}
}

export type Tag = keyof Elements;

/** The variables of the theme, for \`style\`. */
export interface TrendVariables ${variables(declared)}
`;
}
