// What somebody would write by hand for this one trend: one string of HTML into one shadow root, and
// a style sheet of the same look. No states, no events, no resizing: the least that shows the content.

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const paragraphs = (text = '') =>
  text
    .split(/\n\s*\n/)
    .map((p) => `<p>${escape(p)}</p>`)
    .join('');
const percent = ({ count, total }) => Math.round((count / total) * 100);
const dates = new Intl.DateTimeFormat('en', { timeZone: 'UTC', month: 'short', year: 'numeric' });
const date = (text) => dates.format(new Date(text));
const section = (title, content) => (content ? `<section><h3>${title}</h3>${content}</section>` : '');

const CSS = `
:host{display:block;font:16px/1.55 system-ui,sans-serif;color:#15181e}
*{box-sizing:border-box;margin:0;padding:0}
section,header,dl{margin-bottom:40px}
h2{font-size:38px;line-height:1.14;letter-spacing:-.02em;text-wrap:balance}
h3{font-size:19px;margin-bottom:12px}
p{max-width:66ch;margin-bottom:12px;text-wrap:pretty}
.meta{font-size:13px;color:#59616e;margin-bottom:12px}
.meta b{background:#15181e;color:#fff;padding:2px 8px;border-radius:3px}
dl{display:grid;grid-template-columns:1fr 1fr;gap:40px;border:solid #dfe3e9;border-width:1px 0;padding:28px 0}
dl>div{display:flex;flex-direction:column}
.figure{order:-2;font-size:84px;font-weight:700;line-height:1;letter-spacing:-.035em}
.figure span{font-size:.45em;color:#59616e;font-weight:500}
dt{font-weight:700}.small{font-size:14px;color:#59616e}
.ticks{height:14px;width:100%;max-width:360px;margin:14px 0 10px;display:block;order:-1}
.diagram{display:grid;grid-template-columns:1fr .7fr 1.9fr}.source{align-self:center;border:1px solid #dfe3e9;padding:12px 16px}
.diagram svg{width:100%;height:100%}.diagram ul{display:grid;padding-left:12px}
li{list-style:none}.meter{display:grid;grid-template-columns:1fr auto;gap:4px 12px;min-height:92px;align-content:center}
.meter svg,.meter .small{grid-column:1/-1}
.chart{width:100%;font-size:13px;overflow:visible}.chart text{dominant-baseline:central}
.s{fill:#0b6e7f}.c{fill:#fff;stroke:#b8420b;stroke-width:2}
table{width:100%;border-collapse:collapse}th{text-align:left;vertical-align:top;padding:12px 16px 12px 0}
td{vertical-align:top;padding:12px 16px 12px 0;border-bottom:1px solid #dfe3e9}
thead th{font-size:13px;color:#59616e;font-weight:400;border-bottom:1px solid}
time{white-space:nowrap;color:#59616e}a{color:inherit}
.two{display:grid;grid-template-columns:1fr 1fr;gap:40px}
details{border-bottom:1px solid #dfe3e9;padding:10px 0}summary{font-weight:600}
footer{display:flex;justify-content:space-between;border-top:1px solid;padding-top:16px;font-size:14px}`;

function ticks({ count, total }) {
  let filled = '';
  let empty = '';
  for (let i = 0; i < total; i++) {
    const d = `M${i * 12} 0h9.5v14h-9.5z`;
    if (i < count) filled += d;
    else empty += d;
  }
  return `<svg class="ticks" viewBox="0 0 ${total * 12} 14" preserveAspectRatio="none"><path fill="#0b6e7f" d="${filled}"/><path fill="none" stroke="#59616e" d="${empty}"/></svg>`;
}

