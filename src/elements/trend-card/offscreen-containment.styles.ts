import { css } from 'lit';
import { SECTIONS } from '../../sections/list.js';
import { styleSheetOf } from '../base/style-sheet-of.js';
import { heightOf } from '../states/skeleton.template.js';

/** A section that is not laid out is as high as its skeleton. */
const heights = SECTIONS.map(
  (section) => `[part~=${section.name}-section]{contain-intrinsic-block-size:auto ${heightOf([section])}px}`,
);

/** Only with scroll anchoring: the sections above the reader's place take their real heights. */
const containment = css`
  @media screen {
    @supports (overflow-anchor: auto) {
      [part~='section'] {
        content-visibility: auto;
        /* Room for focus rings. */
        overflow-clip-margin: 8px;
      }
    }
  }
`;

export const containmentStyles = styleSheetOf([...heights, containment.cssText]);
