import type { SectionView } from '../section.js';
import { INITIAL_ROWS } from './printed-rows.js';
import { ALL_ROWS, type Choice } from './row-list.js';

const START: Choice = { ...ALL_ROWS, limit: INITIAL_ROWS };

/** What the reader made of the rows of one table. */
export class TableState {
  choice: Choice;
  /** False once the reader asked for a point and nothing showed one. */
  hasPoints = true;
  /** The view of the last update. */
  view: SectionView | undefined;

  /** @param all whether every row is shown at first */
  constructor(all: boolean) {
    this.choice = all ? ALL_ROWS : START;
  }

  /**
   * Another trend starts anew, another time range from the top.
   * @returns whether it is another trend
   */
  follow(view: SectionView | undefined): boolean {
    const before = this.view;
    if (!view) return false;
    this.view = view;
    if (before && before.trend !== view.trend) {
      this.choice = START;
      this.hasPoints = true;
      return true;
    }
    if (before?.timeRange !== view.timeRange) this.choice = { ...this.choice, start: 0 };
    return false;
  }
}
