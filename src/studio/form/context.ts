import type { Path } from '../document/path.js';
import { pointerOf } from '../document/path.js';
import type { StudioDocument } from '../document/studio-document.js';

/** What the templates of the form need. */
export interface FormContext {
  readonly document: StudioDocument;
  /** Says something to assistive technology. */
  readonly say: (text: string) => void;
  /** Moves focus to what has an id, once the form is drawn. */
  readonly focusSoon: (id: string) => void;
}

/** The id of the control of a value. */
export const controlId = (path: Path): string => `value${pointerOf(path).replaceAll('/', '-')}`;
