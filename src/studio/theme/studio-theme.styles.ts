import { css } from 'lit';

export const studioThemeStyles = css`
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
