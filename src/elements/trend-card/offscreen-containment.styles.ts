import { css } from 'lit';

/** Only where browsers keep the reader's place while what is above it takes its height. */
export const containmentStyles = css`
  @media screen {
    @supports (overflow-anchor: auto) {
      [part~='section'] {
        content-visibility: auto;
        contain-intrinsic-block-size: auto 300px;
        /* Room for rings of focus. */
        overflow-clip-margin: 8px;
      }
    }
  }
`;
