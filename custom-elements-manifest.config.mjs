import { runnerImport } from 'vite';

/** The names of the sections, in the order of the page. */
const { SECTIONS } = (await runnerImport('./src/sections/list.ts', { logLevel: 'warn', configFile: false })).module;
const NAMES = SECTIONS.map(({ name }) => name);

/** The `@csspart` lines of each section constant, by the constant's name. */
const sectionParts = new Map();

/** The constants in the list of sections. */
let listed = [];

/** The section constants that each element file imports: an element shows the sections that it imports. */
const imported = new Map();

const partOf = (text) => {
  const [name, ...description] = text.split(' - ');
  return { description: description.join(' - '), name: name.trim() };
};

/** Reads a section constant, the list of sections, or the imports of an element. */
function readSections({ ts, node, moduleDoc: { path } }) {
  if (ts.isVariableStatement(node) && path.endsWith('/section.ts')) {
    const parts = ts
      .getJSDocTags(node)
      .filter(({ tagName }) => tagName.text === 'csspart')
      .map(({ comment }) => partOf(ts.getTextOfJSDocComment(comment)));
    for (const { name } of node.declarationList.declarations) sectionParts.set(name.text, parts);
  } else if (ts.isArrayLiteralExpression(node) && path === 'src/sections/list.ts') {
    if (node.elements.length > 0 && node.elements.every(ts.isIdentifier))
      listed = node.elements.map(({ text }) => text);
  } else if (ts.isImportSpecifier(node)) {
    imported.set(path, [...(imported.get(path) ?? []), node.name.text]);
  }
}

/** Parts of one name are one part, with all that they are in different sections. */
function uniqueParts(parts) {
  const descriptions = new Map();
  for (const { name, description } of parts)
    descriptions.set(name, (descriptions.get(name) ?? new Set()).add(description));
  return [...descriptions].map(([name, each]) => ({ description: [...each].join('; '), name }));
}

/** The parts of an element: its own, and those of the sections that it shows. */
function partsOf({ cssParts = [] }, path) {
  const names = imported.get(path) ?? [];
  const all = names.includes('SECTIONS');
  const shown = all ? listed : names.filter((name) => sectionParts.has(name));
  const wrappers = all ? NAMES.map((name) => ({ description: `the section ${name}`, name: `${name}-section` })) : [];
  const parts = uniqueParts([...cssParts, ...wrappers, ...shown.flatMap((name) => sectionParts.get(name) ?? [])]);
  return parts.length > 0 ? parts : undefined;
}

/** The attribute `sections` takes the names of the list. */
const withNames = (feature) =>
  feature.name === 'sections'
    ? { ...feature, description: feature.description.replace(/\.$/, `:\n\`${NAMES.join(' ')}\`.`) }
    : feature;

/** Type aliases that are a choice of literals, by name: editors complete the literals, and not the name. */
const choices = new Map();

const spelledOut = ({ type, ...feature }) => ({
  ...feature,
  ...(type && { type: { text: choices.get(type.text) ?? type.text } }),
});

/** What the analyzer finds in the source of an element, as those know it who install the package. */
function published({ declaration, tag, path }) {
  // Where a feature was inherited from is no file of the package.
  const own = (feature) => withNames(spelledOut({ ...feature, inheritedFrom: undefined }));
  const { description, ...rest } = declaration;
  return {
    ...rest,
    ...(description && { description }),
    superclass: { name: 'LitElement', package: 'lit' },
    cssParts: partsOf(declaration, path),
    attributes: declaration.attributes?.map(own),
    cssProperties: declaration.cssProperties?.map(own),
    // What has no description is there for the house alone.
    members: declaration.members
      ?.filter(({ name, privacy, static: isStatic, description }) => {
        return description && !isStatic && !name.startsWith('#') && (privacy ?? 'public') === 'public';
      })
      .map(own),
    events: declaration.events?.map((event) => ({ ...own(event), type: { text: `TrendEvent<'${event.name}'>` } })),
    tagName: tag,
  };
}

/**
 * The manifest of the package, not of its source: one module for each element, at the path that is
 * published, with the element's definition; and nothing that only the source knows.
 */
function publishedOnly() {
  return {
    name: 'published-only',
    analyzePhase(context) {
      readSections(context);
      const { ts, node } = context;
      if (!ts.isTypeAliasDeclaration(node)) return;
      const types = ts.isUnionTypeNode(node.type) ? node.type.types : [node.type];
      if (types.every(ts.isLiteralTypeNode))
        choices.set(node.name.text, types.map((type) => type.getText()).join(' | '));
    },
    packageLinkPhase({ customElementsManifest }) {
      const declared = customElementsManifest.modules.flatMap(({ path, declarations = [] }) =>
        declarations.map((declaration) => ({ source: path, declaration })),
      );
      customElementsManifest.modules = declared
        .filter(({ declaration }) => declaration.tagName)
        .map(({ source, declaration }) => {
          const { tagName: tag, name } = declaration;
          const path = `dist/elements/${tag}.js`;
          return {
            kind: 'javascript-module',
            path,
            declarations: [published({ declaration, tag, path: source })],
            exports: [
              { kind: 'js', name, declaration: { name, module: path } },
              { kind: 'custom-element-definition', name: tag, declaration: { name, module: path } },
            ],
          };
        });
    },
  };
}

export default {
  globs: ['src/elements/**/*.ts', 'src/sections/**/*.ts', 'src/events/*.ts'],
  exclude: ['src/**/*styles.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [publishedOnly()],
};
