import { css } from 'lit';

export const statsStyles = css`
  [part~='stats'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 216px), 1fr));
    gap: 32px 40px;
    padding-block: 28px;
    border-block: 1px solid var(--_line);
  }
  [part~='stat'] {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    break-inside: avoid;
  }
  [part~='stat-figure'] {
    order: -1;
    max-inline-size: 512px;
    font-family: var(--trend-heading-font);
    font-size: var(--trend-figure-size, clamp(3.125em, 2.2em + 5.8cqi, 4.75em));
    font-weight: var(--trend-heading-weight, 700);
    line-height: 1;
    letter-spacing: calc(var(--_tight) * -0.035em);
    font-variant-numeric: tabular-nums;
  }
  [part~='stat-figure'] .sign {
    font-size: 0.5em;
    font-weight: 500;
    letter-spacing: 0;
    margin-inline: 0.06em;
    color: var(--_quiet);
  }
  [part~='ticks'] {
    display: block;
    block-size: 16px;
    margin-block: 14px 10px;
  }
  :dir(rtl) > [part~='ticks'] {
    transform: scaleX(-1);
  }
  [part~='stat-label'] {
    font-weight: 700;
    line-height: 1.4;
  }
  [part~='stat-count'] {
    font-size: 0.875em;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
`;
