import { css } from 'lit';

/** The popover with what a point stands for. */
export const detailStyles = css`
  [part~='detail'] {
    position: fixed;
    inset: 0 auto auto 0;
    inline-size: max-content;
    max-inline-size: min(340px, 100cqi);
    max-block-size: min(420px, calc(100vh - 16px));
    margin: 0;
    padding: 12px 14px;
    border: 1px solid var(--_quiet);
    border-radius: var(--trend-radius, 4px);
    background: var(--_raised);
    color: var(--_ink);
    font-size: 0.875em;
    line-height: 1.45;
    overflow: auto;
    user-select: text;
    touch-action: auto;
  }
  .docked {
    inline-size: 100cqi;
    max-inline-size: none;
    max-block-size: 50vh;
  }
  .when > span {
    display: inline-block;
  }
  .when > span::first-letter {
    text-transform: uppercase;
  }
  .when {
    color: var(--_quiet);
    margin-block-end: 4px;
  }
  .when > span {
    color: var(--_side);
    font-weight: 700;
  }
  @media print {
    [part~='detail'] {
      display: none;
    }
  }
`;
