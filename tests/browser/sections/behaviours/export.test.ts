import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import {
  consoleSpy,
  deepActiveElement,
  deepGet,
  deepQuery,
  deepQueryAll,
  describeWithFixtures,
  press,
  until,
} from '../../harness.js';
import { button, row, showIn, trendOf } from '../../support/rows.js';
import { fetchDocument, nth, shadowOf, show, TREND, trendWith, whenState } from '../../support/trends.js';

describeWithFixtures('CSV and citations', () => {
  const original = {
    click: HTMLAnchorElement.prototype.click,
    clipboard: Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard'),
  };

  afterEach(() => {
    HTMLAnchorElement.prototype.click = original.click;
    if (original.clipboard) Object.defineProperty(Navigator.prototype, 'clipboard', original.clipboard);
    else Reflect.deleteProperty(Navigator.prototype, 'clipboard');
  });

  /** Puts a clipboard in place of the browser's own; none at all as on a page without TLS. */
  function clipboard(writeText?: (text: string) => Promise<void>): void {
    Object.defineProperty(Navigator.prototype, 'clipboard', {
      configurable: true,
      get: () => writeText && { writeText },
    });
  }

  const settle = (element: TrendElement, text: string): Promise<unknown> =>
    until(() => deepQueryAll(element, '[aria-live]').some(({ textContent }) => textContent.trim() === text), {
      what: `a status to say ${text}`,
    });

  const panel = (element: ParentNode): HTMLDialogElement => deepGet(element, '[part=citation]');

  const fields = (element: ParentNode): HTMLTextAreaElement[] => deepQueryAll(panel(element), 'textarea');

  async function cited(element: TrendElement): Promise<string[]> {
    await until(() => panel(element).open, { what: 'the panel to open' });
    return fields(element).map(({ value }) => value);
  }

  describe('the evidence as CSV', () => {
    it('is downloaded: both sides, for spreadsheets, under the trend’s name', async () => {
      const taken: Promise<[string, ArrayBuffer]>[] = [];
      HTMLAnchorElement.prototype.click = function () {
        const { download } = this;
        taken.push(fetch(this.href).then(async (response) => [download, await response.arrayBuffer()]));
      };
      const element = await show(`<evidence-table src="${TREND}"></evidence-table>`);
      button(element, 'Download CSV').click();
      const [name, file] = await nth(taken, 0);
      expect(name).to.equal('meter-tracks-buyer.csv');
      expect([...new Uint8Array(file.slice(0, 3))]).to.deep.equal([0xef, 0xbb, 0xbf]);
      const lines = new TextDecoder().decode(file).split('\r\n');
      expect(lines).to.have.length(13);
      expect(lines[0]).to.match(/^"company","date","stance"/);
      expect(lines.filter((line) => line.includes('"challenges"'))).to.have.length(3);
      expect(lines[1]).to.include('"https://example.com/trends/meter-tracks-buyer"');
    });

    it('is copied', async () => {
      const copied: string[] = [];
      clipboard((text) => Promise.resolve(void copied.push(text)));
      const element = await showIn('evidence-table', { ...trendOf(3), evidence: trendOf(3).evidence });
      button(element, 'Copy CSV').click();
      await settle(element, 'Copied');
      expect(nth(copied, 0).split('\r\n')).to.have.length(5);
      // A trend that names no address of its own is found where it stands.
      expect(copied[0]).to.include(`"${location.href.replace(/#.*/, '')}"`);
    });

    for (const [what, writeText] of [
      ['refused', () => Promise.reject(new DOMException('No', 'NotAllowedError'))],
      ['missing', undefined],
    ] as const) {
      it(`is shown to be selected where the clipboard is ${what}`, async () => {
        const spy = consoleSpy();
        clipboard(writeText);
        const element = await showIn('evidence-table', trendOf(3));
        button(element, 'Copy CSV').click();
        const [text] = await cited(element);
        expect(text).to.match(/^"company"/);
        await settle(element, 'Press Ctrl+C or ⌘C to copy');
        const field = nth(fields(element), 0);
        expect(deepActiveElement()).to.equal(field);
        expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
        await spy.expectSilence();
      });
    }
  });

  describe('the buttons for CSV and citations', () => {
    for (const [sections, part] of [
      ['', 'counterexamples'],
      ['evidence counterexamples', 'counterexamples'],
      ['counterexamples', 'counterexamples'],
      ['counterexamples evidence', 'evidence'],
    ] as const) {
      it(`is once in a card of ${JSON.stringify(sections)}, in its ${part}`, async () => {
        const card = await show<TrendElement & { sections: string }>(
          `<trend-card sections="${sections}" src="${TREND}"></trend-card>`,
        );
        const parts = () => deepQueryAll(card, '[part=take-along]').map((line) => line.closest('section')?.part.value);
        expect(parts()).to.deep.equal([part]);
        card.requestUpdate();
        await card.updateComplete;
        expect(parts()).to.deep.equal([part]);
        card.sections = 'counterexamples';
        await card.updateComplete;
        expect(parts()).to.deep.equal(['counterexamples']);
      });
    }

    it('is in the counterexamples of a trend that has nothing else', async () => {
      const card = await showIn(
        'trend-card',
        trendOf(2, () => ({ stance: 'challenges' })),
      );
      expect(deepQueryAll(card, '[part=take-along]')).to.have.length(1);
    });

    it('is in each element alone', async () => {
      for (const tag of ['evidence-table', 'evidence-counterexamples']) {
        const element = await show(`<${tag} src="${TREND}"></${tag}>`);
        expect(deepQueryAll(element, '[part=take-along]')).to.have.length(1);
        element.remove();
      }
    });
  });

  describe('a citation', () => {
    const both = '8 supporting, 3 counterexamples';

    it('of the trend has its address, and in quote and entry the counts of both sides and the date', async () => {
      const element = await show(`<evidence-table src="${TREND}"></evidence-table>`);
      button(element, 'Cite this trend').click();
      const [reference, quote, link, entry] = await cited(element);
      expect(link).to.equal('https://example.com/trends/meter-tracks-buyer');
      for (const text of [reference, quote, entry]) {
        expect(text).to.include(both);
        expect(text).to.include('as of June 2026');
      }
      expect(entry).to.match(/^@misc\{meter-tracks-buyer,/);
    });

    it('of a piece has its address, stance and date besides', async () => {
      const card = await show(`<trend-card src="${TREND}"></trend-card>`);
      const { id } = nth((await fetchDocument(TREND)).evidence, 9);
      deepGet(row(card, 9), 'button').click();
      await card.updateComplete;
      button(card, 'Cite').click();
      const [reference, quote, link, entry] = await cited(card);
      expect(link).to.equal(`https://example.com/trends/meter-tracks-buyer#meter-tracks-buyer/${id}`);
      for (const text of [reference, quote]) expect(text).to.include('challenges');
      for (const text of [reference, quote, entry]) {
        expect(text).to.include(both);
        expect(text).to.include('as of June 2026');
        expect(text).to.include(link);
      }
      expect(panel(card).closest('section')?.part.value).to.equal('counterexamples');
    });

    it('leads to the page itself where the trend names no address; a fragment gives way', async () => {
      history.replaceState(null, '', '#somewhere/else');
      const page = location.href.replace(/#.*/, '');
      for (const [url, ofTrend, ofPiece] of [
        [undefined, page, `${page}#a-trend/evidence/1`],
        ['/own?a=1#top', `${location.origin}/own?a=1#top`, `${location.origin}/own?a=1#a-trend/evidence/1`],
      ] as const) {
        const element = await showIn('evidence-table', { ...trendOf(1), ...(url ? { url } : {}) });
        row(element, 0).click();
        button(element, 'Cite this trend').click();
        expect((await cited(element))[2]).to.equal(ofTrend);
        panel(element).close();
        button(element, 'Cite').click();
        expect((await cited(element))[2]).to.equal(ofPiece);
      }
    });

    for (const [name, link, found] of [
      ['the page’s canonical address', '/articles/a#part', `${location.origin}/articles/a`],
      ['one of another site', 'https://example.com/first', 'https://example.com/first'],
      ['the page itself where that is no address of the web', 'mailto:a@example.com', undefined],
    ] as const) {
      it(`leads to ${name}, without what tracks the reader`, async () => {
        const own = `${location.pathname}?utm_source=x&a=1&fbclid=y`;
        const before = location.href;
        const canonical = Object.assign(document.createElement('link'), { rel: 'canonical', href: link });
        document.head.append(canonical);
        history.replaceState(null, '', own);
        try {
          const element = await showIn('evidence-table', trendOf(1));
          button(element, 'Cite this trend').click();
          expect((await cited(element))[2]).to.equal(found ?? `${location.origin}${location.pathname}?a=1`);
        } finally {
          canonical.remove();
          history.replaceState(null, '', before);
        }
      });
    }

    it('is worked by the keyboard: opened, copied, left, and back at its button', async () => {
      const copied: string[] = [];
      clipboard((text) => Promise.resolve(void copied.push(text)));
      const element = await show(`<evidence-table src="${TREND}"></evidence-table>`);
      button(element, 'Cite this trend').focus();
      await press('Enter');
      const texts = await cited(element);
      const [reference, quote] = fields(element);
      await until(() => deepActiveElement() === reference, { what: 'the focus to be in the panel' });
      expect(reference?.readOnly).to.equal(true);
      await press('Tab');
      expect(deepActiveElement()?.textContent.trim()).to.equal('Copy');
      await press('Enter');
      await settle(element, 'Copied');
      expect(copied).to.deep.equal([texts[0]]);
      await press('Tab');
      expect(deepActiveElement()).to.equal(quote);
      await press('Escape');
      await until(() => !panel(element).open, { what: 'the panel to close' });
      await until(() => deepActiveElement() === button(element, 'Cite this trend'), { what: 'the focus to be back' });
    });

    it('names its panel, its texts and their buttons', async () => {
      const element = await show(`<evidence-table src="${TREND}"></evidence-table>`);
      button(element, 'Cite this trend').click();
      await cited(element);
      expect([panel(element).localName, panel(element).ariaLabel]).to.deep.equal(['dialog', 'Cite this trend']);
      expect(fields(element).map(({ labels }) => labels[0]?.textContent.trim())).to.deep.equal([
        'Reference',
        'Quote',
        'Link',
        'BibTeX',
      ]);
      expect(deepQueryAll(panel(element), '[name=copy]').map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
        'Copy: Reference',
        'Copy: Quote',
        'Copy: Link',
        'Copy: BibTeX',
      ]);
      button(element, 'Close').click();
      expect(panel(element).open).to.equal(false);
    });

    it('is selected to be copied by hand where the clipboard is refused', async () => {
      clipboard(() => Promise.reject(new Error('No')));
      const element = await show(`<evidence-table src="${TREND}"></evidence-table>`);
      button(element, 'Cite this trend').click();
      await cited(element);
      nth(deepQueryAll(panel(element), '[name=copy]'), 1).click();
      await settle(element, 'Press Ctrl+C or ⌘C to copy');
      const quote = nth(fields(element), 1);
      expect(deepActiveElement()).to.equal(quote);
      expect([quote.selectionStart, quote.selectionEnd]).to.deep.equal([0, quote.value.length]);
    });

    it('shows hostile text as text', async () => {
      const markup = '<img src="x" onerror="globalThis.hacked=1"></textarea><script>hacked=1</script>';
      const page = await showIn('evidence-table', await trendWith('evidence/0/company', markup));
      row(page, 0).click();
      await page.updateComplete;
      button(page, 'Cite').click();
      const [, quote] = await cited(page);
      expect(quote).to.include(markup);
      expect(deepQuery(shadowOf(page), 'img, script')).to.equal(null);
      expect(globalThis).not.to.have.property('hacked');
    });

    it('is gone when another trend comes', async () => {
      const element = await showIn('evidence-table', trendOf(2));
      button(element, 'Cite this trend').click();
      await cited(element);
      element.trend = trendOf(3);
      await whenState(element);
      expect(deepQuery(element, '[part=citation]')).to.equal(null);
    });
  });
});
