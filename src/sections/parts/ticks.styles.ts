import { css } from 'lit';

/** Shares are ink and grey: the colours of the two sides are theirs alone. */
export const ticksStyles = css`
  .empty {
    fill: none;
    stroke: var(--_quiet);
    vector-effect: non-scaling-stroke;
  }
  .filled {
    fill: var(--_ink);
    print-color-adjust: exact;
  }
  [part~='stat'] ~ [part~='stat'] .filled,
  li ~ li .filled {
    fill: var(--_second);
  }
`;
