import { css } from 'lit';

export const studioFormStyles = css`
  .group {
    border-top: 1px solid var(--line);
    padding: 16px 0;
  }
  .group > summary {
    cursor: pointer;
    font-size: 19px;
    font-weight: 600;
  }
  .group[open] > summary {
    margin-bottom: 12px;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
    gap: 12px 20px;
    align-items: start;
  }
  .field.prose,
  .field:has(> [id='value-title']) {
    grid-column: 1 / -1;
  }
  label {
    display: block;
    margin-bottom: 4px;
    font-size: 14px;
    font-weight: 600;
  }
  .field > :is(input, textarea, select) {
    width: 100%;
  }
  textarea {
    resize: vertical;
    line-height: 1.5;
    font-size: 16px;
  }
  [aria-invalid='true'] {
    border-color: var(--fault);
    border-width: 2px;
  }
  .help {
    margin: 4px 0 0;
    color: var(--quiet);
    font-size: 13px;
    line-height: 1.4;
  }
  .finding {
    margin: 4px 0 0;
    font-size: 14px;
  }
  .finding.fault {
    color: var(--fault);
  }
  .items {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .item {
    border-left: 2px solid var(--line);
    padding: 0 0 0 16px;
    margin: 0 0 24px;
  }
  .item[data-dragged] {
    opacity: 0.6;
  }
  .item[data-target] {
    border-left-color: var(--ink);
  }
  .item-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    margin-bottom: 8px;
  }
  .handle {
    touch-action: none;
    cursor: grab;
    border-color: transparent;
    margin-left: -10px;
    font-weight: 600;
  }
  .item-actions {
    display: flex;
    gap: 4px;
    margin-left: auto;
  }
  .share {
    font-size: 25px;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  .summary {
    margin-bottom: 16px;
    font-size: 14px;
  }
  .summary summary {
    cursor: pointer;
    font-weight: 600;
  }
  .summary ul {
    margin: 8px 0;
    padding: 0;
    list-style: none;
  }
  .summary li {
    margin: 4px 0;
  }
  button.link {
    min-height: 24px;
    border: 0;
    padding: 0 4px;
    background: none;
    font-family: var(--mono);
    text-decoration: underline;
  }
  fieldset {
    margin: 0;
    border: 0;
    padding: 0;
    min-width: 0;
  }
`;
