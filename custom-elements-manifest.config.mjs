/** Private fields and Lit's own static fields are no part of what the elements promise. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          declaration.members = declaration.members?.filter(
            ({ name, privacy, static: isStatic }) =>
              privacy === undefined || (privacy === 'public' && !isStatic && !name.startsWith('#')),
          );
        }
      }
    },
  };
}

export default {
  globs: ['src/elements/**/*.ts', 'src/entries/elements/*.ts', 'src/events/*.ts'],
  exclude: ['src/**/*.styles.ts', 'src/**/*.template.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [publicOnly()],
};
