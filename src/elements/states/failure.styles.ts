import { css } from 'lit';

/** The stale notice and the failure view. */
export const failureStyles = css`
  [part='kept'],
  [part='error'] {
    margin-block: 12px;
    padding-block: 12px;
    border-block: 1px solid var(--_line);
    font-size: 0.875em;
  }
  .instead {
    margin-block-start: 12px;
  }
  [part='retry'] {
    margin-block: 12px;
    padding: 6px 12px;
    border: 1px solid;
    border-radius: var(--trend-radius);
  }
`;
