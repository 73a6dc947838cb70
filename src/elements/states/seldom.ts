// What most pages never need, and the others a little later than the rest.

import { readoptStyles } from '../base/readopt-styles.js';
import { showStaleNotice, type StaleNoticeHost } from './stale-notice.js';

export { readoptStyles };
export { failureTemplate } from './failure.template.js';

/** Has an element tell of what went wrong with its trend, if anything did. */
export function tellTrouble(host: StaleNoticeHost): void {
  if (!host.source || !('failure' in host.source.state)) return;
  readoptStyles(host);
  host.requestUpdate();
  void showStaleNotice(host);
}
