import { css } from 'lit';

/** A row of buttons: one look for whatever does something. */
export const toolsStyles = css`
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
  @media print, (scripting: none) {
    .tools {
      display: none;
    }
  }
`;
