import { css } from 'lit';

export const studioKeepStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
  }
  .actions,
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  /* The first word stands at the edge, and not its button. */
  .actions {
    margin-left: -9px;
  }
  .pair {
    flex-wrap: nowrap;
  }
  .actions > button,
  .pair > button {
    border-color: transparent;
    padding-inline: 8px;
  }
  .actions > button:hover,
  .pair > button:hover:not(:disabled) {
    border-color: var(--edge);
  }
  .state {
    flex: 1 1 20em;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: flex-end;
    gap: 0 10px;
    margin: 0;
    max-width: none;
    color: var(--quiet);
    font-size: 13px;
  }
  .plain {
    min-height: 24px;
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    font-size: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .plain:hover {
    background: none;
    color: var(--ink);
  }
  @media (width < 900px) {
    .state {
      justify-content: flex-start;
    }
  }
`;
