import type { StudioDocument } from './document/studio-document.js';
import type { Place } from './place.js';
import type { Settings } from './settings.js';

/** What every pane works on. */
export interface Studio {
  readonly document: StudioDocument;
  readonly settings: Settings;
  readonly place: Place;
}
