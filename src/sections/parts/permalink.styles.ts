import { css } from 'lit';

/** The address of a piece or of a question: a sign that appears where the reader points, and 44 px to press. */
export const permalinkStyles = css`
  [part~='link'] {
    box-sizing: border-box;
    inline-size: 44px;
    block-size: 44px;
    color: var(--_quiet);
    line-height: 44px;
    text-align: center;
    text-decoration: none;
    opacity: 0;
    pointer-events: none;
  }
  [part~='link']::before {
    content: '#';
    content: '#' / '';
  }
  [part~='link']:hover {
    color: var(--_ink);
  }
  [part~='link']:focus-visible {
    opacity: 1;
    outline-offset: -8px;
  }
  @media print {
    [part~='link'] {
      display: none;
    }
  }
`;
