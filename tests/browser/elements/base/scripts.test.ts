import { expect } from 'chai';
import { deepGet, deepQueryAll, describeWithFixtures, until } from '../../harness.js';
import { fetchDocument, nth, shadowOf, showDocument, TREND, whenDrawn } from '../../support/trends.js';

/** A document in another language, with a name that ends with a full stop. */
async function inLanguage(lang: string): Promise<object> {
  const { evidence, ...trend } = await fetchDocument(TREND);
  return { ...trend, lang, evidence: evidence.map((piece) => ({ ...piece, company: 'Riskified Ltd.' })) };
}

/** Where a part of a text begins, in px of the window. */
function leftOf(element: Element, start: number): number {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node.nodeValue ?? '').indexOf('Riskified Ltd.');
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at + start);
    range.setEnd(node, at + start + 1);
    return range.getBoundingClientRect().left;
  }
  throw new Error('The name is not there.');
}

describeWithFixtures('scripts', () => {
  for (const lang of [
    'ar',
    'fa',
    'ur',
    'az-Arab',
    'hi',
    'th',
    'bn',
    'bo',
    'nqo',
    'he',
    'yi',
    'az-Hebr',
    'ja',
    'zh-Hant',
    'ko',
  ])
    it(`whose letters join, stack or are whole squares have no space taken or given: ${lang}`, async () => {
      const card = await showDocument(await inLanguage(lang));
      for (const text of deepQueryAll(shadowOf(card), '[part=base] *'))
        expect(getComputedStyle(text).letterSpacing, text.outerHTML).to.be.oneOf(['normal', '0px']);
    });

  it('of other kinds are set as tightly as the design has it', async () => {
    const card = await showDocument(await inLanguage('en'));
    expect(parseFloat(getComputedStyle(deepGet(card, '[part=title]')).letterSpacing)).to.be.lessThan(-0.5);
  });

  it('keep the full stop of a Latin name at its end, in a trend that runs from right to left', async () => {
    const card = await whenDrawn(await showDocument(await inLanguage('he')));
    const root = shadowOf(card);
    const point = deepGet(root, '[data-point="0"]');
    point.focus();
    const detail = deepGet(root, '[part~=detail]');
    await until(() => detail.textContent.includes('Riskified'), { what: 'the detail', limit: 3000 });
    for (const element of [nth(deepQueryAll(root, '[part=company]'), 0), detail])
      expect(leftOf(element, 13), element.outerHTML).to.be.greaterThan(leftOf(element, 0));
    expect(point.getAttribute('aria-label')).to.include('\u2068Riskified Ltd.\u2069');
    const labels = deepQueryAll<SVGTextElement>(root, '[part=point] text');
    expect(labels.length).to.be.greaterThan(0);
    for (const label of labels) expect(label.textContent).to.match(/^\u2068Riski.*[.…]\u2069$/);
  });
});
