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
    align-items: center;
    gap: 14px 8px;
    max-inline-size: none;
    font-size: 0.875em;
  }
  .tools button {
    position: relative;
    min-inline-size: 44px;
    padding: 4px 12px;
    border: 1px solid var(--_quiet);
    border-radius: var(--trend-radius, 3px);
    line-height: 20px;
    text-align: center;
  }
  .tools button:hover {
    border-color: currentColor;
    box-shadow: inset 0 0 0 1px;
  }
  /* Room for fingers, 44 px. */
  .tools button::before {
    content: '';
    position: absolute;
    inset: -8px -1px;
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
  @media print, (scripting: none) {
    .tools {
      display: none;
    }
  }
`;
