import { css } from 'lit';

/**
 * What every element stands on: nothing of the page but font family, colour, language and direction
 * comes in, and the roles of colour, type and space are worked out for what is inside.
 *
 * Colours follow the ink that is inherited: on a light ink (L above 0.6 in OKLCH) each role takes its
 * value for dark surfaces. So a dark page gets a dark card at first paint, whatever the reader's
 * system says, and a page that sets only its ink gets a whole palette. A browser without relative
 * colours shows all of it in the ink itself.
 */
export const hostStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  [part~='base'] {
    all: initial;
    display: block;
    box-sizing: border-box;
    container: trend / inline-size;
    contain-intrinsic-inline-size: 280px;
    max-inline-size: var(--trend-max-width, none);
    padding: var(--trend-padding, 0px);
    border-radius: var(--trend-radius, 0px);
    background: var(--trend-surface, transparent);
    color-scheme: inherit;
    color: inherit;
    font: 400 var(--trend-font-size, 16px) / 1.55 sans-serif;
    font-family: var(--trend-font-family, inherit);
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    --_ink: var(--trend-ink, currentColor);
    --_quiet: var(--trend-quiet, currentColor);
    --_line: var(--trend-line, currentColor);
    --_support: var(--trend-support, currentColor);
    --_challenge: var(--trend-challenge, currentColor);
    --_accent: var(--trend-accent, var(--_support));
    --_raised: var(--trend-surface, Canvas);
    --_gap: var(--trend-space, 40px);
  }
  @supports (color: oklch(from red l c h)) {
    [part~='base'] {
      --_ink: var(
        --trend-ink,
        oklch(
          from currentColor
            calc(min(l, 0.3) + clamp(0, (l - 0.6) * 1000, 1) * (max(l, 0.92) - min(l, 0.3))) min(c, 0.08) h
        )
      );
      --_quiet: var(--trend-quiet, oklch(from currentColor calc(0.49 + 0.25 * clamp(0, (l - 0.6) * 1000, 1)) 0.022 260));
      --_line: var(--trend-line, oklch(from currentColor calc(0.91 - 0.59 * clamp(0, (l - 0.6) * 1000, 1)) 0.012 260));
      --_support: var(
        --trend-support,
        oklch(
          from currentColor calc(0.496 + 0.272 * clamp(0, (l - 0.6) * 1000, 1))
            calc(0.084 + 0.02 * clamp(0, (l - 0.6) * 1000, 1)) 211
        )
      );
      --_challenge: var(
        --trend-challenge,
        oklch(
          from currentColor calc(0.538 + 0.243 * clamp(0, (l - 0.6) * 1000, 1))
            calc(0.163 - 0.024 * clamp(0, (l - 0.6) * 1000, 1)) calc(40 + 7 * clamp(0, (l - 0.6) * 1000, 1))
        )
      );
      --_raised: var(
        --trend-surface,
        oklch(from currentColor calc(1 - 0.796 * clamp(0, (l - 0.6) * 1000, 1)) 0.004 260)
      );
    }
  }
  :host([theme='light' i]) [part~='base'] {
    color-scheme: light;
    color: #15181e;
    background: var(--trend-surface, #fff);
    padding: var(--trend-padding, clamp(16px, 5%, 48px));
  }
  :host([theme='dark' i]) [part~='base'] {
    color-scheme: dark;
    color: #eceef2;
    background: var(--trend-surface, #14171c);
    padding: var(--trend-padding, clamp(16px, 5%, 48px));
  }
  [part~='content'] {
    color: var(--_ink);
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ol,
  ul,
  dl,
  dd,
  figure,
  table {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-weight: 700;
    text-wrap: balance;
  }
  p {
    text-wrap: pretty;
    max-inline-size: 66ch;
  }
  a {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_quiet);
    text-decoration-thickness: 1px;
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
    border-radius: 2px;
  }
  [part~='heading'] {
    font-size: 1.1875em;
    line-height: 1.3;
    letter-spacing: -0.01em;
    margin-block-end: 12px;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .skeleton {
    display: grid;
    gap: var(--_gap);
    padding-block: 4px;
  }
  .skeleton path {
    stroke: var(--_line);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .skeleton svg {
    display: block;
    inline-size: 100%;
  }
  [part~='error'] {
    margin-block-start: 12px;
    padding-block: 12px;
    border-block: 1px solid var(--_line);
    font-size: 0.875em;
    color: var(--_ink);
  }
  [part~='error'] strong {
    font-weight: 700;
  }
  [part~='error'] details {
    margin-block-start: 8px;
    color: var(--_quiet);
  }
  summary {
    cursor: pointer;
  }
  [part~='retry'] {
    margin-block-start: 8px;
    padding: 6px 14px;
    border: 1px solid currentColor;
    border-radius: var(--trend-radius, 3px);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    [part~='base'] {
      --_ink: CanvasText;
      --_quiet: CanvasText;
      --_line: CanvasText;
      --_support: CanvasText;
      --_challenge: CanvasText;
      --_accent: Highlight;
      --_raised: Canvas;
    }
  }
  @media print {
    [part~='base'] {
      color: #000;
      background: none;
      padding: 0;
    }
  }
`;
