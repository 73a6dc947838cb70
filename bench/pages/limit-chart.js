// The timeline of the card by hand: marks in lanes beside their names, years, sides, and what each date covers.

import { date, escape } from './limit-text.js';

export function chart(evidence) {
  const times = evidence.map((e) => Date.parse(e.date));
  const from = times.reduce((a, b) => Math.min(a, b));
  const to = times.reduce((a, b) => Math.max(a, b));
  const place = (time) => 110 + ((time - from) / (to - from || 1)) * 510;
  const levels = {};
  const spans = { supports: '', challenges: '' };
  const marks = evidence.map((e, i) => {
    const x = Math.round(place(times[i]));
    const up = e.stance === 'supports';
    const key = `${Math.round(x / 12)}${up}`;
    const level = (levels[key] = (levels[key] ?? 0) + 1);
    const y = up ? 80 - level * 24 : 104 + level * 24;
    spans[e.stance] += up ? `M${x - 8} 80v-4h16v4z` : `M${x - 8} 104v4h16v-4z`;
    const name = escape(`${e.company}, ${date(e.date)}, ${e.stance}: ${e.text}`);
    const shape = up
      ? `<circle class="s" cx="${x}" cy="${y}" r="5.5"/>`
      : `<path class="c" d="M${x} ${y - 6}l6 6-6 6-6-6z"/>`;
    const side = x < 200 ? `x="${x + 13}"` : `class="before" x="${x - 13}"`;
    return `<g role="button" tabindex="-1" aria-label="${name}">${shape}${evidence.length < 20 ? `<text ${side} y="${y}">${escape(e.company)}</text>` : ''}</g>`;
  });
  const years = [];
  for (let year = new Date(from).getUTCFullYear(); year <= new Date(to).getUTCFullYear(); year++)
    years.push(`<text class="quiet" x="${Math.max(110, Math.round(place(Date.UTC(year))))}" y="92">${year}</text>`);
  return `<svg class="chart" viewBox="0 0 640 160"><path stroke="#15181e" d="M100 80H640"/><path stroke="#dfe3e9" d="M100 104H640M318 0V160M529 0V160"/><path class="s" d="${spans.supports}"/><path class="c" d="${spans.challenges}"/><text class="s" x="0" y="67">↑ supports</text><text class="ct" x="0" y="117">↓ challenges</text>${years.join('')}${marks.join('')}</svg>`;
}
