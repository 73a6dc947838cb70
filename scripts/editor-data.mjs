import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

/** Lists shared variables and parts once: in style sheets editors do not know the element. */
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

/** Writes the editor data of a manifest for VS Code and JetBrains editors. */
export function writeEditorData(manifest, outdir) {
  // The hover of an element lists events and methods; variables and parts are completed in style sheets.
  const options = { outdir, hideLogs: true, hideCssPropertiesDocs: true, hideCssPartsDocs: true };
  const listed = listedOnce(manifest);
  generateVsCodeCustomElementData(listed, options);
  generateJetBrainsWebTypes(listed, { ...options, packageJson: false });
}
