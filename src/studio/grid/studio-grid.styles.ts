import { css } from 'lit';

export const studioGridStyles = css`
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 8px 0;
  }
  .grid {
    position: relative;
    max-height: min(70vh, 560px);
    border-block: 1px solid var(--edge);
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding: 37px 0 0 44px;
    font-size: 14px;
    line-height: 20px;
    font-variant-numeric: tabular-nums;
  }
  .row {
    display: grid;
    grid-template-columns: var(--columns);
    box-sizing: border-box;
    min-width: 100%;
    width: var(--width);
    height: 36px;
    border-bottom: 1px solid var(--line);
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 2;
    width: max-content;
    min-width: 100%;
    background: var(--surface);
  }
  .head .row {
    height: 37px;
    border-bottom-color: var(--edge);
  }
  .body {
    position: relative;
    min-width: 100%;
    width: var(--width);
  }
  .body .row {
    position: absolute;
    left: 0;
  }
  [role='columnheader'],
  .cell,
  .number {
    box-sizing: border-box;
    min-width: 0;
    padding: 8px;
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
    user-select: none;
  }
  [role='columnheader'] {
    cursor: pointer;
    font-weight: 600;
  }
  .number {
    position: sticky;
    left: 0;
    z-index: 1;
    background: var(--surface);
    color: var(--quiet);
    cursor: pointer;
    text-align: end;
  }
  .head .number {
    cursor: default;
  }
  .cell {
    position: relative;
    cursor: cell;
  }
  .cell[aria-selected='true'] {
    background: color-mix(in srgb, var(--ink) 8%, transparent);
  }
  .cell:focus,
  [role='columnheader']:focus {
    outline: 2px solid var(--ink);
    outline-offset: -2px;
  }
  .cell:has(.editor) {
    z-index: 1;
    padding: 0;
    overflow: visible;
  }
  .supports {
    color: var(--support);
  }
  .challenges {
    color: var(--challenge);
  }
  .cell[aria-invalid='true'] .text {
    color: var(--fault);
    text-decoration: underline wavy 1px;
    text-underline-offset: 3px;
  }
  .editor {
    position: absolute;
    inset-inline-start: 0;
    top: 0;
    z-index: 3;
    field-sizing: content;
    width: 100%;
    min-height: 36px;
    max-height: 260px;
    border: 2px solid var(--ink);
    border-radius: 0;
    padding: 6px;
    outline: 0;
    line-height: 20px;
    resize: none;
    white-space: pre-wrap;
  }
  .prose .editor {
    min-width: min(420px, 80vw);
  }
  .about {
    min-height: 64px;
    padding: 8px 0 0;
    font-size: 14px;
  }
  .whole {
    max-width: none;
    max-height: 120px;
    margin: 0;
    overflow: auto;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .whole > span {
    display: block;
    font-size: 13px;
  }
  .finding {
    margin: 4px 0 0;
    font-size: 14px;
  }
  .finding.fault {
    color: var(--fault);
  }
  .keys {
    font-size: 14px;
  }
  summary {
    min-height: 24px;
    cursor: pointer;
  }
  dl,
  dd {
    margin: 0;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 15rem) minmax(0, 1fr);
    gap: 0 16px;
    padding: 4px 0;
  }
  .piece {
    display: grid;
    gap: 12px;
    margin-top: 12px;
  }
  .piece > * {
    margin: 0;
  }
  .piece :is(input, textarea, select) {
    width: 100%;
    min-height: 40px;
    font-size: 16px;
  }
  .piece :is(input, textarea, select)[aria-invalid='true'] {
    border: 2px solid var(--fault);
  }
  label {
    display: block;
    margin-bottom: 4px;
    font-size: 14px;
    font-weight: 600;
  }
`;
