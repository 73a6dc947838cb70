// The one page that searches. The index is Pagefind's, beside the site: nothing is asked of anybody else.

import * as pagefind from '../pagefind/pagefind.js';

const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
const outcome = document.getElementById('outcome');
const list = document.getElementById('results');
const MOST = 20;

/** Pagefind marks what was found by tags in escaped text. */
function marked(excerpt) {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return node.textContent;
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

function item({ url, meta, excerpt, sub_results: parts = [] }) {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = parts[0]?.url ?? url;
  link.textContent = parts[0] && parts[0].title !== meta.title ? `${meta.title}: ${parts[0].title}` : meta.title;
  const text = document.createElement('p');
  text.append(...marked(parts[0]?.excerpt ?? excerpt));
  entry.append(link, text);
  return entry;
}

async function search() {
  document.getElementById('query').value = query;
  if (query === '') return;
  document.title = `${query} · search · trend-embed`;
  outcome.textContent = 'Searching.';
  const { results } = await pagefind.search(query);
  const found = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
  list.replaceChildren(...found.map(item));
  const rest = results.length > MOST ? `; the first ${MOST} are shown` : '';
  outcome.textContent = `${results.length === 0 ? 'No page' : results.length === 1 ? 'One page' : `${results.length} pages`} with “${query}”${rest}.`;
}

search().catch(() => {
  outcome.textContent = 'The index could not be loaded. All pages are listed under “Contents”.';
});
