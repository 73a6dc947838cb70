import { css } from 'lit';

export const picturesStyles = css`
  [part~='pictures'] {
    margin-block-start: 12px;
    font-size: 0.875em;
  }
  [part~='pictures'] summary {
    inline-size: fit-content;
    padding-block: 2px;
    color: var(--_quiet);
    cursor: pointer;
  }
  [part~='pictures'] summary:hover {
    color: var(--_ink);
  }
  [part~='pictures'] p {
    max-inline-size: none;
  }
  [part~='pictures'] button,
  [part~='pictures'] span {
    display: inline-block;
  }
  [part~='pictures'] button {
    margin-inline-end: 16px;
    padding-block: 2px;
    text-decoration: underline 1px var(--_quiet);
    text-underline-offset: 0.2em;
  }
  [part~='pictures'] button:hover {
    text-decoration-color: currentColor;
  }
  @media print, (scripting: none) {
    [part~='pictures'] {
      display: none;
    }
  }
`;
