import { css } from 'lit';

export const trendStudioStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    height: 100vh;
    height: 100dvh;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    padding: 8px 20px;
    border-bottom: 1px solid var(--line);
  }
  h1 {
    margin: 0;
    font-size: 16px;
  }
  studio-keep {
    flex: 1;
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    min-height: 0;
  }
  section {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
  }
  section + section {
    border-left: 1px solid var(--line);
  }
  [role='tablist'] {
    display: flex;
    gap: 4px;
    padding: 8px 20px;
    border-bottom: 1px solid var(--line);
    overflow-x: auto;
  }
  [role='tab'] {
    flex: none;
    border-color: transparent;
  }
  [role='tabpanel'] {
    overflow: auto;
    padding: 20px;
  }
  .to-look {
    display: none;
  }
  /* Narrow: one pane at a time. */
  @media (width < 900px) {
    main {
      grid-template-columns: minmax(0, 1fr);
    }
    main.writing .look,
    main:not(.writing) .write {
      display: none;
    }
    section + section {
      border-left: 0;
    }
    .to-look {
      display: block;
    }
  }
`;
