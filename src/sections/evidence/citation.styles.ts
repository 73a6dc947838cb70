import { css } from 'lit';

/** The panel of texts to copy. */
export const citationStyles = css`
  dialog {
    inline-size: min(600px, calc(100vw - 16px));
    max-block-size: calc(100vh - 16px);
    padding: 0 20px 12px;
    border: 1px solid var(--_quiet);
    border-radius: var(--trend-radius, 4px);
    background: var(--_raised);
    color: var(--_ink);
    font-size: 0.875em;
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  /* The way out stays in view, and what is below it scrolls clear of it. */
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    gap: 16px;
    justify-content: space-between;
    align-items: start;
    padding-block: 12px;
    background: inherit;
  }
  .bar > [part='heading'] {
    margin: 4px 0 0;
  }
  dialog .tools {
    flex: none;
    font-size: 1em;
  }
  [part~='excerpt'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
    align-items: end;
    margin-block-end: 16px;
    scroll-margin-block: 64px;
  }
  [part~='excerpt'] .tools {
    flex-direction: column;
    inline-size: 72px;
  }
  textarea {
    display: block;
    inline-size: 100%;
    max-block-size: 240px;
    field-sizing: content;
    resize: none;
    margin-block-start: 4px;
    scroll-margin-block-start: 96px;
  }
  .code {
    font-family: ui-monospace, monospace;
  }
`;
