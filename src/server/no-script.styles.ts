import { css } from 'lit';

/** Without scripting: opens what a script would open, and hides the controls that need one. */
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
    /* Nothing tells whether the ink is light, where the browser cannot: only the ink itself is sure to be readable. */
    @supports not (color: oklch(from currentColor l c h)) {
      [part='base'] {
        --_quiet: var(--trend-quiet, currentColor);
        --_line: var(--trend-line, currentColor);
        --_support: var(--trend-support, currentColor);
        --_challenge: var(--trend-challenge, currentColor);
      }
    }
    .plot {
      overflow-x: auto;
    }
    /* Nothing redraws the chart for a narrow screen: scroll it at a readable size. */
    [part='chart'] {
      min-inline-size: 560px;
    }
  }
`;
