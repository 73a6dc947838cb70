import { css } from 'lit';

export const cardStyles = css`
  /* While the card grows, scroll anchoring keeps to the page's text around it. */
  :host(:not(:state(ready))) {
    overflow-anchor: none;
  }
  @media screen {
    :host([loading='lazy' i][src]:state(empty)) {
      min-block-size: 100vh;
    }
  }
  /* Hides placeholders, so that resizing them is no layout shift. */
  [part~='section']:has(> svg) {
    visibility: hidden;
  }
  [part~='card'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  ::slotted([slot='logo']) {
    justify-self: start;
    max-inline-size: 100%;
    margin-block-end: calc(var(--_gap) * -0.5);
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
  @container trend (inline-size >= 60em) {
    [part~='card'] {
      grid-template-columns: repeat(12, minmax(0, 1fr));
      column-gap: 40px;
    }
    [part~='card'] > *,
    ::slotted([slot]) {
      grid-column: 1 / -1;
    }
    /* The claim and its shares side by side, aligned at the bottom. */
    [part~='header-section']:has(+ [part~='stats-section']) {
      grid-column: 1 / span 6;
      margin: 0;
    }
    [part~='header-section'] + [part~='stats-section'] {
      grid-column: 7 / -1;
      display: grid;
    }
    [part~='header-section'] + * > [part~='stats'] {
      align-content: end;
      padding-block: 0;
      padding-inline-start: 40px;
      border: solid var(--_line);
      border-width: 0;
      border-inline-start-width: 1px;
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
