// The features of the web platform that built files use, by their names in MDN's data of browser support.

import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { Identifier, SupportStatement } from '@mdn/browser-compat-data';
import { type CssNode, parse, walk } from 'css-tree';
import { parseAst } from 'rolldown/parseAst';

export const ENGINES = ['chrome', 'firefox', 'safari'] as const;
export type Floor = Readonly<Record<(typeof ENGINES)[number], number>>;

/** The first version of a browser that has a feature whole, without prefix and flag. */
function since(statement: SupportStatement | undefined): number {
  const versions = [statement ?? []].flat().map((one) => {
    const { version_added: added, version_removed, prefix, alternative_name, flags, partial_implementation } = one;
    if (version_removed ?? prefix ?? alternative_name ?? flags ?? partial_implementation) return Infinity;
    return typeof added === 'string' ? Number.parseFloat(added.replace('≤', '')) || Infinity : Infinity;
  });
  return Math.min(Infinity, ...versions);
}

/** Whether a browser of the floor has a feature. */
export const has = ({ __compat: compat }: Identifier, floor: Floor): boolean =>
  !compat || ENGINES.every((engine) => since(compat.support[engine]) <= floor[engine]);

function at(...path: readonly string[]): Identifier | undefined {
  let node: unknown = bcd;
  for (const key of path)
    node = Object.hasOwn((node as object | undefined) ?? {}, key) ? (node as Record<string, unknown>)[key] : undefined;
  return node as Identifier | undefined;
}

/** A feature as the data names it: "css.properties.field-sizing". */
export type Feature = readonly [name: string, data: Identifier];

const feature = (...path: readonly string[]): Feature[] => {
  const data = at(...path);
  return data?.__compat ? [[path.join('.'), data]] : [];
};

/** What stands in a style sheet, but for what stands within `@supports`. */
export function* featuresOfCss(css: string): Generator<Feature> {
  const ast = parse(css, { parseCustomProperty: true, positions: true });
  const guarded = new Set<CssNode>();
  walk(ast, (node) => {
    if (node.type === 'Atrule' && node.name === 'supports') walk(node, (inner) => void guarded.add(inner));
  });
  const found: Feature[] = [];
  walk(ast, function (node) {
    if (guarded.has(node)) return;
    if (node.type === 'Atrule') found.push(...feature('css', 'at-rules', node.name));
    else if (node.type === 'Feature') found.push(...feature('css', 'at-rules', node.kind, node.name));
    else if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector')
      found.push(...feature('css', 'selectors', node.name));
    else if (node.type === 'Declaration') {
      // Under its old name, too.
      if (css.includes(`-webkit-${node.property}:`)) return;
      found.push(...feature('css', 'properties', node.property));
      const text = css.slice(node.value.loc?.start.offset, node.value.loc?.end.offset);
      if (/from currentcolor/i.test(text)) found.push(...feature('css', 'types', 'color', 'from_currentcolor'));
    } else if (node.type === 'Function') {
      for (const path of [
        ['color'],
        [],
        ['transform-function'],
        ['filter-function'],
        ['gradient'],
        ['easing-function'],
      ])
        found.push(...feature('css', 'types', ...path, node.name));
      const first = node.children.first;
      if (first?.type === 'Identifier' && first.name === 'from')
        found.push(...feature('css', 'types', 'color', node.name, 'relative_syntax'));
    } else if (
      node.type === 'Identifier' &&
      this.declaration &&
      !css.includes(`-webkit-${this.declaration.property}:`)
    ) {
      found.push(...feature('css', 'properties', this.declaration.property, node.name));
    } else if (node.type === 'Dimension' && /^c?q|^[sld]v/.test(node.unit)) {
      const group = node.unit.startsWith('cq') ? 'container_query_length_units' : 'viewport_percentage_units_dynamic';
      found.push(...feature('css', 'types', 'length', group));
    }
  });
  yield* found;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child);
}

