import { css } from 'lit';

export const timelineStyles = css`
  [part~='legend'] {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin-block-end: 16px;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  [part~='legend'] li {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .supports circle {
    fill: var(--_support);
  }
  .challenges path {
    fill: var(--_raised);
    stroke: var(--_challenge);
    stroke-width: 2px;
  }
  .plot {
    position: relative;
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
  [part~='chart'] text {
    fill: var(--_ink);
    dominant-baseline: central;
  }
  [part~='chart'] .tick {
    fill: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  [part~='chart'] .side {
    font-weight: 600;
  }
  [part~='chart'] text.supports {
    fill: var(--_support);
  }
  [part~='chart'] text.challenges {
    fill: var(--_challenge);
  }
  .grid,
  .axis,
  .ruler,
  .stems {
    fill: none;
    stroke: var(--_line);
    stroke-width: 1px;
  }
  .axis {
    stroke: var(--_ink);
  }
  [part~='chart'] .stems.supports {
    stroke: var(--_support);
    stroke-opacity: 0.55;
  }
  [part~='chart'] .stems.challenges {
    fill: none;
    stroke: var(--_challenge);
    stroke-opacity: 0.55;
    stroke-width: 1px;
  }
  [part~='point'] {
    cursor: pointer;
    outline: none;
  }
  .halo,
  .supports .halo {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2px;
  }
  .challenges .halo {
    stroke: var(--_challenge);
  }
  [part~='detail'] {
    position: fixed;
    inset: auto;
    inline-size: max-content;
    max-inline-size: min(340px, calc(100vw - 16px));
    margin: 0;
    padding: 12px 14px;
    border: 1px solid var(--_quiet);
    border-radius: var(--trend-radius, 4px);
    background: var(--_raised);
    color: var(--_ink);
    font-size: 0.875em;
    line-height: 1.45;
    overflow: visible;
  }
  .when {
    color: var(--_quiet);
    margin-block-end: 4px;
  }
  .when .supports {
    color: var(--_support);
    font-weight: 600;
  }
  .when .challenges {
    color: var(--_challenge);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .halo {
      stroke: Highlight;
    }
  }
  @media print {
    [part~='timeline'] {
      break-inside: avoid;
    }
    [part~='detail'] {
      display: none;
    }
  }
`;
