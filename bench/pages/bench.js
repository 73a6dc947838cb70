// What the bench asks a page to do.

import { showByHand } from './limit.js';
import { manyPieces } from './many.js';
import { showTimelineByHand } from './timeline-by-hand.js';

// Finished HTML is measured in a page that knows no element.
if (!location.search.includes('no-script')) await import('/dist/trend-embed.js');

/** Two frames later: what was asked for is laid out and painted. */
window.painted = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

window.load = async ({ trend, pieces, share }) => {
  const text = trend
    ? await (await fetch(`/demo/trends/${trend}.json`)).text()
    : JSON.stringify(manyPieces(pieces, share));
  // As it comes over the network; what making it left behind is not to be cleared away while something is measured.
  window.trend = JSON.parse(text);
  window.gc();
};

window.loadServed = (html) => {
  window.served = document.implementation.createHTMLDocument();
  window.served.body.setHTMLUnsafe(html);
  window.gc();
};

const element = (name) => (src) => {
  const shown = document.createElement(name);
  if (src) shown.src = src;
  else shown.trend = window.trend;
  document.body.append(shown);
  return shown;
};

const kinds = {
  card: element('trend-card'),
  cardByHand: () => showByHand(window.trend),
  // Already parsed, as where the script comes later than the HTML.
  served: () => {
    const shown = document.adoptNode(window.served.body.firstElementChild);
    document.body.append(shown);
    return shown;
  },
  // A server's HTML, which no script takes over.
  finished: () => {
    document.body.setHTMLUnsafe(window.html);
  },
  timeline: element('evidence-timeline'),
  timelineByHand: () => showTimelineByHand(window.trend),
};

/** Shows the document, and comes back when it is painted. */
window.run = async (kind, times = 1, src = undefined) => {
  const all = Array.from({ length: times }, () => kinds[kind](src));
  if (src) {
    const loading = [...document.querySelectorAll('trend-card')];
    await Promise.all(
      loading.map((card) => new Promise((done) => card.addEventListener('trend-load', done, { once: true }))),
    );
  }
  // A card comes section by section: all of it counts.
  await Promise.all(all.map((shown) => shown?.updateComplete));
  await window.painted();
};

/** Milliseconds of the clock from the first step until all of it is painted. */
window.clock = async (kind) => {
  const begun = performance.now();
  await window.run(kind);
  return performance.now() - begun;
};

/** What the shown element has inside that a selector names. */
window.parts = (selector) => [...document.body.firstElementChild.shadowRoot.querySelectorAll(selector)];
window.part = (selector) => window.parts(selector)[0];

/** Makes ready for reading the document: by the parser, and by `JSON.parse` alone. */
window.openDocument = async () => {
  const text = JSON.stringify(window.trend);
  const { parse } = await import('/dist/document.js');
  window.readJson = () => {
    window.read = JSON.parse(text);
  };
  window.readTrend = () => {
    if (!parse(window.read).ok) throw new Error('the document was refused');
  };
};
window.ready = true;
