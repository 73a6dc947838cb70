import { css } from 'lit';

export const picturesStyles = css`
  [part~='credit'] {
    margin-block: 8px;
    color: var(--_quiet);
    font-size: 0.875em;
    text-wrap: pretty;
  }
  [part~='pictures'] {
    margin-block-start: 2px;
    font-size: 0.875em;
  }
  [part~='pictures'] summary {
    inline-size: fit-content;
    /* Room for fingers, 44 px. */
    padding-block: 12px;
    line-height: 20px;
    color: var(--_quiet);
    cursor: pointer;
  }
  [part~='pictures'] summary:hover {
    color: var(--_ink);
  }
  [part~='pictures'] .tools {
    margin-block: 8px;
    font-size: 1em;
  }
  @media print, (scripting: none) {
    [part~='pictures'] {
      display: none;
    }
  }
`;
