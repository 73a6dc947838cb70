import { expect } from 'chai';
import { deepGet, deepQueryAll, fault } from './harness.js';
import { whenDrawn, fetchDocument, nth, shadowOf, show, showDocument, TREND, trendWith } from './support/trends.js';

const MARKUP =
  '<img src="x" onerror="globalThis.hacked=1"><svg/onload=hacked=1>\'"`&lt;${1}{company}</p><script>hacked=1</script>';

/** Every place of a document where any text may stand, as a path. */
const TEXTS = [
  'title',
  'quickAnswer',
  'stats/0/label',
  'whatsHappening',
  'why',
  'diagram/source/label',
  'diagram/source/detail',
  'diagram/meters/0/label',
  'diagram/meters/0/detail',
  'diagram/caption',
  'evidence/0/company',
  'evidence/0/text',
  'evidence/0/source/title',
  'evidence/8/company',
  'evidence/8/text',
  'guidance/0/audience',
  'guidance/0/text',
  'outlook',
  'bottomLine',
  'faq/0/question',
  'faq/0/answer',
  'collection/title',
  'publisher/name',
];

const foreign = 'img, script, iframe, object, embed, [onerror], [onload]';

afterEach(() => {
  expect(globalThis).not.to.have.property('hacked');
});

describe('markup in a trend', () => {
  for (const path of TEXTS) {
    it(`/${path} is shown as text, and makes no element`, async () => {
      const plain = await whenDrawn(await showDocument(await trendWith(path, 'Plain')));
      const card = await whenDrawn(await showDocument(await trendWith(path, MARKUP)));
      expect(shadowOf(card).textContent).to.include(MARKUP);
      expect(deepQueryAll(shadowOf(card), foreign)).to.have.length(0);
      expect(deepQueryAll(card, '*')).to.have.length(deepQueryAll(plain, '*').length);
    });
  }

  it('is text in the name of a point too, placeholders included', async () => {
    const card = await whenDrawn(await showDocument(await trendWith('evidence/0/company', '{text}{date}')));
    const { text } = nth((await fetchDocument(TREND)).evidence, 0);
    expect(deepGet(card, '[data-point="0"]').ariaLabel).to.equal(`{text}{date}, March 2025, supports: ${text}`);
  });

  it('is text in the box with a point’s detail', async () => {
    const card = await whenDrawn(await showDocument(await trendWith('evidence/0/text', MARKUP)));
    deepGet(card, '[data-point="0"]').focus();
    await card.updateComplete;
    const detail = deepGet(card, '[part~=detail]');
    expect(detail.textContent).to.include(MARKUP);
    expect(deepQueryAll(detail, foreign)).to.have.length(0);
  });

  it('is text in what is told of a refused document', async () => {
    const trend = { ...(await fetchDocument(TREND)), status: MARKUP };
    const given = await showDocument(trend, 'error');
    const body = JSON.stringify({ version: 1, id: MARKUP, title: 'x' });
    const fetched = await show(`<trend-card src="${fault('raw', { body })}"></trend-card>`, 'error');
    for (const card of [given, fetched]) {
      expect(deepGet(card, '[part~=error]').textContent).to.include('<img src');
      expect(deepQueryAll(card, foreign)).to.have.length(0);
    }
  });
});
