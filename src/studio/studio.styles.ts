import { css } from 'lit';

/** What all panes look like: controls, labels, hairlines. */
export const sharedStyles = css`
  :host {
    display: block;
    color: var(--ink);
    font: inherit;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h2 {
    margin: 0 0 12px;
    font-size: 19px;
    line-height: 1.3;
  }
  h3 {
    margin: 24px 0 8px;
    font-size: 16px;
  }
  p {
    margin: 0 0 8px;
    max-width: 62ch;
  }
  button,
  select,
  input,
  textarea {
    box-sizing: border-box;
    min-height: 32px;
    border: 1px solid var(--edge);
    border-radius: 3px;
    padding: 4px 10px;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: 14px;
  }
  button {
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    background: var(--sunken);
  }
  button:disabled {
    border-color: var(--line);
    color: var(--quiet);
    cursor: default;
  }
  button[aria-pressed='true'],
  button[aria-selected='true'],
  button.main {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--surface);
  }
  :focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }
  a {
    color: inherit;
    text-underline-offset: 0.15em;
  }
  .quiet {
    color: var(--quiet);
    font-size: 14px;
  }
  .fault {
    color: var(--fault);
    font-size: 14px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
