import { css } from 'lit';

export const timelineStyles = css`
  [part~='legend'] {
    margin-block-end: 4px;
    text-wrap: pretty;
  }
  [part~='legend'] b {
    color: var(--_side);
  }
  [part~='key'] {
    margin-block-end: 16px;
    color: var(--_quiet);
    font-size: 0.875em;
    text-wrap: pretty;
  }
  [part~='key'] span {
    white-space: nowrap;
  }
  /* One above the other: where one takes the place of another, nothing moves. */
  .readings {
    display: grid;
  }
  [part~='key'] .readings > span {
    grid-area: 1 / 1;
    white-space: normal;
  }
  .unseen {
    visibility: hidden;
  }
  [part~='key'] svg {
    display: inline-block;
    vertical-align: -0.125em;
  }
  [part~='zoom'] {
    margin-block-end: 16px;
    font-variant-numeric: tabular-nums;
  }
  /* A line of its own: what it says changes, and nothing moves. */
  [part~='zoom'] p {
    flex-basis: 100%;
  }
  [part~='zoom'] [aria-disabled] {
    border-style: dotted;
    box-shadow: none;
    color: var(--_quiet);
    cursor: default;
  }
  .hint {
    color: var(--_quiet);
  }
  .supports {
    --_side: var(--_support);
  }
  .challenges {
    --_side: var(--_challenge);
  }
  .supports > path:not([class]),
  .columns,
  .date-spans,
  .date-span,
  .selected {
    fill: var(--_side);
  }
  .challenges > path:not([class]),
  .diamonds {
    fill: var(--_raised);
    stroke: var(--_challenge);
    stroke-width: 2px;
  }
  .discs {
    stroke: var(--_support);
    stroke-linecap: round;
  }
  .diamonds {
    stroke-width: 1.25px;
  }
  .plot {
    position: relative;
  }
  .zoomable {
    touch-action: pan-y;
    user-select: none;
  }
  .zoomable svg {
    cursor: crosshair;
  }
  /* Over what follows, so that nothing moves. */
  [part~='help'] {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 100%;
    z-index: 1;
    visibility: hidden;
    max-inline-size: none;
    padding: 6px 10px;
    border: 1px solid var(--_line);
    border-radius: var(--trend-radius, 4px);
    background: var(--_raised);
    color: var(--_quiet);
    font-size: 0.875em;
  }
  /* A little later than the focus: a screen reader says first what has the focus, and then this. */
  .plot:focus-within [part~='help'] {
    visibility: visible;
    transition: visibility 0s 0.25s;
  }
  .brush {
    fill: var(--_accent);
    fill-opacity: 0.14;
  }
  .sizer {
    block-size: 0;
  }
  [part~='chart'] {
    display: block;
    inline-size: 100%;
    block-size: auto;
    overflow: visible;
    font-size: 13px;
  }
  /* Lines behind a text end before its letters. */
  [part~='chart'] text {
    fill: var(--_ink);
    dominant-baseline: central;
    paint-order: stroke;
    stroke: var(--_raised);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  [part~='chart'] .tick {
    fill: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  [part~='chart'] .side {
    fill: var(--_side);
    font-weight: 700;
  }
  .before {
    text-anchor: end;
  }
  .current text {
    font-weight: 700;
  }
  .grid,
  .ruler {
    stroke: var(--_line);
  }
  .axis {
    stroke: var(--_ink);
  }
  .data-end,
  .leaders,
  .reference {
    fill: none;
    stroke: var(--_quiet);
  }
  .data-end {
    stroke-dasharray: 1.5 3;
  }
  .leaders {
    stroke-width: 0.75px;
  }
  .reference {
    stroke-width: 0.5px;
  }
  .arrow,
  [part~='chart'] .hollow,
  [part~='chart'] .dots {
    fill: none;
    stroke: var(--_side);
    stroke-width: 1.5px;
  }
  /* Sets hollow bars off from the columns behind them. */
  [part~='chart'] .gap {
    stroke: var(--_raised);
    stroke-width: 4px;
  }
  [part~='chart'] .dots {
    stroke-width: 4px;
    stroke-linecap: round;
  }
  [part~='point'] {
    cursor: pointer;
  }
  /* What answers the reader draws a frame of its own. */
  .plot:not(.inert) [part~='point'] {
    outline: none;
  }
  .target {
    fill: none;
    pointer-events: all;
  }
  .halo,
  .selected,
  .focus,
  .date-span {
    pointer-events: none;
  }
  .halo,
  .focus {
    fill: none;
    stroke-width: 2px;
  }
  .ring,
  .solid {
    stroke: var(--_side);
  }
  .focus {
    stroke: var(--_accent);
  }
  .solid {
    fill: var(--_raised);
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    .grid {
      stroke-opacity: 0.35;
    }
  }
  @media print {
    [part~='timeline'] {
      break-inside: avoid;
    }
  }
`;
