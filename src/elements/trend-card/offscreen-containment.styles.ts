import { css } from 'lit';

/** Only with scroll anchoring: the sections above the reader's place take their real heights. */
export const containmentStyles = css`
  @media screen {
    @supports (overflow-anchor: auto) {
      [part~='section'] {
        content-visibility: auto;
        contain-intrinsic-block-size: auto 300px;
        /* Room for focus rings. */
        overflow-clip-margin: 8px;
      }
    }
  }
`;
