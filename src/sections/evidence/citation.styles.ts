import { css } from 'lit';

/** The panel of texts to copy. */
export const citationStyles = css`
  [part~='citation'] {
    inline-size: min(560px, calc(100vw - 16px));
    max-block-size: calc(100vh - 16px);
    padding: 20px;
    border: 1px solid var(--_quiet);
    border-radius: var(--trend-radius, 4px);
    background: var(--_raised);
    color: var(--_ink);
    font-size: 0.875em;
    overflow: auto;
  }
  [part~='citation'] .tools {
    margin-block-start: 4px;
    font-size: 1em;
  }
  [part~='excerpt'] {
    margin-block-end: 12px;
  }
  textarea {
    display: block;
    inline-size: 100%;
    max-block-size: 240px;
    field-sizing: content;
    resize: vertical;
  }
`;
