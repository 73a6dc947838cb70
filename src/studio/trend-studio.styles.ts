import { css } from 'lit';

export const trendStudioStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    height: 100vh;
    height: 100dvh;
  }
  .skip {
    position: absolute;
    z-index: 1;
    top: 4px;
    left: 4px;
    padding: 8px 12px;
    background: var(--surface);
    color: var(--ink);
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
    pointer-events: none;
  }
  header {
    display: flex;
    gap: 4px 20px;
    align-items: center;
    padding: 8px 20px;
    border-bottom: 1px solid var(--line);
  }
  h1 {
    margin: 0;
    font-size: 19px;
    line-height: 1.3;
  }
  studio-keep {
    flex: 1;
    min-width: 0;
  }
  main {
    display: grid;
    grid-template:
      'write-tabs splitter look-tabs' auto
      'write splitter look' minmax(0, 1fr)
      / minmax(0, var(--write, 50%)) 1px minmax(0, 1fr);
    min-height: 0;
  }
  section {
    display: contents;
  }
  .tabs {
    display: flex;
    gap: 20px;
    padding: 0 20px;
    border-bottom: 1px solid var(--line);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .write > .tabs {
    grid-area: write-tabs;
  }
  .look > .tabs {
    grid-area: look-tabs;
  }
  .write > [role='tabpanel'] {
    grid-area: write;
  }
  .look > [role='tabpanel'] {
    grid-area: look;
  }
  [role='tab'] {
    flex: none;
    min-height: 40px;
    border: 0;
    border-radius: 0;
    padding: 2px 0 0;
    border-bottom: 2px solid transparent;
    background: none;
    color: var(--quiet);
    font-size: 16px;
  }
  [role='tab']:hover:not(:disabled) {
    background: none;
    color: var(--ink);
  }
  [role='tab'][aria-selected='true'] {
    border-color: var(--ink);
    background: none;
    color: var(--ink);
    font-weight: 600;
  }
  [role='tab']:focus-visible {
    outline-offset: -2px;
  }
  [role='tabpanel'] {
    position: relative;
    overflow: auto;
    padding: 20px;
    min-width: 0;
  }
  [role='tabpanel']:focus {
    outline: none;
  }
  .splitter {
    grid-area: splitter;
    position: relative;
    z-index: 1;
    cursor: col-resize;
    touch-action: none;
  }
  .splitter::before {
    content: '';
    position: absolute;
    inset: 0;
    background: var(--line);
  }
  /* A target of 24 px, over what lies beside it. */
  .splitter::after {
    content: '';
    position: absolute;
    inset: 0 -12px;
  }
  .splitter:hover::before,
  .splitter:focus-visible::before {
    background: var(--ink);
  }
  .splitter:focus-visible {
    outline-offset: 1px;
  }
  /* Narrow: all tabs in a row, one pane at a time. */
  @media (width < 900px) {
    :host {
      height: auto;
      min-height: 100dvh;
    }
    header {
      flex-wrap: wrap;
      padding: 8px 16px;
    }
    studio-keep {
      flex-basis: 100%;
    }
    main {
      grid-template:
        'write-tabs look-tabs' auto
        'pane pane' minmax(0, 1fr)
        / auto minmax(0, 1fr);
    }
    .tabs {
      gap: 16px;
      padding: 0 16px;
    }
    .look > .tabs {
      padding-left: 0;
    }
    .write > [role='tabpanel'],
    .look > [role='tabpanel'] {
      grid-area: pane;
      overflow: visible;
      padding: 16px;
    }
    .splitter {
      display: none;
    }
  }
  @media print {
    :host {
      display: block;
      height: auto;
    }
    header,
    .tabs,
    .splitter,
    .skip {
      display: none;
    }
    main {
      display: block;
    }
    [role='tabpanel'] {
      overflow: visible;
      padding: 0;
    }
    .write > [role='tabpanel'] {
      display: none;
    }
    main.write > .write > [role='tabpanel']:not([hidden]) {
      display: block;
    }
    main.write > .look > [role='tabpanel'] {
      display: none;
    }
  }
`;
