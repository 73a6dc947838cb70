import { css } from 'lit';

/** What says that a trend is from a kept copy, or could not be had. */
export const failureStyles = css`
  [part='kept'],
  [part='error'] {
    margin-block: 12px;
    padding-block: 12px;
    border-block: 1px solid var(--_line);
    font-size: 0.875em;
  }
  [part='retry'] {
    margin-block: 12px;
    padding: 6px 12px;
    border: 1px solid;
    border-radius: var(--trend-radius);
  }
`;
