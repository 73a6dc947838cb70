// What most pages never need, and the others a little later than the rest.

import { adoptStyles } from './adopt-styles.js';
import { noteKept, type NotingHost } from './kept-note.js';

export { adoptStyles };
export { failureTemplate } from './failure.template.js';

/** Has an element tell of what went wrong with its trend, if anything did. */
export function tellTrouble(host: NotingHost): void {
  if (!host.source || !('failure' in host.source.state)) return;
  adoptStyles(host);
  host.requestUpdate();
  void noteKept(host);
}
