import { css } from 'lit';

export const studioPreviewStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 20px;
    align-items: end;
  }
  .field {
    display: grid;
    gap: 2px;
    font-size: 14px;
  }
  fieldset {
    display: grid;
    margin: 0;
    border: 0;
    padding: 0;
    min-inline-size: 0;
  }
  legend {
    margin-block-end: 2px;
    padding: 0;
    font-size: 14px;
  }
  .choices {
    display: flex;
    gap: 4px;
  }
  details {
    margin-block-start: 8px;
  }
  summary {
    padding-block: 4px;
    cursor: pointer;
    font-size: 14px;
  }
  .told {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    margin-block-start: 12px;
  }
  .told p {
    margin: 0;
  }
  .view {
    margin-block-start: 16px;
  }
  .ground {
    block-size: 100%;
  }
`;
