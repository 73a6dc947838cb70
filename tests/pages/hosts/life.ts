import { card, type HostPage, TREND } from './host-page.js';

const INSIDE = '<trend-faq></trend-faq><trend-header></trend-header>';
const AROUND = `<trend-provider src="${TREND}">${INSIDE}</trend-provider>`;

/**
 * Two versions on one page. The other one calls its parts and ids differently, and knows only the elements named; the
 * elements that it defines stay its own, the rest come from this one.
 */
const other = (only: string) => ({ src: `other-version.js?only=${only}`, type: 'module' as const, first: true });

export const lifePages: readonly HostPage[] = [
  { name: 'plain', what: 'A card, and nothing else' },
  {
    name: 'other-provider',
    what: 'Another version’s provider and card around our elements',
    body: AROUND + card.replace('<a', `${INSIDE}<a`),
    scripts: [other('trend-provider,trend-card'), { src: 'trend-embed.js', type: 'module' }],
  },
  {
    name: 'other-sections',
    what: 'Another version’s elements inside our provider and card',
    body: AROUND + card.replace('<a', `${INSIDE}<a`),
    scripts: [other('trend-faq,trend-header'), { src: 'trend-embed.js', type: 'module' }],
  },
  {
    name: 'other-all',
    what: 'All of another version, and ours too late',
    body: AROUND + card,
    scripts: [other(''), { src: 'trend-embed.iife.js', type: 'classic' }],
  },
  {
    name: 'leak',
    what: 'A page with a look, globals and focus of its own, before the script is there',
    scripts: [],
    body: `<h1>A page</h1><p>Its <a href="#x">link</a></p><input id="field" /><table><tbody><tr><td>1</td></tr></tbody></table><ul><li>One</li></ul><button>B</button><details open=""><summary>S</summary>T</details>${card}`,
  },
];
