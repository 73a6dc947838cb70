import { css } from 'lit';

export const tableStyles = css`
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
  /* Between two rows there are 8 px, a rule, and 8 px: the tint and the frame of a row fill them, and 8 px at its sides. */
  tbody {
    display: grid;
    gap: 17px;
    padding-block: 8px 9px;
  }
  .chunk {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 1700px;
    overflow-clip-margin: 8px;
  }
  /* Without that margin the frames at the sides would be cut. */
  @supports not (overflow-clip-margin: 8px) {
    .chunk {
      content-visibility: visible;
    }
  }
  [part~='row'] {
    position: relative;
    isolation: isolate;
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 16px;
    padding-block: 4px;
    outline-offset: 6px;
    line-height: 1.5;
  }
  /* The rule; a press beside the text picks its row too. */
  [part~='row']::after {
    content: '';
    position: absolute;
    inset: -8px 0 -9px;
    z-index: -1;
    border-block-end: 1px solid var(--_line);
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
    white-space: nowrap;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  [part~='date'] > [part~='link']:not(:hover) {
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
  /* Painted outside of its box, so that the text stays where it is and nothing grows. */
  [part~='selected'] {
    --_tint: color-mix(in oklab, var(--_accent) 10%, transparent);
    background: var(--_tint);
    box-shadow: 0 0 0 8px var(--_tint);
  }
  table ~ p {
    margin-block-start: 12px;
  }
  @container trend (inline-size >= 35em) {
    .many [part~='head'] {
      position: sticky;
      inset-block-start: var(--trend-sticky-top, 0px);
      z-index: 1;
      color: var(--_ink);
      /* The paper of the page, over the tint of a row too. */
      background: var(--_sheet);
      box-shadow:
        8px 0 var(--_sheet),
        -8px 0 var(--_sheet);
      --_sheet: var(--_paper, var(--_raised));
    }
    /* Whatever takes the focus comes to stand below the head, its ring too. */
    .many :is([part~='row'], [part~='row'] *) {
      scroll-margin-block: calc(52px + var(--trend-sticky-top, 0px)) 12px;
    }
    [part~='head'] tr,
    [part~='row'] {
      display: grid;
      grid-template-columns: clamp(136px, 24cqi, 208px) 6.5em minmax(0, 1fr);
      gap: 0 16px;
    }
    /* The head's type is smaller. */
    [part~='head'] tr {
      grid-template-columns: clamp(136px, 24cqi, 208px) 8em minmax(0, 1fr);
    }
    .long-dates [part~='row'] {
      grid-template-columns: clamp(136px, 24cqi, 208px) 9em minmax(0, 1fr);
    }
    .long-dates [part~='head'] tr {
      grid-template-columns: clamp(136px, 24cqi, 208px) 11.0769em minmax(0, 1fr);
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
  @media (forced-colors: active) {
    [part~='selected'] {
      outline: 1px solid Highlight;
    }
    [part~='row']:focus-visible {
      outline-width: 3px;
    }
  }
  @media print {
    .chunk {
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
