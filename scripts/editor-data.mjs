import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

/** A variable or a part that many elements have is listed once: style sheets know no elements. */
function listedOnce(manifest) {
  const copy = structuredClone(manifest);
  const seen = new Set();
  const first = ({ name }) => !seen.has(name) && seen.add(name);
  for (const { declarations } of copy.modules) {
    for (const declaration of declarations) {
      declaration.cssProperties = declaration.cssProperties?.filter(first);
      declaration.cssParts = declaration.cssParts?.filter(first);
    }
  }
  return copy;
}

/** Writes what VS Code and JetBrains' editors read of a manifest. */
export function writeEditorData(manifest, outdir) {
  // An element's own hover tells of its events and methods; variables and parts are completed in style sheets.
  const options = { outdir, hideLogs: true, hideCssPropertiesDocs: true, hideCssPartsDocs: true };
  const listed = listedOnce(manifest);
  generateVsCodeCustomElementData(listed, options);
  generateJetBrainsWebTypes(listed, { ...options, packageJson: false });
}
