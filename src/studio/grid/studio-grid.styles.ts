import { css } from 'lit';

export const studioGridStyles = css`
  .scroller {
    position: relative;
    max-height: min(60vh, 480px);
    overflow: auto;
    border: 1px solid var(--edge);
    border-radius: 3px;
    outline-offset: 2px;
    overscroll-behavior: contain;
    font-size: 14px;
  }
  .row {
    display: grid;
    grid-template-columns: 44px 104px 150px 118px minmax(260px, 2fr) 180px 200px 150px;
    min-width: 1206px;
    height: 36px;
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 2;
    background: var(--sunken);
    font-weight: 600;
  }
  .cell {
    position: relative;
    box-sizing: border-box;
    border-bottom: 1px solid var(--line);
    border-right: 1px solid var(--line);
    padding: 0 8px;
    line-height: 35px;
    min-width: 0;
    user-select: none;
    cursor: cell;
  }
  .number {
    position: sticky;
    left: 0;
    z-index: 1;
    background: var(--sunken);
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
    text-align: end;
    cursor: default;
  }
  .text {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .date {
    font-variant-numeric: tabular-nums;
  }
  .sort {
    min-height: 34px;
    width: 100%;
    border: 0;
    padding: 0;
    background: none;
    font-weight: 600;
    text-align: start;
  }
  [aria-selected='true'] {
    background: color-mix(in srgb, var(--ink) 8%, transparent);
  }
  .cell[aria-invalid='true'] .text {
    color: var(--fault);
    text-decoration: underline wavy;
  }
  [data-active] {
    box-shadow: inset 0 0 0 1px var(--quiet);
  }
  .cell:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: -2px;
  }
  .editor {
    position: absolute;
    inset: -1px auto auto -1px;
    z-index: 3;
    width: max(100% + 2px, 18rem);
    min-height: 38px;
    border: 2px solid var(--ink);
    border-radius: 0;
    padding: 7px 7px;
    font-size: 14px;
    line-height: 1.4;
    resize: none;
  }
  .line .editor,
  .date .editor,
  .stance .editor {
    width: calc(100% + 2px);
  }
  .space {
    min-width: 1206px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 8px 0;
  }
  .notes {
    min-height: 1.5em;
  }
  dialog {
    max-width: min(32rem, calc(100vw - 32px));
    box-sizing: border-box;
    border: 1px solid var(--ink);
    border-radius: 3px;
    padding: 20px;
    background: var(--surface);
    color: var(--ink);
  }
  dialog h3 {
    margin-top: 0;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  .answers {
    display: grid;
    gap: 8px;
  }
`;
