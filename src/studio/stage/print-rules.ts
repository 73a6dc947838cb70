/** A medium as a screen is to take it that shows paper. */
const asPaper = (media: string): string =>
  /\bprint\b/.test(media)
    ? media.replace(/\bprint\b/g, 'all')
    : media.replace(/^(only )?screen\b(?: and .*)?$/, 'not all');

function inRules(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const { mediaText } = rule.media;
      const paper = asPaper(mediaText);
      if (paper !== mediaText) rule.media.mediaText = paper;
    }
    if (rule instanceof CSSGroupingRule) inRules(rule.cssRules);
  }
}

/** Has the style sheets of a tree, and of the shadow trees in it, apply on the screen what they have for paper. */
export function applyPrintRules(root: Document | ShadowRoot): void {
  for (const { cssRules } of [...root.styleSheets, ...root.adoptedStyleSheets]) inRules(cssRules);
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) applyPrintRules(shadowRoot);
}
