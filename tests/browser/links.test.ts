import { expect } from 'chai';
import { deepGet, deepQueryAll, fault, mount, origins } from './harness.js';
import { whenState, show, showDocument, TREND, trendWith } from './support/trends.js';

/** Every place where an address may stand. */
const URLS = ['url', 'evidence/0/source/url', 'collection/url', 'publisher/url'];

describe('the addresses in a trend', () => {
  const relative = {
    version: 1,
    id: 'relative',
    title: 'Relative',
    url: 'own-page',
    evidence: [{ company: 'A', date: '2025', stance: 'supports', text: 'B', source: { url: '../up' } }],
    collection: { title: 'All', url: '/from-the-root' },
    publisher: { name: 'P', url: '//example.com/other-host' },
  };

  it('are resolved against the document’s own address', async () => {
    const { open } = await origins();
    const card = document.createElement('trend-card');
    card.src = fault('raw', { body: JSON.stringify(relative) }, open);
    (await mount('<div></div>')).append(card);
    await whenState(card);
    const links = deepQueryAll<HTMLAnchorElement>(card, 'a:not([part~=link])').map(({ href }) => href);
    expect(links).to.have.members([
      `${open}/__test__/own-page`,
      `${open}/up`,
      `${open}/from-the-root`,
      'http://example.com/other-host',
    ]);
  });

  it('are resolved against the page where a document was handed over', async () => {
    const card = await showDocument(relative);
    expect(deepGet<HTMLAnchorElement>(card, '[part~=title] a').href).to.equal(
      new URL('own-page', document.baseURI).href,
    );
  });
});

describe('the links of a trend', () => {
  it('are all http or https', async () => {
    const card = await show(`<trend-card src="${TREND}"></trend-card>`);
    const links = deepQueryAll<HTMLAnchorElement>(card, 'a');
    expect(links).to.have.length.above(5);
    for (const { href, protocol } of links) expect(protocol, href).to.match(/^https?:$/);
  });

  for (const path of URLS) {
    it(`/${path} may be nothing else`, async () => {
      const addresses = [
        'javascript:hacked=1',
        ' JavaScript:hacked=1',
        'java\tscript:hacked=1',
        '\u0001javascript:hacked=1',
        'data:text/html,<script>hacked=1</script>',
      ];
      for (const address of [...addresses, 'vbscript:x', 'file:///etc/passwd', 'blob:x', 'mailto:a@example.com']) {
        const card = await showDocument(await trendWith(path, address), 'error');
        expect(
          card.error?.problems.map(({ pointer }) => pointer),
          address,
        ).to.deep.equal([`/${path}`]);
        expect(deepQueryAll(card, 'a'), address).to.have.length(0);
      }
    });
  }
});
