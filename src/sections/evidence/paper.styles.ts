import { css } from 'lit';

/**
 * On paper a table is a table to the browser, which repeats its head on each page. Its measures are those that
 * `printed-rows.ts` counts with. They hold at every width and in every state: hence `!important`.
 */
export const paperStyles = css`
  .paper {
    display: none;
  }
  @media print {
    .paper {
      display: block;
      max-inline-size: none;
      font-size: 0.875em;
      break-before: avoid;
    }
    [part~='card'] > .paper {
      color: var(--_quiet);
    }
    .screen,
    [part~='status'] {
      display: none !important;
    }
    .top {
      break-after: avoid;
    }
    table {
      display: table;
      table-layout: fixed;
      inline-size: 100%;
      border-collapse: collapse;
      font-size: 9pt;
      line-height: 1.45;
    }
    tbody,
    tbody.paper {
      display: table-row-group;
      content-visibility: visible !important;
    }
    [part~='head'] {
      display: table-header-group !important;
      position: static !important;
      background: none !important;
      box-shadow: none !important;
      font-size: 1em;
      break-inside: avoid;
    }
    tr {
      display: table-row !important;
      break-inside: avoid;
      background: none !important;
      box-shadow: none !important;
      line-height: inherit !important;
    }
    th,
    td {
      display: table-cell !important;
      position: static !important;
      clip-path: none !important;
      padding: 6px 12px 6px 0;
      padding-inline: 0 12px;
      border-block-end: 1px solid var(--_line);
      vertical-align: top;
      line-height: inherit !important;
      white-space: normal !important;
    }
    th:first-child {
      inline-size: 20%;
    }
    th:nth-child(2) {
      inline-size: 13%;
    }
    th:nth-child(4) {
      inline-size: 25%;
    }
    [part~='head'] th {
      border-color: var(--_ink);
    }
    /* Browsers do not repeat buttons. */
    [part~='head'] button {
      display: contents;
      line-height: inherit;
    }
    [part~='row']::after,
    table button::before,
    table button::after,
    [part~='source-host'] {
      display: none !important;
    }
    .source {
      font-size: 1em;
    }
    [part~='source-link']::after {
      content: ' ' attr(href);
      color: var(--_quiet);
    }
  }
`;
