import type { SectionHost } from '../section.js';
import { loadOnDemand, OnDemand } from './on-demand.js';

/** What follows deep links, once what reveals rows and points is there: loaded at once only where the page has a hash. */
export const deepLinks = new OnDemand<typeof import('./deep-links.js')>(async () => {
  const code = await import('./deep-links.js');
  await loadOnDemand(deepLinks);
  return code;
});

/** Whether the hash belongs to the page's own router. */
const isRouted = () => /^#[!/]/.test(location.hash);

/** Follows a link to this page, whatever its `<base>`, and without the page's router where that uses the hash. */
export function followLink(event: Event): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[part~=link]');
  const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
  const { host } = event.currentTarget as ShadowRoot;
  if (!link || !host.isConnected || ctrlKey || metaKey || shiftKey || altKey) return;
  event.preventDefault();
  const { hash } = link;
  const isHere = isRouted() || location.hash === hash;
  if (!isHere) location.hash = hash;
  void deepLinks.load().then(() => {
    const links = deepLinks.code?.followDeepLinks(host as SectionHost).deepLinks;
    if (isHere) links?.follow(hash);
  });
}

/** Lets an element follow deep links to what it shows. */
export function followLinks(host: SectionHost): void {
  deepLinks.use(host, (code) => code?.followDeepLinks(host));
  if (location.hash) void deepLinks.load();
}
