import { expect } from 'chai';
import { readPartialDate } from '../../../src/document/index.js';
import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import { deepGet, deepQueryAll, describeWithFixtures, fault, mount, origins } from '../harness.js';
import { withstands } from '../support/attacks.js';
import {
  fetchDocument,
  SECTION_ELEMENTS,
  shadowOf,
  show,
  showDocument,
  TREND,
  trendWith,
  whenDrawn,
  whenState,
} from '../support/trends.js';

describe('readPartialDate', () => {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  function daysIn(year: number, month: number): number {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  }

  it('knows the days of the calendar, whatever the engine makes of other dates', () => {
    const misread: string[] = [];
    const judge = (text: string, real: boolean) => {
      if ((readPartialDate(text) !== undefined) !== real) misread.push(text);
    };
    judge('0000', false);
    for (const year of [1, 4, 50, 99, 100, 1582, 1752, 1900, 2000, 2023, 2024, 9999]) {
      judge(pad(year, 4), true);
      for (let month = 0; month < 100; month++) {
        const days = daysIn(year, month);
        judge(`${pad(year, 4)}-${pad(month, 2)}`, days > 0);
        for (let day = 0; day < 100; day++)
          judge(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`, day > 0 && day <= days);
      }
    }
    expect(misread).to.deep.equal([]);
  });
});

describeWithFixtures('markup in a trend', () => {
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
    expect(deepGet(card, '[data-point="0"]').ariaLabel).to.equal('{text}{date}, March 2025, supports');
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

describeWithFixtures('addresses and links', () => {
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
});

// Apart from the elements of each section: WebKitGTK lays out much at once slowly.
describeWithFixtures('public collections of attacks, in every text and every address of a card', () => {
  withstands(showDocument, 'trend-card');
});

describeWithFixtures(
  'public collections of attacks, in every text and every address of the elements of each section',
  () => {
    const SECTIONS = SECTION_ELEMENTS.flatMap((name) =>
      name === 'trend-prose'
        ? ['explanation', 'guidance', 'outlook', 'bottom-line'].map((of) => `<${name} section="${of}"></${name}>`)
        : [`<${name}></${name}>`],
    ).join('');

    withstands(async (document) => {
      const provider = await mount<TrendElement>(`<trend-provider>${SECTIONS}</trend-provider>`);
      Object.assign(provider, { trend: document });
      return provider;
    }, 'trend-provider > *');
  },
);
