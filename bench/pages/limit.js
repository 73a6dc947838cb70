// What somebody would write by hand for this one trend: one string of HTML into one shadow root, and a style sheet of the
// same look. It shows what a card shows before it is touched: each text, share, mark, name, source and button. No states,
// no events, no resizing: the least that shows the content.

import { chart } from './limit-chart.js';
import { CSS } from './limit-style.js';
import { date, escape, host, paragraphs, percent, source } from './limit-text.js';

const section = (title, content, kind = '') =>
  content ? `<section class="${kind}"><h3>${title}</h3>${content}</section>` : '';
const heading = (title, count, sign) =>
  `${title} <svg width="12" height="12" viewBox="-6 -6 12 12">${sign}</svg> ${count}`;
const SIGNS = {
  supports: '<circle class="s" r="5"/>',
  challenges: '<path class="c" d="M0-5l5 5-5 5-5-5z"/>',
};

function ticks({ count, total }) {
  let filled = '';
  let empty = '';
  for (let i = 0; i < total; i++) {
    const d = `M${i * 12} 0h9.5v14h-9.5z`;
    if (i < count) filled += d;
    else empty += d;
  }
  return `<svg class="ticks" viewBox="0 0 ${total * 12} 14" preserveAspectRatio="none"><path d="${filled}"/><path fill="none" stroke="#59616e" d="${empty}"/></svg>`;
}

const stat = (s) =>
  `<div><dt>${escape(s.label)}</dt><dd class="figure">${percent(s)}<span>%</span></dd><dd class="scale">${ticks(s)}</dd><dd class="small">${s.count} of ${s.total} ${escape(s.unit ?? '')}</dd></div>`;

const row = (e) =>
  `<tr tabindex="-1"><th scope="row"><button>${escape(e.company)}</button></th><td><time datetime="${e.date}">${date(e.date)}</time></td><td>${escape(e.text)}${e.source ? `<br><a href="${escape(e.source.url)}">${escape(e.source.title ?? '')}</a> <span>· ${host(e.source.url)}</span>` : ''}</td></tr>`;

const table = (evidence) =>
  evidence.length > 0
    ? `<table><thead><tr><th><button>Company</button></th><th><button>Date</button></th><th>What happened</th></tr></thead><tbody>${evidence.map(row).join('')}</tbody></table>`
    : '';

const credit = (trend) => `<p class="small">${source(trend)}</p>`;
const picture = (what) => `<details><summary class="small">Save the ${what} as a picture</summary></details>`;

function diagram(trend) {
  const { diagram: d, stats } = trend;
  if (!d) return '';
  const meters = d.meters
    .map((m) => {
      const share = stats.find((s) => s.id === m.stat);
      return `<li class="meter"><b>${escape(m.label)}</b><b class="share">${percent(share)}<span>%</span></b>${ticks(share)}<span class="small">${escape(m.detail)}</span></li>`;
    })
    .join('');
  const flows = d.meters.map((_, i) => `<path d="M0 100C50 100 50 ${50 + i * 100} 100 ${50 + i * 100}"/>`).join('');
  return `<div class="diagram"><div class="source"><b>${escape(d.source.label)}</b><br><span class="small">${escape(d.source.detail)}</span></div><svg viewBox="0 0 100 ${d.meters.length * 100}" preserveAspectRatio="none">${flows}</svg><ul>${meters}</ul></div><p class="small">${escape(d.caption)}</p>${credit(trend)}${picture('diagram')}`;
}

function timeline(trend, supporting, challenging) {
  const { evidence } = trend;
  if (!evidence?.length) return '';
  return `<p class="legend">${evidence.length} pieces of evidence: <b class="st">${supporting} supporting</b>, <b class="ct">${challenging} counterexamples</b>.</p><p class="small"><svg width="14" height="14" viewBox="-7 -7 14 14">${SIGNS.supports}</svg> supports, above · <svg width="14" height="14" viewBox="-7 -7 14 14">${SIGNS.challenges}</svg> challenges, below. Each mark is one case. The bar at the axis is the month or year that its source gives.</p>${chart(evidence)}${credit(trend)}${picture('timeline')}`;
}

function card(trend) {
  const { evidence = [], stats = [], guidance = [], faq = [] } = trend;
  const [supporting, challenging] = ['supports', 'challenges'].map((stance) =>
    evidence.filter((piece) => piece.stance === stance),
  );
  return `<style>${CSS}</style><article>
<header><p class="meta"><b>${trend.status ?? ''}</b> <span>${trend.companyCount} companies</span> <span>First observed ${date(trend.firstObserved)}</span> <span>Updated ${date(trend.updated)}</span></p><h2><a href="${escape(trend.url ?? '')}">${escape(trend.title)}</a></h2><div class="lead">${paragraphs(trend.quickAnswer)}</div></header>
<dl>${stats.map(stat).join('')}</dl>
${section('What is happening — and why', paragraphs(trend.whatsHappening) + paragraphs(trend.why))}
${section('How it works', diagram(trend))}
${section('Evidence over time', timeline(trend, supporting.length, challenging.length), 'major')}
${section(heading('Supporting evidence', supporting.length, SIGNS.supports), table(supporting))}
${section(heading('Counterexamples', challenging.length, SIGNS.challenges), table(challenging) && `${table(challenging)}<p class="tools"><button>Download CSV</button><button>Copy CSV</button><button>Cite this trend</button></p>`)}
<div class="two">${guidance.map((g) => section(`For ${escape(g.audience)}`, paragraphs(g.text))).join('')}</div>
${section('Outlook', paragraphs(trend.outlook))}
${section('Bottom line', paragraphs(trend.bottomLine), 'major')}
${section('Questions and answers', faq.map((f) => `<details class="faq"><summary>${escape(f.question)}</summary>${paragraphs(f.answer)}</details>`).join(''))}
<footer><a href="${escape(trend.collection?.url ?? '')}">${escape(trend.collection?.title ?? '')}</a><a href="${escape(trend.publisher?.url ?? '')}">Published by ${escape(trend.publisher?.name ?? '')}</a></footer></article>`;
}

/** Shows a trend; returns the element. */
export function showByHand(trend) {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = card(trend);
  document.body.append(host);
  return host;
}
