import { css } from 'lit';

export const studioThemeStyles = css`
  /* With room, the sample stays in sight while the controls move. */
  @media (width >= 900px) and (height >= 760px) {
    :host {
      display: grid;
      grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
      block-size: 100%;
    }
    .controls {
      overflow: auto;
      margin-block-start: 16px;
      padding-inline: 3px;
      margin-inline: -3px;
    }
    .controls > h3:first-of-type {
      margin-block-start: 4px;
    }
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  h3 {
    margin-block-start: 32px;
  }
  details {
    margin-block-start: 16px;
  }
  summary {
    padding-block: 4px;
    cursor: pointer;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: space-between;
    align-items: end;
  }
`;
