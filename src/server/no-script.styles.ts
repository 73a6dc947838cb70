import { css } from 'lit';

// Until a script has taken the HTML over, the card is in no state.

/** Without a script: opens what a script would open, and hides the controls that need one. */
export const noScriptStyles = css`
  :host(:not(:state(ready))) [part='answer'] {
    display: block;
    content-visibility: visible;
  }
  :host(:not(:state(ready))) [part='question'] button::after,
  :host(:not(:state(ready))) [part='head'] button::after,
  :host(:not(:state(ready))) [part='pictures'],
  :host(:not(:state(ready))) [part='zoom'],
  :host(:not(:state(ready))) .tools {
    display: none;
  }
  :host(:not(:state(ready))) [part] button,
  :host(:not(:state(ready))) [part='row']:hover [part='company'] button {
    cursor: auto;
    text-decoration: none;
  }
  :host(:not(:state(ready))) .plot {
    overflow-x: auto;
  }
  /* Nothing redraws the chart for a narrow screen: scroll it at a readable size. */
  :host(:not(:state(ready))) [part='chart'] {
    min-inline-size: 560px;
  }
  /* Nothing tells whether the ink is light, where the browser cannot: only the ink itself is sure to be readable. */
  @supports not (color: oklch(from currentColor l c h)) {
    :host(:not(:state(ready))) [part='base'] {
      --_quiet: var(--trend-quiet, currentColor);
      --_line: var(--trend-line, currentColor);
      --_support: var(--trend-support, currentColor);
      --_challenge: var(--trend-challenge, currentColor);
    }
  }
`;

/**
 * Where a script may be on its way: nothing moves when it comes. Until then a question opens while it has the focus, and
 * controls keep their places. All answers are open where the script did not come in 1 s, or the document is damaged.
 */
export const awaitingStyles = css`
  @media screen and (scripting) {
    :host(:not(:state(ready))) [part='answer'] {
      display: block;
      content-visibility: visible;
      overflow: clip;
      max-block-size: 0;
      animation: untaken 0s 1s forwards;
    }
    :host(:not(:state(ready))) [part='faq-item']:focus-within [part='answer'],
    :host(:state(error)) [part='answer'] {
      max-block-size: none;
    }
    :host(:not(:state(ready))) [part='pictures'],
    :host(:not(:state(ready))) [part='zoom'],
    :host(:not(:state(ready))) .tools {
      visibility: hidden;
    }
  }
  @keyframes untaken {
    to {
      max-block-size: none;
    }
  }
`;
