/**
 * The script of the iframe page. It shows the trend that the query of its own URL names and posts its height to the
 * parent. It listens to no messages.
 */
import { documentAddress, languageTag } from './query.js';
import { trustedAddress } from './trusted-address.js';

/** The classic script beside this page: in a sandbox the origin is opaque, and modules would need CORS. */
const SCRIPT = 'trend-embed.iife.js';

/** Attributes of the card that the query may set; the card validates the values. */
const ATTRIBUTES = ['theme', 'sections', 'heading-level', 'integrity'];

const query = new URLSearchParams(location.search);
const card = document.createElement('trend-card');
let postedHeight = 0;

/** Posts the height. Not called while a trend loads, so that the space which the parent reserved stays. */
function postHeight(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  // The height of a frame that is not rendered is 0.
  if (height === postedHeight || height === 0) return;
  postedHeight = height;
  // The parent's origin is unknown, and a height is not confidential.
  parent.postMessage({ type: 'trend-embed:height', height }, '*');
}

/** Maximum time until a visible frame is painted, in ms. */
const PAINTED = 200;

const heights = new ResizeObserver(postHeight);

/** Posts the height now and at each change. Observers are paused in offscreen frames; timers are not. */
function observeHeight(): void {
  heights.observe(document.body);
  setTimeout(postHeight, PAINTED);
}

/** Shows an error message in place of the trend. */
function showError(message: string): void {
  const text = document.createElement('p');
  text.lang = 'en';
  text.dir = 'ltr';
  text.textContent = message;
  card.replaceWith(text);
  observeHeight();
}

function show(src: string): void {
  for (const name of ATTRIBUTES) {
    const value = query.get(name);
    if (value) card.setAttribute(name, value);
  }
  card.addEventListener('trend-load', ({ detail: { trend } }) => {
    document.title = trend.title;
    if (trend.lang) document.documentElement.lang = trend.lang;
    observeHeight();
  });
  card.addEventListener('trend-error', () => {
    const link = document.createElement('a');
    link.href = link.textContent = src;
    card.replaceChildren(link);
    observeHeight();
  });
  card.setAttribute('src', src);

  const script = document.createElement('script');
  script.src = trustedAddress(SCRIPT);
  script.onerror = () => showError(`This trend cannot be shown: the script ${SCRIPT} is not beside this page.`);
  document.head.append(script);
}

const scheme = /^(light|dark)$/i.exec(query.get('theme') ?? '')?.[0];
// A frame with another colour scheme than its page is opaque; by default the frame follows the page.
if (scheme) document.querySelector('meta[name=color-scheme]')?.setAttribute('content', scheme);
document.documentElement.lang = languageTag(query.get('lang')) ?? 'en';
document.querySelector('trend-card')?.replaceWith(card);

const src = query.get('src');
const address = documentAddress(src, location.href);
if (address) show(address);
else if (src)
  showError(`This trend cannot be shown: src is “${src}”, and has to be the http(s) address of a trend document.`);
else showError('No trend is named. Add ?src= and the address of a trend document to the address of this page.');
