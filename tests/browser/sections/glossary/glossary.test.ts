import { expect } from 'chai';
import type { TrendInput } from '../../../../src/document/index.js';
import { withGlossary } from '../../../fixtures/glossary.js';
import {
  axe,
  consoleSpy,
  deepActiveElement,
  deepGet,
  deepQuery,
  deepQueryAll,
  describeWithFixtures,
  mount,
  press,
  until,
} from '../../harness.js';
import { click } from '../../support/mouse.js';
import { row } from '../../support/rows.js';
import { nth, recordEvents, showDocument } from '../../support/trends.js';

const buttonsOf = (root: ParentNode) => deepQueryAll<HTMLButtonElement>(root, '[part=term] button');

const openIn = (root: ParentNode) =>
  deepQueryAll(root, '[part=meaning]').filter((each) => each.matches(':popover-open'));

/** What is shown of meanings. */
const shown = (root: ParentNode) => openIn(root).map(({ textContent }) => textContent);

/** A paragraph as it is read. */
function read(paragraph: Element | null): string {
  const copy = paragraph?.cloneNode(true) as Element;
  for (const meaning of copy.querySelectorAll('[part=meaning]')) meaning.remove();
  return copy.textContent;
}

/** The button of a term in a part, once what explains it has come. */
async function termIn(root: ParentNode, part: string, name: string): Promise<HTMLButtonElement> {
  const find = () =>
    deepQueryAll(root, `[part~="${part}"]`)
      .flatMap((each) => buttonsOf(each))
      .find(({ ariaLabel }) => ariaLabel === name);
  const found = await until(find, { what: `the term ${name} in ${part}` });
  if (!found) throw new Error('unreachable');
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  return found;
}

const BYOC = 'Bring your own cloud: the vendor’s software in the buyer’s account.';
const CREDIT = 'A prepaid hour of <one> processor.';

const ATTACKS = [
  '<b onclick="alert(1)">now</b>',
  '<img src=x onerror="alert(1)">',
  '</span></label></template><script>alert(1)</script>',
  '<!--?lit$123456789$-->',
  '"><style>*{display:none}</style>',
  '${alert(1)}',
];

const withChanges = (changes: Partial<TrendInput>) => ({ ...withGlossary, ...changes });

