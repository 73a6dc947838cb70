import { css } from 'lit';

/** What stands around the table: heading, status, filter and buttons. */
export const toolsStyles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 24px;
    margin-block-end: 12px;
  }
  .top > [part='heading'] {
    flex: auto;
    margin: 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 20px;
    max-inline-size: none;
    font-size: 0.875em;
  }
  .tools button {
    padding-block: 2px;
  }
  .tools button,
  [part~='head'] button,
  [part~='source-link'] > bdi {
    text-decoration: underline 1px var(--_quiet);
    text-underline-offset: 0.2em;
  }
  .tools button:hover,
  a:hover > bdi {
    text-decoration-color: currentColor;
  }
  label.tools {
    gap: 8px;
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
  [part~='status'] button {
    padding: 0;
  }
  @media print, (scripting: none) {
    .tools {
      display: none;
    }
  }
`;
