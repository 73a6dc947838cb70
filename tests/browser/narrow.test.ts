import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { deepGet, deepQueryAll, mount } from './harness.js';
import { ARABIC, whenDrawn, LONG, MINIMAL, whenState, TREND, YEARS } from './support/trends.js';

describe('a card in a narrow place', () => {
  for (const src of [TREND, ARABIC, YEARS, LONG, MINIMAL]) {
    it(`280 px wide does not overflow: ${src}`, async () => {
      const page = await mount(
        `<div dir="${src === ARABIC ? 'rtl' : 'ltr'}" style="width: 280px; overflow: auto hidden"><trend-card src="${src}"></trend-card></div>`,
      );
      const card = await whenState(deepGet<TrendElement>(page, 'trend-card'));
      if (src !== MINIMAL) await whenDrawn(card);
      for (const button of deepQueryAll(card, '[part~=question] button')) button.click();
      await card.updateComplete;
      expect(page.scrollWidth).to.equal(280);
      // Large figures may stand out a little, as type that is aligned by eye does.
      const frame = page.getBoundingClientRect();
      const outside = deepQueryAll(card, 'p, h2, h3, h4, a, button, time, li, td, [part]').filter((part) => {
        const { left, right, width } = part.getBoundingClientRect();
        return width > 1 && (left < frame.left - 3 || right > frame.right + 3);
      });
      expect(outside.map(({ localName, part }) => `${localName}::part(${part.value})`)).to.deep.equal([]);
    });
  }

  it('breaks a word that is longer than the place', async () => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);
    const trend = {
      ...{ version: 1, id: 'x', title: word, quickAnswer: word, outlook: word },
      stats: [{ id: 's', label: word, count: 1, total: 2 }],
      diagram: {
        source: { label: word, detail: word },
        meters: [
          { label: word, detail: word, stat: 's' },
          { label: word, detail: word, stat: 's' },
        ],
        caption: word,
      },
      evidence: [{ company: word, date: '2025', stance: 'supports', text: word, source: { title: word, url: '/' } }],
      guidance: [{ audience: word, text: word }],
      faq: [{ question: word, answer: word }],
      ...{ collection: { title: word, url: '/' }, publisher: { name: word } },
    };
    const markup = '<div style="width: 280px; overflow: auto hidden"><trend-card></trend-card></div>';
    const page = await mount(markup, trend);
    const card = await whenDrawn(await whenState(deepGet<TrendElement>(page, 'trend-card')));
    deepGet(card, '[part~=question] button').click();
    await card.updateComplete;
    expect(page.scrollWidth).to.equal(280);
  });
});
