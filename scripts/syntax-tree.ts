import { readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';

/** A node of the syntax tree (ESTree). */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child);
}

/** All nodes of a tree, a node before what is in it. */
export const nodesOf = (tree: unknown): Generator<Node> => walk(tree as Node);

/** The names of the values that a module of ours exports. */
export function exportsOf(file: string): readonly string[] {
  const names = (node: unknown): readonly string[] => {
    if (!isNode(node)) return [];
    if (node.type === 'VariableDeclaration') return (node['declarations'] as Node[]).flatMap(({ id }) => names(id));
    return typeof node['name'] === 'string'
      ? [node['name']]
      : /^(Function|Class)/.test(node.type)
        ? names(node['id'])
        : [];
  };
  return [...nodesOf(parseAst(readFileSync(file, 'utf8'), { lang: 'ts' }))].flatMap(
    ({ type, declaration, specifiers, exportKind }) =>
      type !== 'ExportNamedDeclaration' || exportKind === 'type'
        ? []
        : [...names(declaration), ...(specifiers as Node[]).flatMap(({ exported }) => names(exported))],
  );
}