function chart(evidence) {
  const times = evidence.map((e) => Date.parse(e.date));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const levels = {};
  const marks = evidence.map((e, i) => {
    const x = 80 + ((times[i] - from) / (to - from || 1)) * 460;
    const up = e.stance === 'supports';
    const key = `${Math.round(x / 12)}${up}`;
    const level = (levels[key] = (levels[key] ?? 0) + 1);
    const y = up ? 200 - level * 24 : 224 + level * 24;
    const name = escape(`${e.company}, ${date(e.date)}, ${e.stance}: ${e.text}`);
    const shape = up
      ? `<circle class="s" cx="${x}" cy="${y}" r="5.5"/>`
      : `<path class="c" d="M${x} ${y - 7}l7 7-7 7-7-7z"/>`;
    return `<g role="button" tabindex="-1" aria-label="${name}">${shape}${evidence.length < 20 ? `<text x="${x + 12}" y="${y}">${escape(e.company)}</text>` : ''}</g>`;
  });
  const years = [2024, 2025, 2026].map((year, i) => `<text x="${80 + i * 200}" y="212">${year}</text>`).join('');
  return `<svg class="chart" viewBox="0 0 640 320"><path stroke="#15181e" d="M80 200H640"/><path stroke="#dfe3e9" d="M80 224H640"/>${years}${marks.join('')}</svg>`;
}

const row = (e) =>
  `<tr tabindex="-1"><th scope="row">${escape(e.company)}</th><td><time datetime="${e.date}">${date(e.date)}</time></td><td>${escape(e.text)}${e.source ? ` <a href="${escape(e.source.url)}">${escape(e.source.title ?? '')}</a>` : ''}</td></tr>`;

const table = (evidence) =>
  evidence.length > 0
    ? `<table><thead><tr><th>Company</th><th>Date</th><th>What happened</th></tr></thead><tbody>${evidence.map(row).join('')}</tbody></table>`
    : '';

function diagram({ diagram: d, stats }) {
  if (!d) return '';
  const meters = d.meters
    .map((m) => {
      const share = percent(stats.find((s) => s.id === m.stat));
      return `<li class="meter"><b>${escape(m.label)}</b><b>${share}%</b><svg height="10" width="100%"><rect width="${share}%" height="10" fill="#0b6e7f"/></svg><span class="small">${escape(m.detail)}</span></li>`;
    })
    .join('');
  const flows = d.meters
    .map(
      (_, i) =>
        `<path fill="#0b6e7f55" d="M0 ${80 + i * 28}C50 ${80 + i * 28} 50 ${40 + i * 100} 100 ${40 + i * 100}v26C50 ${66 + i * 100} 50 ${106 + i * 28} 0 ${106 + i * 28}z"/>`,
    )
    .join('');
  return `<div class="diagram"><div class="source"><b>${escape(d.source.label)}</b><br><span class="small">${escape(d.source.detail)}</span></div><svg viewBox="0 0 100 ${d.meters.length * 100}" preserveAspectRatio="none">${flows}</svg><ul>${meters}</ul></div><p class="small">${escape(d.caption)}</p>`;
}

function card(trend) {
  const { evidence = [], stats = [], guidance = [], faq = [] } = trend;
  const side = (stance) => evidence.filter((e) => e.stance === stance);
  return `<style>${CSS}</style><article>
<header><p class="meta"><b>${trend.status ?? ''}</b> ${trend.companyCount} companies · First observed ${trend.firstObserved} · Updated ${trend.updated}</p><h2>${escape(trend.title)}</h2>${paragraphs(trend.quickAnswer)}</header>
<dl>${stats.map((s) => `<div><dt>${escape(s.label)}</dt><dd class="figure">${percent(s)}<span>%</span></dd><dd>${ticks(s)}</dd><dd class="small">${s.count} of ${s.total}</dd></div>`).join('')}</dl>
${section('What is happening', paragraphs(trend.whatsHappening) + paragraphs(trend.why))}
${section('How it works', diagram(trend))}
${section('Evidence over time', `<p>${side('supports').length} supporting · ${side('challenges').length} counterexamples</p>${chart(evidence)}`)}
${section('Evidence', table(side('supports')))}
${section('Counterexamples', table(side('challenges')))}
<div class="two">${guidance.map((g) => section(escape(g.audience), paragraphs(g.text))).join('')}</div>
${section('Outlook', paragraphs(trend.outlook))}
${section('Bottom line', paragraphs(trend.bottomLine))}
${section('Questions', faq.map((f) => `<details><summary>${escape(f.question)}</summary>${paragraphs(f.answer)}</details>`).join(''))}
<footer><a href="${escape(trend.collection?.url ?? '')}">${escape(trend.collection?.title ?? '')}</a><span>${escape(trend.publisher?.name ?? '')}</span></footer></article>`;
}

/** Shows a trend; returns the element. */
export function showByHand(trend) {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = card(trend);
  document.body.append(host);
  return host;
}
