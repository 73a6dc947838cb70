import { css } from 'lit';

/** The names of the columns: those that sort say so by their arrows. */
export const headStyles = css`
  [part~='head'] {
    position: relative;
    border-block-end: 1px solid var(--_ink);
    font-size: 0.8125em;
    color: var(--_quiet);
  }
  [part~='head'] tr {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    min-block-size: 32px;
  }
  [part~='head'] .text {
    position: absolute;
    clip-path: inset(50%);
  }
  [part~='head'] button {
    min-block-size: 32px;
    line-height: 32px;
  }
  /* Both ways while it can be sorted by, then the way that it is. */
  [part~='head'] button::after {
    content: '↑↓';
    content: '↑↓' / '';
    display: inline-block;
    inline-size: 2em;
    margin-inline-start: 4px;
    letter-spacing: -0.1em;
  }
  [part~='head'] [aria-sort$='ing'] {
    color: var(--_ink);
  }
  [part~='head'] [aria-sort='ascending'] button::after {
    content: '↑';
    content: '↑' / '';
  }
  [part~='head'] [aria-sort='descending'] button::after {
    content: '↓';
    content: '↓' / '';
  }
  [part~='head'] button:hover {
    color: var(--_ink);
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
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
    [part~='head'] tr {
      inline-size: var(--_first);
    }
    [part~='head'] .text {
      inset-block-end: 0;
      inset-inline-start: calc(var(--_first) + var(--_next));
      clip-path: none;
      line-height: 32px;
    }
    [part~='head'] .text + .text {
      clip-path: inset(50%);
    }
  }
  @container trend (inline-size >= 60em) {
    [part~='head'] .text + .text {
      inset-inline-start: calc(75cqi + 30px);
      clip-path: none;
    }
  }
`;
