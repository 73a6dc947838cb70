import { css } from 'lit';

export const studioTakeStyles = css`
  :host {
    max-width: 860px;
  }
  .ways {
    margin: 0 0 20px;
    padding: 0;
    border: 0;
    border-top: 1px solid var(--line);
  }
  .ways > div {
    display: grid;
    grid-template-columns: 9em minmax(0, 1fr);
    align-items: baseline;
    padding: 6px 0;
    border-bottom: 1px solid var(--line);
  }
  .ways > div > span:first-child {
    color: var(--quiet);
    font-size: 14px;
  }
  .ways label {
    display: inline-flex;
    align-items: center;
    min-height: 28px;
    margin-right: 16px;
    cursor: pointer;
  }
  .ways input {
    position: absolute;
    min-height: 0;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .ways label:hover {
    text-decoration: underline;
    text-decoration-color: var(--edge);
    text-underline-offset: 0.25em;
  }
  .ways label:has(:checked) {
    font-weight: 600;
    text-decoration: underline 2px;
    text-underline-offset: 0.3em;
  }
  .ways label:has(:focus-visible) {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }
  details {
    margin: 20px 0 0;
    border: solid var(--line);
    border-width: 1px 0;
  }
  summary {
    padding: 8px 0;
    cursor: pointer;
  }
  .fields {
    display: grid;
    gap: 12px 20px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    padding: 4px 2px 16px;
  }
  .fields label {
    display: grid;
    gap: 4px;
    font-size: 14px;
    align-content: start;
  }
  .fields .wide {
    grid-column: 1 / -1;
  }
  .fields .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
  }
  .check input {
    min-height: 0;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--ink);
  }
  h3 {
    margin-top: 24px;
  }
  studio-code {
    margin-top: 12px;
  }
  code {
    font: 0.875em / 1.5 var(--mono);
  }
  @media (width < 600px) {
    .ways > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
