import type { SectionHost } from '../section.js';
import { loadOnDemand, OnDemand } from './on-demand.js';

/** What follows deep links, once what reveals rows and points is there: loaded at once only where the page has a hash. */
export const deepLinks = new OnDemand<typeof import('./deep-links.js')>(async () => {
  const code = await import('./deep-links.js');
  await loadOnDemand(deepLinks);
  return code;
});

/** Lets an element follow deep links to what it shows. */
export function followLinks(host: SectionHost): void {
  deepLinks.use((code) => code?.followDeepLinks(host));
  if (location.hash) void deepLinks.load();
}
