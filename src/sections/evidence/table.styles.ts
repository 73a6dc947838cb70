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
    min-inline-size: 0;
    font-weight: 700;
  }
  [part~='company'] button {
    z-index: 1;
    display: inline-block;
    min-inline-size: 44px;
    overflow-wrap: anywhere;
  }
  /* The row opens: as a question does. */
  [part~='company'] button::after {
    content: '';
    display: inline-block;
    inline-size: 6px;
    block-size: 6px;
    margin-inline-start: 10px;
    border: solid var(--_quiet);
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-3px) rotate(45deg);
  }
  [part~='company'] [aria-expanded='true']::after {
    transform: rotate(-135deg);
  }
  [part~='row']:hover [part~='company'] button {
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  [part~='date'] {
    position: relative;
    white-space: nowrap;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  [part~='date'] [part~='link'] {
    position: absolute;
    inset-inline-end: 100%;
    inset-block-start: -10px;
    /* Over the end of a long name. */
    z-index: 1;
  }
  [part~='row']:hover [part~='link'],
  [part~='selected'] [part~='link'] {
    opacity: 1;
    pointer-events: auto;
  }
  [part~='row'] :is([part~='text'], .source) {
    grid-column: 1 / -1;
    max-inline-size: 34em;
    text-wrap: pretty;
  }
  .source {
    font-size: 0.875em;
  }
  [part~='source-link'] {
    position: relative;
    display: inline-block;
    text-decoration: none;
  }
  /* The separator never ends a line. */
  [part~='source-host'] {
    display: inline-block;
    color: var(--_quiet);
  }
  [part~='actions'] {
    margin-block: 8px 18px;
  }
  .count {
    color: var(--_quiet);
    font-weight: 400;
    white-space: nowrap;
  }
  .count svg {
    margin-inline-start: 4px;
    overflow: visible;
    fill: var(--_support);
  }
  .challenges svg {
    fill: none;
    stroke: var(--_challenge);
    stroke-width: 2px;
  }
  /* Painted outside of its box, so that the text stays where it is and nothing grows. */
  [part~='selected'] {
    --_tint: color-mix(in oklab, var(--_accent) 10%, transparent);
    /* Quiet text has 7:1 on the page, and less on the tint. */
    --_quiet: var(--_ink);
    background: var(--_tint);
    box-shadow: 0 0 0 8px var(--_tint);
  }
  /* Room for fingers, 44 px: it changes no look. */
  [part~='head'] button,
  [part~='company'] button {
    position: relative;
  }
  [part~='head'] button::before,
  [part~='company'] button::before,
  [part~='source-link']::before {
    content: '';
    position: absolute;
    inset: -11px 0;
  }
  /* Upwards alone: below it are those of the first row. */
  [part~='head'] button::before {
    inset-block: -12px 0;
  }
  table ~ p {
    margin-block-start: 12px;
  }
  @container trend (inline-size >= 35em) {
    /* Whatever takes the focus comes to stand below the head, its ring too. */
    .many :is([part~='row'], [part~='row'] *) {
      scroll-margin-block: calc(52px + var(--trend-sticky-top, 0px)) 12px;
    }
    table {
      --_first: clamp(160px, 30cqi, 240px);
      --_next: 24px;
    }
    /* The date stands below its company, and so the texts have most of the width. */
    [part~='row'] {
      grid-template-columns: var(--_first) minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      gap: 0 var(--_next);
    }
    [part~='row'] :is([part~='company'], [part~='date']) {
      grid-column: 1;
    }
    [part~='row'] [part~='text'] {
      grid-area: 1 / 2 / span 2;
    }
    [part~='row'] .source {
      grid-column: 2;
    }
    [part~='date'] [part~='link'] {
      inset-inline: auto;
    }
  }
  @container trend (inline-size >= 60em) {
    /* Lines of the card's twelve columns. */
    table {
      --_next: 40px;
      --_first: calc(25cqi - 30px);
    }
    [part~='row'] {
      grid-template-columns: var(--_first) minmax(0, 1fr) var(--_first);
    }
    [part~='row'] .source {
      grid-area: 1 / 3 / span 2;
      line-height: 24px;
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
`;
