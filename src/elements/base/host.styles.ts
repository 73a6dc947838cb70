import { css } from 'lit';

/**
 * The base of every element: from the page only font family, colour, language and direction are inherited, and the roles
 * of colour, type and space are derived for the content. `visibility` and `pointer-events` are inherited too, so that a
 * page can hide an element with its surroundings.
 *
 * Colours follow the ink that is inherited: on a light ink (L above 0.6 in OKLCH, where `--_dark` is
 * 1) each role takes its value for dark surfaces. So a dark page gets a dark card at first paint,
 * whatever the reader's system says, and a page that sets only its ink gets a whole palette.
 */
export const hostStyles = css`
  :host(:not([hidden])) {
    display: block;
  }
  [part='base'] {
    all: initial;
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    /* What the page does not set is as it is initially: medium is the reader's own size. */
    max-inline-size: var(--trend-max-width);
    padding: var(--trend-padding);
    border-radius: var(--trend-radius);
    background: var(--trend-surface);
    /* Set by adapt.ts where the page's own ink cannot be read on its background. */
    color: var(--_page, inherit);
    color-scheme: inherit;
    pointer-events: inherit;
    visibility: inherit;
    font: var(--trend-font-size, medium) / var(--trend-line-height, 1.55) sans-serif;
    font-family: var(--trend-font-family, inherit);
    overflow-wrap: anywhere;
    text-size-adjust: 100%;
    /* Where a browser cannot derive a colour from the ink, a script tells whether that is light. */
    --_from: ;
    --_dark: 0;
    --_ink: var(--trend-ink, currentColor);
    --_quiet: var(--trend-quiet, oklch(var(--_from) calc(0.43 + 0.33 * var(--_dark)) 0.022 260));
    --_line: var(--trend-line, oklch(var(--_from) calc(0.91 - 0.59 * var(--_dark)) 0.012 260));
    --_support: var(--trend-support, oklch(var(--_from) calc(0.42 + 0.348 * var(--_dark)) 0.09 211));
    --_accent: var(--trend-accent, var(--_ink));
    --_gap: var(--trend-space, 40px);
    /* Times which letters of large type are set closer. */
    --_tight: 1;
  }
  @supports (color: oklch(from currentColor l c h)) {
    [part='base'] {
      --_from: from currentColor;
      --_dark: clamp(0, (l - 0.6) * 1000, 1);
      --_ink: var(
        --trend-ink,
        oklch(from currentColor calc(min(l, 0.3) + var(--_dark) * (max(l, 0.92) - min(l, 0.3))) min(c, 0.08) h)
      );
    }
  }
  :host([theme='light' i]) [part='base'],
  :host([theme='dark' i]) [part='base'],
  [part='base'][data-theme] {
    color-scheme: light;
    color: #15181e;
    background: var(--trend-surface, #fff);
    padding: var(--trend-padding, clamp(16px, 5%, 48px));
  }
  :host([theme='dark' i]) [part='base'],
  [part='base'][data-theme='dark'] {
    --_dark: 1;
    color-scheme: dark;
    color: #eceef2;
    background: var(--trend-surface, #14171c);
  }
  /* Content whose width is measured by queries has none of its own to ask for: this asks for it. */
  [part='base']::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(240px, min(640px, 85vw));
  }
  [part='base'] > * {
    container: trend / inline-size;
    color: var(--_ink);
  }
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }
  [part='loading'] {
    display: grid;
    gap: var(--_gap);
    stroke: var(--_line);
  }
  p {
    text-wrap: pretty;
    max-inline-size: var(--trend-measure, 32em);
  }
  /* A text of the document: its line ends stay. */
  .lines {
    white-space: pre-line;
  }
  /* WebKit, which alone has this property, crashes where kept line ends meet text-wrap: pretty. */
  @supports (hanging-punctuation: first) {
    .lines {
      text-wrap-style: auto;
    }
  }
  a {
    color: inherit;
    text-decoration: underline 1px var(--_quiet);
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-color: currentColor;
  }
  button {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  [part~='company'],
  [part~='stat-label'],
  [part~='source-label'],
  [part~='meter-label'] {
    hyphens: auto;
    hyphenate-limit-chars: 12 4 4;
  }
  :is(h1, h2, h3, h4, h5, h6):lang(ja) {
    word-break: auto-phrase;
  }
  [part~='heading'] {
    margin-block-end: 12px;
    font-family: var(--trend-heading-font);
    font-size: 1.1875em;
    font-weight: var(--trend-heading-weight, 700);
    line-height: 1.3;
    letter-spacing: calc(var(--_tight) * -0.01em);
    text-wrap: balance;
    break-after: avoid;
  }
  /* What a reader in a hurry reads. */
  [part~='timeline'] > [part~='heading'],
  .major > [part~='heading'] {
    font-size: 1.5625em;
    line-height: 1.2;
  }
  /* Letters that join or stack, whole squares, and points below letters: less or more space between them harms them. */
  [part='base']:is(
    [lang*='-Arab' i],
    [lang*='-Mong' i],
    [lang*='-Hebr' i],
    :lang(ar),
    :lang(fa),
    :lang(ur),
    :lang(ps),
    :lang(sd),
    :lang(ug),
    :lang(ckb),
    :lang(ks),
    :lang(syr),
    :lang(nqo),
    :lang(hi),
    :lang(mr),
    :lang(ne),
    :lang(sa),
    :lang(mai),
    :lang(kok),
    :lang(bn),
    :lang(as),
    :lang(pa),
    :lang(gu),
    :lang(or),
    :lang(ta),
    :lang(te),
    :lang(kn),
    :lang(ml),
    :lang(si),
    :lang(dv),
    :lang(th),
    :lang(lo),
    :lang(km),
    :lang(my),
    :lang(shn),
    :lang(bo),
    :lang(dz),
    :lang(he),
    :lang(yi),
    :lang(ja),
    :lang(zh),
    :lang(yue),
    :lang(ko)
  ) {
    --_tight: 0;
  }
  @media print {
    /* Whatever the page or its theme has it look like on a screen: ink is black, and paper white. */
    [part='base'] {
      --_ink: #000;
      --_quiet: #444;
      color: #000 !important;
      background: none !important;
    }
  }
  @media (forced-colors: active) {
    [part='base'] {
      --_ink: CanvasText;
      --_quiet: CanvasText;
      --_line: CanvasText;
      --_support: CanvasText;
      --_accent: Highlight;
    }
  }
`;
