import { css } from 'lit';

/** What stands around the table: heading, status and filter. */
export const topStyles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 24px;
    margin-block-end: 12px;
  }
  .many .top {
    margin-block-end: 20px;
  }
  .top > [part='heading'] {
    flex: auto;
    margin: 0;
  }
  [part~='source-link'] > bdi {
    text-decoration: underline 1px var(--_quiet);
    text-underline-offset: 0.2em;
  }
  a:hover > bdi {
    text-decoration-color: currentColor;
  }
  label.tools {
    gap: 8px;
    min-block-size: 44px;
    margin-block: -7px;
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
`;
