/**
 * The style of the published pages: quiet, readable, in the reader's colour scheme and in either direction. A card takes
 * its colours from the ink and the ground that it finds.
 */
export const PAGE_STYLE = minified(`
:root {
  color-scheme: light dark;
  --ink: #15181e;
  --ground: #fff;
  --quiet: #545b68;
  --line: #dfe2e8;
  --support: #005c73;
  --challenge: #9a3412;
  font: 100%/1.55 system-ui, sans-serif;
  background: var(--ground);
  color: var(--ink);
  text-size-adjust: 100%;
  overflow-wrap: anywhere;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #eceef2;
    --ground: #14171c;
    --quiet: #a9b0bd;
    --line: #363b45;
    --support: #6cc3d9;
    --challenge: #f0a27c;
  }
}
@media (prefers-contrast: more) {
  :root { --quiet: var(--ink); --line: var(--ink); }
}
body { max-width: 1120px; margin: 0 auto; padding: 16px 20px 64px; }
body > nav { padding-block: 8px; }
nav a, footer a { display: inline-block; padding-block: 10px; }
a { color: inherit; text-underline-offset: .2em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
h1, h2, p, ul, li { margin: 0; padding: 0; list-style: none; }
h1 { margin-block: 24px 32px; font-size: clamp(2rem, 1.4rem + 3vw, 3.25rem); line-height: 1.1; text-wrap: balance; }
body > footer { margin-block-start: 48px; padding-block-start: 16px; border-block-start: 1px solid var(--line); color: var(--quiet); }
.formats { display: flex; flex-wrap: wrap; column-gap: 20px; align-items: baseline; }
.formats h2 { font: inherit; }
.formats ul { display: contents; }
summary { inline-size: fit-content; padding-block: 10px; cursor: pointer; }
details p { margin-block: 12px 4px; }
pre { margin: 0; padding: 12px; border: 1px solid var(--line); border-radius: 6px; color: var(--ink); white-space: pre-wrap; user-select: all; font-size: .875rem; }
.trends { border-block-start: 2px solid var(--ink); }
.trends > li { display: grid; gap: 20px 40px; padding-block: 24px 28px; border-block-end: 1px solid var(--line); }
.trends h2 { font-size: 1.375rem; line-height: 1.3; text-wrap: pretty; }
.trends h2 a { display: block; text-decoration-color: var(--line); }
.trends h2 a:hover { text-decoration-color: currentColor; }
.about { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; margin-block-start: 6px; font-size: .9375rem; color: var(--quiet); }
.badge { padding: 0 8px; border: 1px solid; border-radius: 99px; font-size: .8125rem; color: var(--ink); }
.sides { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-block-start: 10px; font-variant-numeric: tabular-nums; }
.sides span::before { content: ""; display: inline-block; inline-size: 8px; block-size: 8px; margin-inline-end: 8px; border: 2px solid; }
.sides .for::before { border-radius: 50%; border-color: var(--support); background: var(--support); }
.sides .against::before { border-color: var(--challenge); rotate: 45deg; }
.shares { display: grid; gap: 12px 24px; align-content: start; }
.shares li { display: grid; grid-template-columns: 4.25rem 1fr; column-gap: 12px; align-items: baseline; }
.shares b { font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; letter-spacing: -.02em; }
.shares span span { display: block; font-size: .875rem; color: var(--quiet); font-variant-numeric: tabular-nums; }
@media (min-width: 760px) {
  body { padding-inline: 32px; }
  .trends > li { grid-template-columns: 3fr 2fr; }
}
@media (forced-colors: active) {
  .sides span::before { border-color: CanvasText; }
}
@media print {
  body > nav, body > footer { display: none; }
  .trends > li { break-inside: avoid; }
}
`);

/** Without line ends and indents. */
function minified(css: string): string {
  return css.replace(/\n\s*/g, '').replace(/\s*([{};:,])\s+/g, '$1');
}
