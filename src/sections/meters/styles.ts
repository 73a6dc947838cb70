import { css } from 'lit';

export const metersStyles = css`
  figure {
    margin: 0;
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
  .flows {
    display: none;
    inline-size: 100%;
    block-size: 0;
    min-block-size: 100%;
  }
  .flows path,
  .rail path {
    fill: none;
    stroke: var(--_quiet);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  [part~='diagram'] ul,
  [part~='diagram'] li {
    display: grid;
  }
  [part~='diagram'] li {
    grid-template-columns: 44px 1fr;
  }
  .rail {
    inline-size: 44px;
    block-size: 0;
    min-block-size: 100%;
    overflow: hidden;
  }
  [part~='meter'] {
    position: relative;
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: end;
    align-self: center;
    gap: 4px 12px;
    margin-block: 10px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_quiet);
    min-inline-size: 0;
  }
  [part~='meter-label'] {
    font-weight: 700;
    line-height: 1.3;
  }
  [part~='meter-figure'] {
    font-family: var(--trend-heading-font);
    font-size: 1.5625em;
    font-weight: var(--trend-heading-weight, 700);
    line-height: 1.05;
    letter-spacing: calc(var(--_tight) * -0.02em);
    font-variant-numeric: tabular-nums;
  }
  [part~='meter-figure'] .sign {
    font-size: 0.64em;
    font-weight: 500;
    color: var(--_quiet);
  }
  [part~='bar'],
  [part~='meter-detail'] {
    grid-column: 1 / -1;
  }
  [part~='bar'] {
    display: block;
    block-size: 12px;
  }
  :dir(rtl) > [part~='bar'],
  :dir(rtl) > .flows,
  :dir(rtl) > .rail {
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
    .flows {
      display: block;
    }
    .rail {
      display: none;
    }
    [part~='diagram'] ul {
      grid-auto-rows: 1fr;
    }
    [part~='diagram'] li {
      grid-template-columns: 1fr;
      min-block-size: 92px;
    }
  }
  /* The delay gives the IntersectionObserver time to report whether the meters are in view. */
  @media screen and (prefers-reduced-motion: no-preference) {
    .entering .filled {
      animation: meter-fill 400ms ease-out 100ms backwards;
    }
    .entering .flows,
    .entering .rail {
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
  @media print {
    [part~='meters'] {
      break-inside: avoid;
    }
  }
`;
