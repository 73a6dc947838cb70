import { css } from 'lit';

/** Small, but in the ink itself, and never below a size that can be read: no variable hides this line alone. */
export const balanceStyles = css`
  .balance {
    margin-block-start: 4px;
    font-size: max(14px, 0.875em);
    line-height: 1.5;
  }
  [part~='card'] > .balance {
    margin: 0;
  }
  .balance bdi {
    font-variant-numeric: tabular-nums;
  }
  .balance summary {
    inline-size: fit-content;
    /* Room for fingers, 44 px. */
    padding-block: 12px;
    cursor: pointer;
  }
  .balance summary span {
    display: inline-block;
    margin-inline-start: 8px;
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  .balance summary:hover span {
    text-decoration-thickness: 2px;
  }
  .balance li {
    display: flex;
    gap: 8px;
    padding-block: 8px;
  }
  .balance li + li {
    border-block-start: 1px solid var(--_line);
  }
  .balance svg {
    flex: none;
    margin-block-start: 0.3em;
    overflow: visible;
  }
  .balance path {
    fill: none;
    stroke: var(--_challenge);
    stroke-width: 2px;
  }
  .balance li p {
    min-inline-size: 0;
  }
  .balance b {
    margin-inline-end: 8px;
  }
  .balance time {
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  .balance li span {
    display: block;
  }
  @media print {
    .balance::details-content {
      content-visibility: visible;
    }
    .balance li {
      break-inside: avoid;
    }
  }
`;
