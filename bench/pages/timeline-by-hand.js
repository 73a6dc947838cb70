// A timeline that somebody would write by hand: a circle for each point, years along the axis, the counts
// of both sides, and a box that tells of the point under the mouse. No keyboard, no resizing, no labels.

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const dates = new Intl.DateTimeFormat('en', { timeZone: 'UTC', month: 'long', year: 'numeric' });

const [WIDTH, AXIS, LANE] = [720, 220, 24];

const CSS = `
:host{display:block;position:relative;font:16px/1.55 system-ui,sans-serif;color:#15181e}
h2{font-size:19px;margin:0 0 12px}p{margin:0 0 12px;font-size:14px}
svg{display:block;width:100%;overflow:visible;font-size:13px}
.s{fill:#0b6e7f}.c{fill:#fff;stroke:#b8420b;stroke-width:2}
.box{position:absolute;max-width:320px;padding:12px;border:1px solid #59616e;background:#fff;font-size:14px;pointer-events:none}`;

function circles(evidence, x) {
  const levels = new Map();
  const places = evidence.map(({ date, stance }) => {
    const at = x(Date.parse(date));
    const pile = `${Math.round(at / 12)}${stance}`;
    const level = (levels.get(pile) ?? 0) + 1;
    levels.set(pile, level);
    return { at, level };
  });
  const step = Math.min(LANE, 190 / Math.max(1, ...levels.values()));
  return evidence.map(({ stance }, i) => {
    const up = stance === 'supports';
    const y = up ? AXIS - places[i].level * step : AXIS + LANE + places[i].level * step;
    return `<circle class="${up ? 's' : 'c'}" cx="${places[i].at.toFixed(1)}" cy="${y.toFixed(1)}" r="5.5" data-i="${i}"/>`;
  });
}

/** Shows the evidence of a trend over time; returns the element. */
export function showTimelineByHand({ evidence }) {
  const times = evidence.map(({ date }) => Date.parse(date));
  const [from, to] = times.reduce(
    ([low, high], time) => [Math.min(low, time), Math.max(high, time)],
    [Infinity, -Infinity],
  );
  const x = (time) => 80 + ((time - from) / (to - from || 1)) * (WIDTH - 100);
  const years = [];
  for (let year = new Date(from).getUTCFullYear() + 1; Date.UTC(year) <= to; year++)
    years.push(`<text x="${x(Date.UTC(year)).toFixed(1)}" y="${AXIS + 16}">${year}</text>`);
  const supporting = evidence.filter(({ stance }) => stance === 'supports').length;

  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `<style>${CSS}</style><h2>Evidence over time</h2>
<p>${supporting} supporting · ${evidence.length - supporting} counterexamples</p>
<svg class="chart" viewBox="0 0 ${WIDTH} ${AXIS * 2 + LANE}"><path stroke="#15181e" d="M80 ${AXIS}H${WIDTH}M80 ${AXIS + LANE}H${WIDTH}"/>${years.join('')}${circles(evidence, x).join('')}</svg><div class="box" hidden></div>`;
  const box = root.querySelector('.box');
  root.querySelector('svg').addEventListener('pointermove', ({ target, offsetX, offsetY }) => {
    const piece = evidence[target.dataset.i];
    box.hidden = !piece;
    if (!piece) return;
    box.innerHTML = `<b>${escape(piece.company)}</b><br>${dates.format(new Date(piece.date))}<br>${escape(piece.text)}`;
    box.style.translate = `${offsetX + 12}px ${offsetY + 12}px`;
  });
  document.body.append(host);
  return host;
}
