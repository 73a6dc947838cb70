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
  /* With the fallback above it, one window high: what stands below the card is out of view, and nothing more is. */
  [part='loading'] {
    max-block-size: calc(100vh - 4em);
    overflow: clip;
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
    padding-block: 16px 6px;
    border-block-start: 1px solid var(--_ink);
    font-size: 0.875em;
  }
  [part~='footer'] a {
    position: relative;
  }
  /* Room for fingers, 44 px. */
  [part~='footer'] a::before {
    content: '';
    position: absolute;
    inset: -16px 0 -6px;
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
    /* The claim and its shares side by side, both from the top. */
    [part~='header-section']:has(+ [part~='stats-section']) {
      grid-column: 1 / span 6;
      margin: 0;
    }
    [part~='header-section'] + [part~='stats-section'] {
      grid-column: 7 / -1;
      position: relative;
    }
    /* A hairline in the gutter. */
    [part~='header-section'] + [part~='stats-section']::before {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-start: -20px;
      border-inline-start: 1px solid var(--_line);
    }
    [part~='header-section'] + * > [part~='stats'] {
      padding-block: 0;
      border: none;
    }
    /* Two shares one above the other: their ticks compare at a glance. */
    [part~='header-section'] + * > [part~='stats']:not(:has(> :nth-child(3))) {
      grid-template-columns: 1fr;
    }
    [part~='explanation-section']:has(+ [part~='meters-section']) {
      grid-column: 1 / span 5;
    }
    [part~='explanation-section'] + [part~='meters-section'] {
      grid-column: 6 / -1;
    }
    /* The diagram's parts begin where the columns do. */
    [part~='explanation-section'] + * [part~='diagram'] {
      grid-template-columns: calc(100cqi / 6 - 100px / 3) calc(100cqi / 12 + 130px / 3) minmax(0, 1fr);
    }
    [part~='outlook-section']:has(+ [part~='bottom-line-section']) {
      grid-column: 1 / span 6;
    }
    [part~='outlook-section'] + [part~='bottom-line-section'] {
      grid-column: 7 / -1;
    }
  }
  /* Browsers lose sections of a grid that goes over several pages. */
  @media print {
    [part~='card'] {
      display: block;
    }
    [part~='card'] > :not(:first-child) {
      margin-block-start: var(--_gap);
    }
    [part~='card'] > .paper {
      margin-block-start: 12px;
    }
    [part~='header-section'] + [part~='stats-section']::before {
      display: none;
    }
  }
`;