describeWithFixtures('a term of the glossary', () => {
  it('is a button named by its word as it stands in the text, which says whether it is open', async () => {
    const card = await showDocument(withGlossary);
    const button = await termIn(card, 'text', 'byoc');
    expect(button.localName).to.equal('button');
    expect(button.type).to.equal('button');
    expect(button.tabIndex).to.equal(0);
    expect(button.closest('[part=term]')?.textContent).to.equal('byoc');
    expect(read(button.closest('p'))).to.equal('Because byoc is cheap.');
    await axe(card);
    button.click();
    await axe(card);
  });

  it('stands in texts, and not in titles, labels, links and questions', async () => {
    const card = await showDocument(withGlossary);
    await termIn(card, 'answer', 'BYOC');
    const within = (selector: string) => deepQueryAll(card, selector).flatMap((each) => buttonsOf(each));
    for (const selector of ['h1, h2, h3, h4', 'a', 'th', '[part~=stats]', '[part~=diagram] > :not(figcaption)'])
      expect(within(selector), selector).to.deep.equal([]);
    expect(buttonsOf(card)).to.have.length(12);
  });

  it('shows its meaning when it is pressed, with the mouse and with the keyboard, and hides it then', async () => {
    const card = await showDocument(withGlossary);
    const button = await termIn(card, 'quick-answer', 'compute credit');
    expect(shown(card)).to.deep.equal([]);
    await click(button);
    expect(shown(card)).to.deep.equal([CREDIT]);
    await click(button);
    expect(shown(card)).to.deep.equal([]);
    for (const key of ['Enter', 'Space']) {
      button.focus();
      await press(key);
      expect(shown(card), key).to.deep.equal([CREDIT]);
      await press(key);
      expect(shown(card), key).to.deep.equal([]);
    }
    expect(deepActiveElement()).to.equal(button);
  });

  it('closes with Escape, before anything around it, and keeps the focus', async () => {
    const dialog = await mount<HTMLDialogElement>('<dialog><trend-card></trend-card></dialog>', withGlossary);
    dialog.showModal();
    const button = await termIn(dialog, 'quick-answer', 'BYOC');
    await click(button);
    expect(shown(dialog)).to.deep.equal([BYOC]);
    expect(deepActiveElement()).to.equal(button);
    await press('Escape');
    expect(shown(dialog)).to.deep.equal([]);
    expect(dialog.open).to.equal(true);
    expect(deepActiveElement()).to.equal(button);
    await press('Escape');
    expect(dialog.open).to.equal(false);
  });

  it('closes with Escape in a row, and leads nowhere', async () => {
    const card = await showDocument(withGlossary);
    const button = await termIn(row(card, 0), 'text', 'BYOC');
    await click(button);
    await press('Escape');
    expect(shown(card)).to.deep.equal([]);
    expect(deepActiveElement()).to.equal(button);
  });

  it('closes when the reader presses elsewhere, and when another opens', async () => {
    const card = await showDocument(withGlossary);
    const one = await termIn(card, 'quick-answer', 'BYOC');
    const other = await termIn(card, 'quick-answer', 'compute credit');
    await click(one);
    other.click();
    expect(shown(card)).to.deep.equal([CREDIT]);
    await click(nth(deepQueryAll(card, '[part~=title]'), 0));
    expect(shown(card)).to.deep.equal([]);
  });

  it('picks no row, nor does its meaning', async () => {
    const card = await showDocument(withGlossary);
    const events = recordEvents('trend-evidence-select');
    const button = await termIn(row(card, 0), 'text', 'BYOC');
    await click(button);
    await click(nth(openIn(card), 0));
    expect(shown(card)).to.deep.equal([BYOC]);
    expect(events).to.deep.equal([]);
    expect(card.selected).to.equal(null);
    expect(deepGet(row(card, 0), 'th button').ariaExpanded).to.equal('false');
  });

  for (const [direction, lang] of [
    ['ltr', 'en'],
    ['rtl', 'ar'],
  ] as const)
    for (const width of [280, 1120])
      it(`has its meaning over all else, beside it and within the window: ${direction}, ${width} px`, async () => {
        const element = await mount(
          `<div style="inline-size: ${width}px; max-inline-size: 100%; overflow: hidden; direction: ${direction}"><trend-header></trend-header></div>`,
          withChanges({ lang, title: 'T', quickAnswer: `${'x '.repeat(7)}BYOC ${'x '.repeat(90)}H100` }),
        );
        for (const name of ['BYOC', 'H100']) {
          const button = await termIn(element, 'quick-answer', name);
          for (const block of ['start', 'end'] as const) {
            button.scrollIntoView({ block, behavior: 'instant' });
            button.click();
            const meaning = nth(openIn(element), 0);
            const box = meaning.getBoundingClientRect();
            const term = button.getBoundingClientRect();
            const { clientWidth, clientHeight } = document.documentElement;
            expect(box.left).to.be.at.least(0);
            expect(box.right).to.be.at.most(clientWidth);
            expect(box.top).to.be.at.least(0);
            expect(box.bottom).to.be.at.most(clientHeight);
            const gap = Math.max(box.top - term.bottom, term.top - box.bottom);
            expect(gap).to.be.closeTo(8, 1);
            const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
            expect(meaning.contains((meaning.getRootNode() as ShadowRoot).elementFromPoint(x, y))).to.equal(true);
            button.click();
          }
        }
      });

  it('takes its meaning along when the page scrolls', async () => {
    const card = await showDocument(withGlossary);
    const button = await termIn(card, 'quick-answer', 'BYOC');
    button.click();
    const meaning = nth(openIn(card), 0);
    const gap = () => meaning.getBoundingClientRect().top - button.getBoundingClientRect().bottom;
    const before = gap();
    const { scrollY } = window;
    window.scrollBy({ top: 40, behavior: 'instant' });
    await until(() => scrollY !== window.scrollY && Math.abs(gap() - before) < 1, { what: 'the meaning to follow' });
  });

  it('is a part of its line: a word of several breaks as it does without a glossary', async () => {
    const quickAnswer = `${'Much '.repeat(40)} (compute credit), ${'compute credit '.repeat(20)}`;
    const heights: number[] = [];
    for (const glossary of [withGlossary.glossary, []])
      for (let width = 300; width < 420; width += 8) {
        const element = await mount(
          `<trend-header style="inline-size: ${width}px"></trend-header>`,
          withChanges({ quickAnswer, glossary }),
        );
        if (glossary?.length) await termIn(element, 'quick-answer', 'compute credit');
        heights.push(deepGet(element, '[part~=quick-answer]').getBoundingClientRect().height);
        element.remove();
      }
    expect(heights.slice(heights.length / 2)).to.deep.equal(heights.slice(0, heights.length / 2));
  });

  it('opens and closes where it breaks over two lines', async () => {
    let element: HTMLElement;
    let word: Element;
    let length = 0;
    do {
      const quickAnswer = `${'x '.repeat(++length)}compute credit, and so on.`;
      element = await mount('<trend-header style="inline-size: 320px"></trend-header>', withChanges({ quickAnswer }));
      word = nth((await termIn(element, 'quick-answer', 'compute credit')).parentElement?.children ?? [], -1);
      expect(length).to.be.below(60);
    } while (word.getClientRects().length < 2);
    for (const rect of word.getClientRects())
      for (const open of [[CREDIT], []]) {
        await click([Math.round(rect.left + rect.width / 2), Math.round(rect.top + rect.height / 2)]);
        expect(shown(element)).to.deep.equal(open);
      }
  });

  it('is copied and found as the text that it stands in, without its meaning', async () => {
    const card = await showDocument(withGlossary);
    const button = await termIn(card, 'quick-answer', 'BYOC');
    const paragraph = button.closest('p');
    if (!paragraph) throw new Error('No paragraph');
    const selection = getSelection();
    selection?.selectAllChildren(paragraph);
    const selected = selection?.toString().trim();
    selection?.removeAllRanges();
    expect(read(paragraph)).to.equal('With BYOC, buyers pay per compute credit. BYOC came late.');
    // WebKit tells nothing of a selection in a shadow tree.
    if (selected) expect(selected).to.equal(read(paragraph));
    for (const meaning of deepQueryAll(card, '[part=meaning]'))
      expect(meaning.checkVisibility(), meaning.textContent).to.equal(false);
    // `find` looks for what is shown, as "find in page" does; Firefox looks into no shadow tree.
    const found = (text: string) => {
      selection?.removeAllRanges();
      return (window as unknown as { find(text: string): boolean }).find(text);
    };
    if (found('pay per')) {
      expect(found('With BYOC, buyers pay per compute credit.')).to.equal(true);
      expect(found('prepaid hour')).to.equal(false);
    }
    selection?.removeAllRanges();
  });

  it('is text, and so is its meaning, whatever a document says', async () => {
    const spy = consoleSpy();
    for (const attack of ATTACKS) {
      const element = await mount(
        '<trend-header></trend-header>',
        withChanges({ quickAnswer: `Say ${attack} now`, glossary: [{ term: attack, meaning: attack }] }),
      );
      const button = await termIn(element, 'quick-answer', attack);
      expect(button.nextElementSibling?.textContent).to.equal(attack);
      button.click();
      const meaning = nth(openIn(element), 0);
      expect(meaning.childElementCount).to.equal(0);
      expect(meaning.textContent).to.equal(attack);
      element.remove();
    }
    await spy.expectSilence();
  });

  it('stays where its trend shows other words, and goes with a trend that has no glossary', async () => {
    const card = await showDocument(withGlossary);
    await termIn(card, 'quick-answer', 'BYOC');
    card.trend = withChanges({ quickAnswer: 'An H100.' });
    await termIn(card, 'quick-answer', 'H100');
    card.trend = withChanges({ glossary: [] });
    await until(() => buttonsOf(card).length === 0, { what: 'the terms to go' });
    expect(deepGet(card, '[part~=quick-answer]').textContent).to.include('With BYOC');
    expect(deepQuery(card, '[part=meaning]')).to.equal(null);
  });
});

describe('terms in a part of a page', () => {
  for (const tag of [
    'trend-header',
    'trend-prose',
    'trend-meters',
    'evidence-table',
    'evidence-counterexamples',
    'trend-faq',
  ])
    it(`are explained in ${tag} alone`, async () => {
      const element = await mount(`<${tag}></${tag}>`, withGlossary);
      const button = await until(() => buttonsOf(element)[0], { what: 'a term' });
      button?.click();
      const meaning = nth(openIn(element), 0);
      const { backgroundColor, color } = getComputedStyle(meaning);
      expect(backgroundColor).not.to.match(/transparent|, 0\)|\/ 0\)/);
      expect(backgroundColor).not.to.equal(color);
    });

  it('keep their look in another document', async () => {
    const card = await showDocument(withGlossary);
    await termIn(card, 'quick-answer', 'BYOC');
    const frame = document.createElement('iframe');
    card.parentElement?.append(frame);
    frame.contentDocument?.body.append(card);
    const look = () => frame.contentWindow?.getComputedStyle(deepGet(card, '[part=term]'));
    await until(() => look()?.position === 'relative', {
      what: 'the style of terms',
    });
  });
});
