import { css } from 'lit';

export const evidenceRowsStyles = css`
  table,
  thead,
  tbody,
  tr,
  th,
  td {
    display: block;
    padding: 0;
    text-align: start;
    font-weight: 400;
  }
  table {
    isolation: isolate;
    /* In quirks mode a table has a font and a colour of its own. */
    color: inherit;
    font: inherit;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 24px;
    margin-block-end: 12px;
  }
  .top > [part='heading'] {
    flex: auto;
    margin: 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 20px;
    max-inline-size: none;
    font-size: 0.875em;
  }
  .tools button {
    padding-block: 2px;
  }
  .tools button,
  [part~='head'] button,
  [part~='source-link'] > bdi {
    text-decoration: underline 1px var(--_quiet);
    text-underline-offset: 0.2em;
  }
  .tools button:hover,
  a:hover > bdi {
    text-decoration-color: currentColor;
  }
  label.tools {
    gap: 8px;
    color: var(--_quiet);
  }
  [part~='filter'],
  textarea {
    min-inline-size: 0;
    padding: 4px 8px;
    border: 1px solid var(--_quiet);
    border-radius: var(--trend-radius, 3px);
    background: none;
    color: var(--_ink);
    font: inherit;
    outline-offset: 0;
  }
  [part~='filter'] {
    inline-size: 200px;
    font-size: 16px;
    line-height: 20px;
  }
  [part~='status'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 20px;
    font-size: 0.875em;
    line-height: 24px;
    font-variant-numeric: tabular-nums;
  }
  [part~='status'] .tools {
    font-size: 1em;
  }
  [part~='status'] button {
    padding: 0;
  }
  [part~='head'] {
    border-block-end: 1px solid var(--_ink);
    font-size: 0.8125em;
    color: var(--_quiet);
  }
  [part~='head'] tr {
    display: flex;
    gap: 0 24px;
  }
  [part~='head'] th:last-child {
    position: absolute;
    clip-path: inset(50%);
  }
  [part~='head'] button {
    min-block-size: 32px;
    line-height: 32px;
  }
  [part~='head'] button::after {
    content: '↑' / '';
    display: inline-block;
    margin-inline-start: 4px;
    visibility: hidden;
  }
  [part~='head'] [aria-sort='descending'] button::after {
    content: '↓' / '';
  }
  [part~='head'] [aria-sort] button::after,
  [part~='head'] button:hover::after {
    visibility: visible;
  }
  .piece {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 1700px;
  }
  [part~='row'] {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 16px;
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
    outline-offset: -2px;
    line-height: 1.5;
  }
  [part~='company'] {
    display: flex;
    align-items: start;
    gap: 8px;
    min-inline-size: 0;
    font-weight: 700;
  }
  [part~='company'] button {
    overflow-wrap: anywhere;
  }
  [part~='row']:hover [part~='company'] button {
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  [part~='date'] {
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  [part~='link']:not(:hover) {
    text-decoration: none;
  }
  [part~='row'] [part~='text'] {
    display: block;
    grid-column: 1 / -1;
    max-inline-size: 72ch;
    text-wrap: pretty;
  }
  [part~='source-link'] {
    font-size: 0.875em;
    text-decoration: none;
  }
  [part~='source-host'] {
    color: var(--_quiet);
  }
  [part~='actions'] {
    grid-column: 1 / -1;
    margin-block-start: 4px;
  }
  .mark {
    flex: none;
    margin-block-start: 0.4em;
    overflow: visible;
  }
  .mark path {
    fill: none;
    stroke: var(--_challenge);
    stroke-width: 2px;
  }
  [part~='selected'] {
    background: color-mix(in oklab, var(--_accent) 10%, transparent);
    border-block-end-color: var(--_accent);
  }
  table ~ p {
    margin-block-start: 12px;
  }
  [part~='citation'] {
    inline-size: min(560px, calc(100vw - 16px));
    max-block-size: calc(100vh - 16px);
    padding: 20px;
    border: 1px solid var(--_quiet);
    border-radius: var(--trend-radius, 4px);
    background: var(--_raised);
    color: var(--_ink);
    font-size: 0.875em;
    overflow: auto;
  }
  [part~='citation'] .tools {
    margin-block-start: 4px;
    font-size: 1em;
  }
  [part~='excerpt'] {
    margin-block-end: 12px;
  }
  textarea {
    display: block;
    inline-size: 100%;
    max-block-size: 240px;
    field-sizing: content;
    resize: vertical;
  }
  @container trend (inline-size >= 35em) {
    .many [part~='head'] {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      color: var(--_ink);
      /* Any tint would show on a page whose paper it is not; this far blurred, rows are a shade of that paper. */
      backdrop-filter: blur(16px);
    }
    .many [part~='row'] {
      scroll-margin-block-start: 40px;
    }
    [part~='head'] tr,
    [part~='row'] {
      display: grid;
      grid-template-columns: clamp(136px, 24cqi, 208px) 104px minmax(0, 1fr);
      gap: 0 16px;
    }
    [part~='head'] th:last-child {
      position: static;
      clip-path: none;
      align-self: center;
    }
    [part~='row'] [part~='text'] {
      grid-column: auto;
    }
  }
  @container trend (inline-size >= 60em) {
    [part~='row'] [part~='text'] {
      display: grid;
      grid-template-columns: minmax(0, 60ch) minmax(0, 1fr);
      gap: 0 32px;
      max-inline-size: none;
    }
  }
  @media (prefers-reduced-transparency: reduce) {
    .many [part~='head'] {
      background: var(--_raised);
      backdrop-filter: none;
    }
  }
  @media (forced-colors: active) {
    [part~='head'] {
      background: Canvas;
    }
    [part~='selected'] {
      outline: 1px solid Highlight;
    }
  }
  @media print, (scripting: none) {
    .tools {
      display: none;
    }
  }
  @media print {
    .piece {
      content-visibility: visible;
    }
    [part~='row'] {
      break-inside: avoid;
    }
    .top,
    [part~='head'] {
      position: static;
      break-after: avoid;
    }
    [part~='head'] button {
      text-decoration: none;
    }
    [part~='head'] button::after,
    [part~='source-host'] {
      display: none;
    }
    [part~='source-link']::after {
      content: ' ' attr(href);
      color: var(--_quiet);
    }
  }
`;
