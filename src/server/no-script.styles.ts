import { css } from 'lit';

/** Where no script will ever come: all that it would open is open, and what only it could do is not offered. */
export const noScriptStyles = css`
  @media (scripting: none) {
    [part='answer'] {
      display: block;
      content-visibility: visible;
    }
    [part='answer'] > p:last-child,
    [part='question'] button::after,
    [part='head'] button::after,
    [part='zoom'] {
      display: none;
    }
    [part] button,
    [part='row']:hover [part='company'] button {
      cursor: auto;
      text-decoration: none;
    }
    .plot {
      overflow-x: auto;
    }
    /* On a telephone it would be too small to read, and there is nobody to draw it anew. */
    [part='chart'] {
      min-inline-size: 560px;
    }
  }
`;
