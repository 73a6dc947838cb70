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
  /* No rule between the lead and the link below it. */
  [part='error']:has(.instead) {
    margin-block-end: 0;
    padding-block-end: 0;
    border-block-end: none;
  }
  .instead {
    margin-block-start: 12px;
  }
  [part='retry'] {
    position: relative;
    margin-block: 12px;
    padding: 6px 12px;
    border: 1px solid;
    border-radius: var(--trend-radius);
  }
  /* Room for fingers, 44 px. */
  [part='retry']::before {
    content: '';
    position: absolute;
    inset: -6px 0;
  }
  [part='error'] summary {
    padding-block: 11px;
  }
`;
