import type { ReactiveControllerHost } from 'lit';
import type { Studio } from '../studio.js';
import type { GridColumn } from './columns.js';
import type { Selection, Size } from './selection.js';

/** The grid, as its helpers see it. */
export interface GridHost extends ReactiveControllerHost {
  readonly studio: Studio | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly selection: Selection;
  readonly columns: readonly GridColumn[];
  readonly pieces: number;
  readonly size: Size;
  say(text: string): void;
  select(selection: Selection, takesFocus?: boolean): void;
}
