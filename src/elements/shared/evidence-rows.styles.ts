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
  [part~='head'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .piece {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 3400px;
  }
  [part~='row'] {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 16px;
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
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
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  [part~='date'] {
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  [part~='row'] [part~='text'] {
    display: block;
    grid-column: 1 / -1;
    max-inline-size: 72ch;
    text-wrap: pretty;
  }
  [part~='source-link'] {
    color: var(--_quiet);
    font-size: 0.875em;
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
  @container trend (inline-size >= 560px) {
    [part~='head'] {
      position: static;
      inline-size: auto;
      block-size: auto;
      overflow: visible;
      clip-path: none;
      padding-block: 6px;
      border-block-end: 1px solid var(--_ink);
      font-size: 0.8125em;
      color: var(--_quiet);
    }
    [part~='head'],
    [part~='row'] {
      display: grid;
      grid-template-columns: clamp(128px, 20cqi, 208px) 104px minmax(0, 1fr);
      gap: 0 16px;
    }
    [part~='row'] [part~='text'] {
      grid-column: auto;
    }
  }
  @container trend (inline-size >= 960px) {
    [part~='row'] [part~='text'] {
      display: grid;
      grid-template-columns: minmax(0, 60ch) minmax(0, 1fr);
      gap: 32px;
      max-inline-size: none;
    }
  }
  @media print {
    .piece {
      content-visibility: visible;
    }
    [part~='row'] {
      break-inside: avoid;
    }
  }
`;
