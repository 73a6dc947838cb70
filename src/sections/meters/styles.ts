import { css } from 'lit';

export const metersStyles = css`
  figure {
    margin: 0;
  }
  .series-0 {
    --_series: var(--_support);
  }
  .series-1 {
    --_series: var(--_second);
  }
  .series-2 {
    --_series: var(--_quiet);
  }
  [part~='diagram'] {
    display: grid;
  }
  [part~='source'] {
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_quiet);
    line-height: 1.4;
  }
  [part~='source-label'] {
    display: block;
    font-weight: 700;
  }
  [part~='source-detail'],
  [part~='meter-detail'] {
    font-size: 0.875em;
    color: var(--_quiet);
  }
  .ribbons {
    display: none;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0.24;
  }
  .ribbons path {
    fill: var(--_series);
  }
  [part~='diagram'] ul,
  [part~='diagram'] li {
    display: grid;
  }
  [part~='diagram'] li {
    grid-template-columns: 52px 1fr;
    gap: 0 8px;
  }
  .rails {
    inline-size: 52px;
    block-size: 0;
    min-block-size: 100%;
    overflow: hidden;
    opacity: 0.24;
  }
  .rails path {
    fill: none;
    stroke: var(--_series);
  }
  [part~='meter'] {
    position: relative;
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: end;
    align-content: center;
    gap: 4px 12px;
    padding-block: 10px;
    min-inline-size: 0;
  }
  [part~='meter-label'] {
    font-weight: 700;
    line-height: 1.3;
  }
  [part~='meter-figure'] {
    font-family: var(--trend-heading-font);
    font-size: max(25px, 1.5625em);
    font-weight: var(--trend-heading-weight, 700);
    line-height: 1.05;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
  }
  [part~='meter-figure'] .sign {
    font-size: 0.6em;
    font-weight: 500;
    color: var(--_quiet);
  }
  [part~='bar'],
  [part~='meter-detail'] {
    grid-column: 1 / -1;
  }
  [part~='bar'] {
    display: block;
    inline-size: 100%;
    border-radius: 2px;
    overflow: hidden;
  }
  :dir(rtl) > [part~='bar'],
  :dir(rtl) > .ribbons,
  :dir(rtl) > .rails {
    transform: scaleX(-1);
  }
  .aloud {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .track {
    fill: none;
    stroke: var(--_quiet);
    stroke-width: 2px;
  }
  .fill {
    fill: var(--_series);
  }
  [part~='caption'] {
    margin-block-start: 16px;
    font-size: 0.875em;
    color: var(--_quiet);
  }
  @container trend (inline-size >= 35em) {
    [part~='diagram'] {
      grid-template-columns: minmax(144px, 32fr) minmax(56px, 22fr) minmax(0, 60fr);
    }
    [part~='source'] {
      align-self: center;
    }
    .ribbons {
      display: block;
      block-size: 0;
      min-block-size: 100%;
    }
    .rails {
      display: none;
    }
    [part~='diagram'] ul {
      grid-auto-rows: 1fr;
      padding-inline-start: 12px;
    }
    [part~='diagram'] li {
      grid-template-columns: 1fr;
      min-block-size: 92px;
    }
  }
  /* The delay gives the IntersectionObserver time to report whether the meters are in view. */
  @media screen and (prefers-reduced-motion: no-preference) {
    .entering .fill {
      animation: meter-fill 400ms ease-out 100ms backwards;
    }
    .entering .ribbons,
    .entering .rails {
      animation: meter-appear 400ms ease-out 100ms backwards;
    }
  }
  @keyframes meter-fill {
    from {
      transform: scaleX(0);
    }
  }
  @keyframes meter-appear {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .ribbons,
    .rails {
      opacity: 1;
    }
    .ribbons path {
      fill: none;
      stroke: CanvasText;
    }
    .rails path {
      stroke-width: 1px;
    }
  }
  @media print {
    .fill,
    .ribbons {
      print-color-adjust: exact;
    }
    [part~='meters'] {
      break-inside: avoid;
    }
  }
`;
