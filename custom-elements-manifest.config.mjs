/** Type aliases that are a choice of literals, by name: editors complete the literals, and not the name. */
const choices = new Map();

const spelledOut = ({ type, ...feature }) => ({
  ...feature,
  ...(type && { type: { text: choices.get(type.text) ?? type.text } }),
});

/** What the analyzer finds in the source of an element, as those know it who install the package. */
function published({ declaration, tag }) {
  // Where a feature was inherited from is no file of the package.
  const own = (feature) => spelledOut({ ...feature, inheritedFrom: undefined });
  const { description, ...rest } = declaration;
  return {
    ...rest,
    ...(description && { description }),
    superclass: { name: 'LitElement', package: 'lit' },
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
    analyzePhase({ ts, node }) {
      if (!ts.isTypeAliasDeclaration(node)) return;
      const types = ts.isUnionTypeNode(node.type) ? node.type.types : [node.type];
      if (types.every(ts.isLiteralTypeNode))
        choices.set(node.name.text, types.map((type) => type.getText()).join(' | '));
    },
    packageLinkPhase({ customElementsManifest }) {
      const declarations = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
      customElementsManifest.modules = declarations
        .filter(({ tagName }) => tagName)
        .map((declaration) => {
          const { tagName: tag, name } = declaration;
          const path = `dist/elements/${tag}.js`;
          return {
            kind: 'javascript-module',
            path,
            declarations: [published({ declaration, tag })],
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
