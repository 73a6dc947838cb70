import { css } from 'lit';

/** Tables on paper are tables to the browser, which repeats their heads; what does not fit on a few pages is left out. */
export const paperStyles = css`
  .paper {
    display: none;
  }
  @media print {
    .paper {
      display: block;
      margin-block-start: 8px;
      font-size: 0.875em;
    }
    .screen {
      display: none;
    }
    table {
      display: table;
      inline-size: 100%;
      border-collapse: collapse;
      font-size: 0.8125em;
    }
    [part~='head'] {
      display: table-header-group;
      position: static;
      background: none;
      box-shadow: none;
      font-size: 1em;
    }
    tbody {
      display: table-row-group;
      content-visibility: visible;
    }
    [part~='head'] tr,
    [part~='row']:not(.screen) {
      display: table-row;
      break-inside: avoid;
      background: none;
      box-shadow: none;
    }
    [part~='row']::after,
    [part~='company'] button::after,
    [part~='head'] button::after,
    [part~='source-host'] {
      display: none;
    }
    table :is(th, td):is(th, td) {
      display: table-cell;
      position: static;
      clip-path: none;
      padding: 6px 12px 6px 0;
      border-block-end: 1px solid var(--_line);
      vertical-align: top;
      line-height: 1.45;
    }
    [part~='head'] button {
      min-block-size: 0;
      line-height: inherit;
    }
    .top {
      break-after: avoid;
    }
    [part~='source-link']::after {
      content: ' ' attr(href);
      color: var(--_quiet);
    }
  }
`;
