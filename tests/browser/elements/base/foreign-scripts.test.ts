import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { consoleSpy, deepGet, deepQuery, deepQueryAll, describeWithFixtures, mount, press } from '../../harness.js';
import { TRANSLATORS } from '../../support/foreign-scripts.js';
import { button, filter, rowsOf, showIn, statusOf, trendOf } from '../../support/rows.js';
import { fetchDocument, nth, shadowOf, show, SIXTY, TREND, whenDrawn, whenState } from '../../support/trends.js';

const wordsOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** All words of an element, without its style. */
const wordsIn = (element: Element): string =>
  wordsOf(shadowOf(element).querySelector('[part=base]')).replace(/[»\s]+/g, '');

/** Fails where a row is not all of one piece: words, date, link. */
function expectRowsOfOnePiece(element: TrendElement, expected?: readonly number[]): void {
  const { trend } = element;
  const rows = deepQueryAll(element, '[data-row]');
  if (expected) expect(rowsOf(element)).to.deep.equal(expected);
  for (const row of rows) {
    const index = Number(row.dataset['row']);
    const piece = nth(trend?.evidence ?? [], index);
    const said = {
      company: wordsOf(row.querySelector('bdi')),
      date: row.querySelector('time')?.getAttribute('datetime'),
      text: wordsOf(row.querySelector('td > span')),
      source: row.querySelector('[part=source-link]')?.getAttribute('href') ?? undefined,
    };
    expect(said, `row ${index}`).to.deep.equal({
      company: piece.company,
      date: piece.date,
      text: wordsOf(Object.assign(document.createElement('p'), { textContent: piece.text })),
      source: piece.source && new URL(piece.source.url, location.href).href,
    });
    expect(row.querySelector<HTMLAnchorElement>('[part=link]')?.hash).to.include(`#${trend?.id}/`);
  }
}

const trend = {
  ...trendOf(30, (i) => ({
    company: `Company ${String((i * 7) % 30).padStart(2, '0')}`,
    id: `e${i}`,
    text: i % 3 === 0 ? `A zebra ${i}` : `Text ${i}`,
    source: { title: `Report ${i}`, url: `https://example.com/${i}` },
  })),
  faq: [{ question: 'Why?', answer: 'Because.' }],
};

describeWithFixtures('in a page that is translated', () => {
  for (const [way, translate] of Object.entries(TRANSLATORS)) {
    const readable = way !== 'writes into each text' && way !== 'removes each text';
    const check = (element: TrendElement, expected?: readonly number[]): void => {
      if (readable) expectRowsOfOnePiece(element, expected);
    };

    describe(`by a script that ${way}`, () => {
      it('each row is of one piece, sorted, filtered, and with another document', async () => {
        const spy = consoleSpy();
        const element = await showIn('evidence-table', trend);
        translate(element);
        button(element, readable ? 'Company' : wordsOf(deepGet(element, '[name=company]'))).click();
        await element.updateComplete;
        const sorted = trend.evidence?.map(({ company }, i) => ({ company, i })) ?? [];
        sorted.sort((a, b) => a.company.localeCompare(b.company, 'en'));
        expect(rowsOf(element)).to.deep.equal(sorted.map(({ i }) => i));
        check(element);
        translate(element);
        await filter(element, 'zebra');
        // Rows that stay are as the script made them.
        check(element);
        expect(statusOf(element)).to.equal('10 of 30 shown');
        translate(element);
        await filter(element, '');
        check(element);
        element.trend = { ...trendOf(14), title: 'Another' };
        await element.updateComplete;
        expectRowsOfOnePiece(
          element,
          Array.from({ length: 14 }, (_, i) => i),
        );
        expect(element.state).to.equal('ready');
        await spy.expectSilence();
      });

      it('a card is as one that no script has touched, once it has another document', async () => {
        const spy = consoleSpy();
        const card = await whenDrawn(await show(`<trend-card src="${TREND}"></trend-card>`));
        const other = { ...(await fetchDocument(SIXTY)), title: 'Another' };
        translate(card);
        card.trend = other;
        await whenState(card);
        await whenDrawn(card);
        const fresh = await mount<TrendElement>('<trend-card></trend-card>');
        fresh.trend = other;
        await whenDrawn(await whenState(fresh));
        // A text that is the same in both documents stays as the script made it.
        if (readable) expect(wordsIn(card)).to.equal(wordsIn(fresh));
        for (const part of ['title', 'quick-answer', 'stat-label', 'caption'])
          expect(wordsOf(deepQuery(card, `[part=${part}]`))).to.equal(wordsOf(deepQuery(fresh, `[part=${part}]`)));
        await spy.expectSilence();
      });

      it('questions open and close', async () => {
        const element = await showIn('trend-faq', trend);
        translate(element);
        deepGet(element, '[part=question] button').click();
        await element.updateComplete;
        expect(deepGet(element, '[part=answer]').hidden).to.equal(false);
        if (readable) expect(wordsOf(deepGet(element, '[part=answer] p'))).to.equal('Because.');
      });
    });
  }

  it('a translation that comes late changes no row of another piece', async () => {
    const element = await showIn('evidence-table', trend);
    const late = deepQueryAll(element, '[data-row] bdi').map((name) => ({ name, words: wordsOf(name) }));
    button(element, 'Company').click();
    await element.updateComplete;
    for (const { name, words } of late) (name.lastChild ?? name).textContent = words;
    expectRowsOfOnePiece(element);
  });

  it('the field keeps the focus, and what is typed, while the rows are translated', async () => {
    const element = await showIn('evidence-table', trend);
    const field = deepGet<HTMLInputElement>(element, 'input[type=search]');
    field.focus();
    for (const key of 'zebra') {
      nth(Object.values(TRANSLATORS), 0)(element);
      await press(key);
      await element.updateComplete;
    }
    expect(field.value).to.equal('zebra');
    expectRowsOfOnePiece(
      element,
      Array.from({ length: 10 }, (_, i) => i * 3),
    );
  });
});

describeWithFixtures('what an extension does to a card', () => {
  it('nodes that it removes do not stop the others', async () => {
    const spy = consoleSpy();
    const element = await showIn('trend-card', trend);
    for (const removed of deepQueryAll(element, '[part=quick-answer], h3, .tools')) removed.remove();
    deepGet(element, '[name=company]').click();
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expectRowsOfOnePiece(element);
    await spy.expectSilence();
  });

  it('all of its content removed, it is rendered anew', async () => {
    const spy = consoleSpy();
    const element = await showIn('trend-card', trend);
    shadowOf(element).replaceChildren();
    element.requestUpdate();
    await element.updateComplete;
    expectRowsOfOnePiece(element);
    expect(rowsOf(element).length).to.be.greaterThan(20);
    await spy.expectSilence();
  });

  it('elements and attributes that it adds stay, and are in nobody’s way', async () => {
    const spy = consoleSpy();
    const element = await showIn('trend-card', trend);
    for (const cell of deepQueryAll(element, 'td, th, p, h3, section, tbody, bdi')) {
      cell.prepend(document.createElement('grammarly-extension'));
      cell.append(document.createElement('deepl-inline'));
      cell.setAttribute('data-darkreader-inline-color', '');
      cell.style.setProperty('--darkreader-inline-color', '#fff');
    }
    deepGet(element, '[name=date]').click();
    await element.updateComplete;
    deepGet(element, '[part=question] button').click();
    await element.updateComplete;
    expectRowsOfOnePiece(element);
    expect(deepGet(element, '[part=answer]').hidden).to.equal(false);
    await spy.expectSilence();
  });
});
