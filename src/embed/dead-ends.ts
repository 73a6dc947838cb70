/**
 * In a sandbox without `allow-popups` or `allow-downloads`, links and downloads do nothing, and no script can ask
 * beforehand. So a press after which the reader is still here is answered with the address.
 */
import { textDirection } from '../locale/direction.js';
import { frameMessages } from '../messages/en.js';
import { loadLanguage } from '../messages/load-language.js';
import type { MessageCache } from '../messages/messages-for.js';
import { secret } from './height.js';

/** How long a browser may take to open a tab, in ms. */
const OPENED = 500;

/** What saves a file. */
const SAVES = '[name=download], [part~=pictures] button';

/** Where the message stands: below what was pressed, or above it where the frame would grow. */
function place(note: HTMLElement, { top, bottom }: DOMRect): void {
  const { height } = note.getBoundingClientRect();
  const below = bottom + 4 + height <= document.body.getBoundingClientRect().bottom;
  note.style.top = `${scrollY + (below ? bottom + 4 : Math.max(0, top - 4 - height))}px`;
}

const cache: MessageCache = new Map();

async function show(note: HTMLElement, address: string, pressed: Element): Promise<void> {
  const { lang } = document.documentElement;
  if (!/^en\b/.test(lang)) await loadLanguage(lang, cache);
  const messages = cache.get(lang);
  const { deadEnd } = messages?.(frameMessages) ?? frameMessages;
  note.lang = deadEnd === frameMessages.deadEnd ? 'en' : lang;
  note.dir = textDirection(note.lang);
  const code = document.createElement('code');
  code.textContent = address;
  note.replaceChildren(`${deadEnd} `, code);
  place(note, pressed.getBoundingClientRect());
  getSelection()?.selectAllChildren(code);
}

/** The link that a click is on, unless something else has answered it or a key opens it in the background. */
function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
  const { defaultPrevented, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (defaultPrevented || ctrlKey || metaKey || shiftKey || altKey) return undefined;
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  return link && /^https?:$/.test(link.protocol) ? link : undefined;
}

/**
 * Answers presses on links and downloads that lead nowhere.
 * @param page the address of the trend, for what cannot be saved
 */
export function answerDeadEnds(page: () => string): void {
  if (parent === window) return;
  const note = document.createElement('p');
  note.id = 'dead-end';
  note.setAttribute('role', 'status');
  document.body.append(note);
  const clear = (): void => note.replaceChildren();
  let left = 0;
  const leave = (): void => {
    left += 1;
    clear();
  };
  addEventListener('blur', leave);
  document.addEventListener('visibilitychange', leave);
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') clear();
  });
  addEventListener('pointerdown', (event) => {
    if (!event.composedPath().includes(note)) clear();
  });
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    const pressed = link ?? event.composedPath().find((target) => target instanceof Element && target.matches(SAVES));
    if (!(pressed instanceof Element)) return;
    // WordPress leads to the frame's own host, which its sandbox forbids the frame.
    if (secret && link?.host === location.host) {
      event.preventDefault();
      parent.postMessage({ message: 'link', value: link.href, secret }, '*');
    }
    // Without a sandbox files are saved; one that lets tabs open lets files be saved as well, most often.
    if (!link && (origin !== 'null' || left > 0)) return;
    const before = left;
    setTimeout(() => {
      if (left === before && document.hasFocus()) void show(note, link?.href ?? page(), pressed);
    }, OPENED);
  });
}
