import { css } from 'lit';

export const proseStyles = css`
  div[part~='text'] {
    display: grid;
    gap: 12px;
  }
  .major > [part~='text'] {
    font-size: 1.1875em;
    line-height: 1.5;
  }
  [part~='guidance'] > * {
    break-inside: avoid;
  }
  [part~='guidance'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 264px), 1fr));
    gap: 32px 40px;
  }
`;
