/**
 * The script of the iframe page. It reads the page's own address, shows the trend that this names, and
 * tells its parent how high that is. It hears nothing: there is no listener for messages.
 */
import { documentAddress, languageTag } from './query.js';
import { trustedAddress } from './trusted-address.js';

/** The classic file, beside this page: a sandboxed page has an opaque origin, to which modules need CORS. */
const SCRIPT = 'trend-embed.iife.js';

/** What the query may say of the card, by the names of the card's attributes; the card judges the values. */
const ATTRIBUTES = ['theme', 'sections', 'heading-level', 'integrity'];

const query = new URLSearchParams(location.search);
const card = document.createElement('trend-card');
let told = 0;

/** Not while a trend loads: what the page reserved stands until there is something to see. */
function tellHeight(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  // A frame that is not rendered has no height to tell.
  if (height === told || height === 0) return;
  told = height;
  // To any parent: which one it is cannot be known, and a height is no secret.
  parent.postMessage({ type: 'trend-embed:height', height }, '*');
}

/** How long a frame in view takes at most to be painted, in ms. */
const PAINTED = 200;

const heights = new ResizeObserver(tellHeight);

/** Tells every change from now on. Where a frame is out of view, observers sleep until it comes: time does not. */
function follow(): void {
  heights.observe(document.body);
  setTimeout(tellHeight, PAINTED);
}

/** Says in the page what is wrong, in place of the trend. */
function refuse(message: string): void {
  const text = document.createElement('p');
  text.lang = 'en';
  text.dir = 'ltr';
  text.textContent = message;
  card.replaceWith(text);
  follow();
}

function show(src: string): void {
  for (const name of ATTRIBUTES) {
    const value = query.get(name);
    if (value) card.setAttribute(name, value);
  }
  card.addEventListener('trend-load', ({ detail: { trend } }) => {
    document.title = trend.title;
    if (trend.lang) document.documentElement.lang = trend.lang;
    follow();
  });
  card.addEventListener('trend-error', () => {
    const link = document.createElement('a');
    link.href = link.textContent = src;
    card.replaceChildren(link);
    follow();
  });
  card.setAttribute('src', src);

  const script = document.createElement('script');
  script.src = trustedAddress(SCRIPT);
  script.onerror = () => refuse(`This trend cannot be shown: the script ${SCRIPT} is not beside this page.`);
  document.head.append(script);
}

const scheme = /^(light|dark)$/i.exec(query.get('theme') ?? '')?.[0];
// A frame whose scheme is not its page's is painted opaque; as long as nothing is asked for, it follows the page.
if (scheme) document.querySelector('meta[name=color-scheme]')?.setAttribute('content', scheme);
document.documentElement.lang = languageTag(query.get('lang')) ?? 'en';
document.querySelector('trend-card')?.replaceWith(card);

const src = query.get('src');
const address = documentAddress(src, location.href);
if (address) show(address);
else if (src)
  refuse(`This trend cannot be shown: src is “${src}”, and has to be the http(s) address of a trend document.`);
else refuse('No trend is named. Add ?src= and the address of a trend document to the address of this page.');