/** Every member of an interface or a built-in, by its name alone: which object it is read from is not known. */
const members = new Map<string, Feature[]>();
for (const [room, owners] of [
  ['api', bcd.api],
  ['javascript.builtins', bcd.javascript['builtins'] ?? {}],
  ['javascript.builtins.Intl', at('javascript', 'builtins', 'Intl') ?? {}],
] as const)
  for (const [owner, own] of Object.entries(owners as object))
    for (const [name, data] of Object.entries(own as Record<string, Identifier>)) {
      if (name === '__compat') continue;
      const plain = name.replace(/_(?:static|event)$/, (end) => (end === '_event' ? end : ''));
      members.set(plain, [...(members.get(plain) ?? []), [`${room}.${owner}.${name}`, data]]);
    }

/** The features of that name, if none of them is old: nothing is called new that may be old. */
function member(name: string, floor: Floor): Feature[] {
  const all = members.get(name) ?? [];
  return all.length > 0 && all.every(([, data]) => !has(data, floor)) ? all.slice(0, 1) : [];
}

for (const [name, data] of Object.entries(at('css', 'properties') ?? {})) {
  // As `getComputedStyle` has it.
  const camel = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  members.set(camel, [...(members.get(camel) ?? []), [`css.properties.${name}`, data as Identifier]]);
}

const isCss = (text: string) =>
  /[^{}]\{[^{}]*:[^{}]*\}/.test(text) && /\[part|:host|::/.test(text) && !/^\s*</.test(text);

function* featuresOfHtml(html: string): Generator<Feature> {
  for (const [, tag = '', attributes = ''] of html.matchAll(/<([a-z][a-z\d]*)((?:\s[^<>]*)?)/g)) {
    yield* feature('html', 'elements', tag);
    for (const [, name = ''] of attributes.matchAll(/\s([a-z-]+)(?==|\s|$)/g)) {
      yield* feature('html', 'global_attributes', name);
      yield* feature('html', 'elements', tag, name);
    }
  }
}

/** The names of the members that a script makes itself: it may read them from objects of its own. */
export function ownNames(code: string): Set<string> {
  const names = new Set<string>();
  for (const { type, properties, key, left } of nodesOf(parseAst(code) as unknown as Node)) {
    if (type === 'MethodDefinition' || type === 'PropertyDefinition') names.add(nameOf(key));
    if (type === 'AssignmentExpression' && isNode(left) && left.type === 'MemberExpression')
      names.add(nameOf(left['property']));
    if (type === 'ObjectExpression')
      for (const { key: own } of properties as readonly Node[]) if (own !== undefined) names.add(nameOf(own));
  }
  return names;
}

const nameOf = (key: unknown) => String((key as Node)['name'] ?? (key as Node)['value']);

/** What a script and the style sheets and templates in it use. */
export function* featuresOfScript(code: string, floor: Floor, own = new Set<string>()): Generator<Feature> {
  for (const node of nodesOf(parseAst(code) as unknown as Node)) {
    const { type, name, property, computed, value, regex } = node;
    if (type === 'Identifier' && typeof name === 'string') {
      yield* feature('api', name);
      yield* feature('javascript', 'builtins', name);
    } else if (type === 'MemberExpression' && !computed && isNode(property) && !own.has(nameOf(property)))
      yield* member(String(property['name']), floor);
    else if (isNode(regex) || (regex && typeof regex === 'object')) {
      const { pattern, flags } = regex as { pattern: string; flags: string };
      if (/\(\?[ims-]+:/.test(pattern)) yield* feature('javascript', 'regular_expressions', 'modifier');
      if (flags.includes('v')) yield* feature('javascript', 'builtins', 'RegExp', 'unicodeSets');
    } else if (type === 'TemplateLiteral') {
      const quasis = node['quasis'] as readonly {
        readonly value: { readonly cooked?: string; readonly raw: string };
      }[];
      const text = quasis.map(({ value: { cooked, raw } }) => cooked ?? raw).join('x');
      if (isCss(text)) yield* featuresOfCss(text);
      else yield* featuresOfHtml(text);
    } else if (type === 'Literal' && typeof value === 'string') {
      if (isCss(value)) yield* featuresOfCss(value);
    } else if (type === 'CallExpression' && isNode(node['callee']) && isNode(node['callee']['property'])) {
      const [first] = node['arguments'] as readonly Node[];
      if (nameOf(node['callee']['property']) === 'addEventListener' && typeof first?.['value'] === 'string')
        yield* member(`${first['value']}_event`, floor);
    }
  }
}
