import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** As written: `lit`, `../document/index.js`. */
  readonly specifier: string;
  /** The path of the imported file from the root; undefined for a package. */
  readonly file: string | undefined;
  readonly kind: 'value' | 'type' | 'dynamic';
}

/** The files below a folder, by their paths from the root. */
export function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length).replaceAll('\\', '/'))
    .sort();
}

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const parsed = new Map<string, ts.SourceFile>();

export function parse(file: string): ts.SourceFile {
  let tree = parsed.get(file);
  if (!tree) parsed.set(file, (tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest)));
  return tree;
}

/** Every node of a file, parents first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** An import of names that are types only is removed by the compiler. */
function kindOf(clause: ts.ImportClause | undefined): 'value' | 'type' {
  if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return 'type';
  const names = clause?.namedBindings;
  const onlyTypes =
    !clause?.name && names && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly);
  return onlyTypes ? 'type' : 'value';
}

function literal(node: ts.Node | undefined): string | undefined {
  if (node && ts.isLiteralTypeNode(node)) return literal(node.literal);
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function importOf(node: ts.Node): readonly [specifier: string | undefined, kind: Import['kind']] | undefined {
  if (ts.isImportDeclaration(node)) return [literal(node.moduleSpecifier), kindOf(node.importClause)];
  if (ts.isExportDeclaration(node)) return [literal(node.moduleSpecifier), node.isTypeOnly ? 'type' : 'value'];
  if (ts.isImportTypeNode(node)) return [literal(node.argument), 'type'];
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return [literal(node.arguments[0]), 'dynamic'];
  return undefined;
}

const imports = new Map<string, readonly Import[]>();

/** What a file imports and re-exports. */
export function importsOf(file: string): readonly Import[] {
  let found = imports.get(file);
  if (!found) imports.set(file, (found = readImports(file)));
  return found;
}

function readImports(file: string): Import[] {
  return [...nodesOf(parse(file))].flatMap((node): Import[] => {
    const [specifier, kind] = importOf(node) ?? [];
    if (specifier === undefined || kind === undefined) return [];
    const target = specifier.startsWith('.')
      ? posix
          .join(dirname(file), specifier)
          .replace(/\.js$/, '.ts')
          .replace(/\.mjs$/, '.mjs')
      : undefined;
    return [{ specifier, file: target, kind }];
  });
}

/** The shortest path of imports from each file that is reached, itself included. */
export function reach(
  from: readonly string[],
  follow: (target: Import, file: string) => boolean,
): Map<string, string[]> {
  const paths = new Map(from.map((file) => [file, [file]]));
  for (const [file, path] of paths)
    for (const target of importsOf(file))
      if (target.file !== undefined && !paths.has(target.file) && follow(target, file))
        paths.set(target.file, [...path, target.file]);
  return paths;
}
