import { css } from 'lit';

export const headerStyles = css`
  [part~='meta'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    margin-block-end: 12px;
    font-size: 0.8125em;
    line-height: 1.5;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  [part~='badge'] {
    display: inline-block;
    padding: 2px 8px;
    border-radius: 3px;
    background: var(--_ink);
    color: var(--_ink);
    font-weight: 700;
    forced-color-adjust: none;
  }
  /* A child of its own: the roles follow the ink, and here the ink is turned round. */
  [part~='badge'] span {
    color: var(--_raised);
  }
  [part~='title'] {
    max-inline-size: 24em;
    font-family: var(--trend-heading-font);
    font-weight: var(--trend-heading-weight, 700);
    text-wrap: balance;
    font-size: var(--trend-title-size, clamp(1.5625em, 1.1em + 2.9cqi, 2.375em));
    line-height: 1.14;
    letter-spacing: calc(var(--_tight) * -0.022em);
  }
  [part~='title'] a {
    text-decoration: none;
  }
  [part~='title'] a:hover {
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.14em;
  }
  [part~='quick-answer'] {
    display: grid;
    gap: 12px;
    margin-block-start: 16px;
    line-height: 1.5;
  }
  @container trend (inline-size >= 26em) {
    [part~='quick-answer'] {
      font-size: 1.1875em;
    }
  }
  @media (forced-colors: active) {
    [part~='badge'] {
      background: CanvasText;
    }
    [part~='badge'] span {
      color: Canvas;
    }
  }
  @media print {
    [part~='badge'] {
      outline: 1px solid;
      background: none;
    }
    [part~='badge'] span {
      color: inherit;
    }
  }
`;
