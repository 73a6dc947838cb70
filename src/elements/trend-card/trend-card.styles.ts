import { css } from 'lit';

export const cardStyles = css`
  /* While it grows, the place that the browser keeps is that of the page's text around it. */
  :host(:not(:state(ready))) {
    overflow-anchor: none;
  }
  @media screen {
    :host([loading='lazy' i][src]:state(empty)) {
      min-block-size: 100vh;
    }
  }
  [part~='section']:has(> [part='loading']) {
    visibility: hidden;
  }
  [part~='card'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  [part~='header-section']:has(+ [part~='stats-section']) {
    margin-block-end: calc(var(--_gap) * -0.2);
  }
  [part~='footer'] {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 24px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_ink);
    font-size: 0.875em;
  }
  [part~='publisher'] {
    color: var(--_quiet);
  }
  @container trend (inline-size >= 960px) {
    [part~='card'] {
      grid-template-columns: repeat(12, minmax(0, 1fr));
      column-gap: 40px;
    }
    [part~='card'] > * {
      grid-column: 1 / -1;
    }
    [part~='explanation-section']:has(+ [part~='meters-section']) {
      grid-column: 1 / span 5;
    }
    [part~='explanation-section'] + [part~='meters-section'] {
      grid-column: 6 / -1;
    }
    [part~='outlook-section']:has(+ [part~='bottom-line-section']) {
      grid-column: 1 / span 6;
    }
    [part~='outlook-section'] + [part~='bottom-line-section'] {
      grid-column: 7 / -1;
    }
  }
`;
