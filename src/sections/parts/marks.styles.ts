import { css } from 'lit';

/** The roles of colour that only some elements need, worked out as those of all are. */
export const markStyles = css`
  [part='base'] {
    --_challenge: var(
      --trend-challenge,
      oklch(var(--_from) calc(0.45 + 0.34 * var(--_dark)) 0.15 calc(40 + 7 * var(--_dark)))
    );
    --_raised: var(--trend-raised, var(--trend-surface, oklch(var(--_from) calc(1 - 0.796 * var(--_dark)) 0.004 260)));
    --_second: var(--trend-second, var(--_ink));
  }
  @media (prefers-contrast: more) {
    [part='base'] {
      --_quiet: var(--_ink);
      --_line: var(--_ink);
    }
  }
  @media print {
    [part='base'] {
      --_support: #056;
      --_challenge: #930;
      --_second: #000;
      --_raised: #fff;
    }
  }
  @media (forced-colors: active) {
    [part='base'] {
      --_challenge: CanvasText;
      --_second: CanvasText;
      --_raised: Canvas;
    }
  }
`;
