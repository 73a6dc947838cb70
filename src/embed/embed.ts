/**
 * The script of the iframe page. It shows the trend that the page names, or else the query of its address, and tells its
 * parent the height.
 */
import { answerDeadEnds } from './dead-ends.js';
import { observeHeight, tellFirstHeight } from './height.js';
import { documentAddress, languageTag } from './query.js';
import { scriptBeside } from './script-beside.js';

const SCRIPT = 'trend-embed.iife.js';

/** Attributes of the card that the query may set; the card validates the values. */
const ATTRIBUTES = ['theme', 'sections', 'heading-level', 'integrity', 'since', 'edition'];

const query = new URLSearchParams(location.search);

/** Shows an error message in place of the trend. */
function showError(card: Element, message: string): void {
  const text = document.createElement('p');
  text.lang = 'en';
  text.dir = 'ltr';
  text.textContent = message;
  card.replaceWith(text);
  observeHeight();
}

function show(card: HTMLElementTagNameMap['trend-card'], src: string): void {
  const { page } = card.dataset;
  let address = page ?? src;
  for (const name of ATTRIBUTES) {
    const value = query.get(name);
    if (value) card.setAttribute(name, value);
  }
  card.addEventListener('trend-load', ({ detail: { trend } }) => {
    document.title = trend.title;
    if (trend.lang) document.documentElement.lang = trend.lang;
    address = page ?? documentAddress(trend.url ?? null, src) ?? src;
    observeHeight();
  });
  card.addEventListener('trend-error', () => {
    const link = document.createElement('a');
    link.href = link.textContent = src;
    if (page === undefined) card.replaceChildren(link);
    observeHeight();
  });
  card.setAttribute('src', src);

  const script = scriptBeside(SCRIPT);
  script.onerror = () => showError(card, `This trend cannot be shown: there is no ${SCRIPT} beside embed.js.`);
  document.head.append(script);
  answerDeadEnds(() => address);
}

tellFirstHeight();
const scheme = /^(light|dark)$/i.exec(query.get('theme') ?? '')?.[0];
// A frame with another colour scheme than its page is opaque; by default the frame follows the page.
if (scheme) document.querySelector('meta[name=color-scheme]')?.setAttribute('content', scheme);
const lang = languageTag(query.get('lang'));
if (lang) document.documentElement.lang = lang;

const card = document.querySelector('trend-card');
if (card) {
  const src = card.getAttribute('src') ?? query.get('src');
  const address = documentAddress(src, location.href);
  // The link to this page is for where no script runs.
  if (card.dataset['page'] === undefined) card.replaceChildren();
  if (address) show(card, address);
  else if (src)
    showError(
      card,
      `This trend cannot be shown: src is “${src}”, and has to be the http(s) address of a trend document.`,
    );
  else showError(card, 'No trend is named. Add ?src= and the address of a trend document to the address of this page.');
}
