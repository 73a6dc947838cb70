import { parentOf } from '../../sections/parts/parent-of.js';
import { adapt, type Follower } from './adapt.js';
import { groundOf } from './ground.js';

const look = (follower: Follower) => adapt(follower, groundOf);

/** The elements in the page that have been adapted to its background. */
const followers = new Set<Follower>();

let observer: MutationObserver | undefined;
let listening: AbortController | undefined;
let scheduled = false;
let stale = false;

function schedule(): void {
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(() => {
    scheduled = false;
    followers.forEach(look);
  });
}

/** Animations write the attribute `style` in each frame: only these declarations bear on colours. */
const COLOURS = /background|color|--/;

const changed = (records: readonly MutationRecord[]): void => {
  for (const { target, attributeName, oldValue } of records)
    if (attributeName !== 'style' || COLOURS.test(`${oldValue} ${(target as Element).getAttribute('style')}`)) {
      schedule();
      return;
    }
};

/** What a page's script or style sheet may change without an attribute of an element around a follower. */
function listen(): void {
  observer = new MutationObserver(changed);
  observer.observe(document.head, { attributes: true, characterData: true, childList: true, subtree: true });
  listening = new AbortController();
  const { signal } = listening;
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', schedule, { signal });
  window.addEventListener('resize', schedule, { signal });
  const hear = ({ target, propertyName = '' }: Event & Partial<TransitionEvent>) => {
    // A style sheet has loaded, or a colour transition has ended.
    if (/^(background|color)/.test(propertyName) || target instanceof HTMLLinkElement) schedule();
  };
  for (const type of ['load', 'transitionend']) document.addEventListener(type, hear, { capture: true, signal });
}

/** Observes an element and all around it. */
function watch(follower: Follower): void {
  for (let node: Element | null = follower; node; node = parentOf(node))
    observer?.observe(node, { attributes: true, attributeOldValue: true });
}

/** Observes the page anew: an observer cannot give up a single node. */
function rewatch(): void {
  stale = false;
  changed(observer?.takeRecords() ?? []);
  observer?.disconnect();
  listening?.abort();
  // An aborted signal keeps the stack of this call, and with it the element that left.
  listening = undefined;
  observer = undefined;
  if (followers.size === 0) return;
  listen();
  followers.forEach(watch);
}

/**
 * Adapts an element to the page's background, now and when that changes: one observer of the elements around all followers
 * serves the whole page. An element that has left is forgotten.
 * @param defer until the next frame, while there is no text: reading computed colours forces a style recalculation
 */
export function followBackground(host: Follower, defer = false): void {
  if (!host.isConnected) {
    // Once for all that leave in one task.
    if (followers.delete(host) && !stale) {
      stale = true;
      queueMicrotask(rewatch);
    }
    return;
  }
  if (!observer) listen();
  followers.add(host);
  watch(host);
  // `requestAnimationFrame` does not fire in hidden documents.
  if (defer && !document.hidden) schedule();
  else look(host);
}
