import { expect } from 'chai';
import { deepActiveElement, deepQueryAll, describeWithFixtures, emulate, nextEvent, press } from '../../harness.js';
import { click } from '../../support/mouse.js';
import { fetchDocument, nth, recordEvents, show, TREND, YEARS } from '../../support/trends.js';

describeWithFixtures('questions', () => {
  const buttons = (root: ParentNode): HTMLElement[] => deepQueryAll(root, '[part~=question] button');
  const answers = (root: ParentNode): HTMLElement[] => deepQueryAll(root, '[part~=answer]');

  const isSeen = (element: Element): boolean => element.getBoundingClientRect().height > 0 && element.checkVisibility();

  /** Which answers are open: as the buttons say, and as the eye sees. */
  function open(root: ParentNode): { said: number[]; seen: number[] } {
    const indexes = (flags: boolean[]): number[] => flags.flatMap((flag, index) => (flag ? [index] : []));
    return {
      said: indexes(buttons(root).map((button) => button.ariaExpanded === 'true')),
      seen: indexes(answers(root).map((answer) => isSeen(nth(answer.children, 0)))),
    };
  }

  const both = (...indexes: number[]): { said: number[]; seen: number[] } => ({ said: indexes, seen: indexes });

  for (const tag of ['trend-faq', 'trend-card']) {
    const markup = `<${tag} ${tag === 'trend-card' ? 'sections="faq"' : ''} src="${TREND}"></${tag}>`;

    describe(`the questions of <${tag}>`, () => {
      it('are buttons in headings, each of which controls its answer', async () => {
        const element = await show(markup);
        const { faq } = await fetchDocument(TREND);
        expect(buttons(element).map((button) => button.textContent.trim())).to.deep.equal(
          faq.map(({ question }) => question),
        );
        for (const [i, button] of buttons(element).entries()) {
          expect(button.parentElement?.localName).to.match(/^h[1-6]$/);
          const controlled = (button.getRootNode() as ShadowRoot).getElementById(
            button.getAttribute('aria-controls') ?? '',
          );
          expect(controlled).to.equal(answers(element)[i]);
          expect(controlled?.textContent).to.include(nth(nth(faq, i).answer.split('\n\n'), 0));
        }
      });

      it('have a rule above the first, their sign beside the words, and a link that names its question', async () => {
        const element = await show(markup);
        const items = deepQueryAll(element, '[part=faq-item]');
        expect(getComputedStyle(nth(items, 0)).borderBlockStartWidth).to.equal('1px');
        expect(getComputedStyle(nth(items, 1)).borderBlockStartWidth).to.equal('0px');
        for (const button of buttons(element)) expect(getComputedStyle(button).justifyContent).to.equal('normal');
        const links = deepQueryAll<HTMLAnchorElement>(element, '[part=faq-item] a[part=link]');
        expect(links.map(({ ariaLabel }) => ariaLabel)).to.deep.equal(
          buttons(element).map((button) => `${button.textContent.trim()} Link to this answer`),
        );
        buttons(element)[1]?.click();
        await element.updateComplete;
        expect(links.map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, 0, -1, -1]);
        expect(links.map((link) => getComputedStyle(link).opacity)).to.deep.equal(['0', '1', '0', '0']);
        expect(nth(links, 1).getBoundingClientRect().height).to.equal(44);
      });

      it('are all closed at first', async () => {
        expect(open(await show(markup))).to.deep.equal(both());
      });

      it('open and close by a click, each for itself', async () => {
        const element = await show(markup);
        element.scrollIntoView();
        for (const [index, state] of [
          [1, both(1)],
          [3, both(1, 3)],
          [1, both(3)],
        ] as const) {
          await click(nth(buttons(element), index));
          await element.updateComplete;
          expect(open(element)).to.deep.equal(state);
        }
      });

      for (const key of ['Enter', 'Space']) {
        it(`open and close by ${key}, and keep the focus`, async () => {
          const element = await show(markup);
          const button = buttons(element)[2];
          button?.focus();
          for (const state of [both(2), both()]) {
            await press(key);
            await element.updateComplete;
            expect(open(element)).to.deep.equal(state);
            expect(deepActiveElement()).to.equal(button);
          }
        });
      }

      it('tell which one it was, and whether it is open now', async () => {
        const element = await show(markup);
        const { faq } = await fetchDocument(TREND);
        const events = recordEvents('trend-faq-toggle');
        for (const index of [0, 2, 0]) buttons(element)[index]?.click();
        expect(events.map(({ detail }) => detail)).to.deep.equal([
          { item: faq[0], open: true },
          { item: faq[2], open: true },
          { item: faq[0], open: false },
        ]);
        for (const { bubbles, composed, target } of events)
          expect({ bubbles, composed, target }).to.deep.equal({ bubbles: true, composed: true, target: element });
      });

      it('open where the browser finds a text in the answer', async () => {
        const element = await show(markup);
        const toggled = nextEvent(element, 'trend-faq-toggle');
        answers(element)[1]?.dispatchEvent(new Event('beforematch', { bubbles: true }));
        expect((await toggled).detail.open).to.equal(true);
        await element.updateComplete;
        expect(open(element)).to.deep.equal(both(1));
      });

      it('are all open on paper, and as they were after that', async function () {
        const element = await show(markup);
        buttons(element)[1]?.click();
        await element.updateComplete;
        const events = recordEvents('trend-faq-toggle');
        if (!(await emulate({ media: 'print' }))) this.skip();
        expect(open(element)).to.deep.equal({ said: [1], seen: [0, 1, 2, 3] });
        await emulate({});
        expect(open(element)).to.deep.equal(both(1));
        expect(events).to.have.length(0);
      });

      it('are those of another trend after it came, closed; those of the first are as they were left', async () => {
        // Keeps the copy of the first trend in use, so that it is the same when it comes back.
        await show(`<trend-header src="${TREND}"></trend-header>`);
        const element = await show(markup);
        for (const button of buttons(element)) button.click();
        await element.updateComplete;
        expect(open(element)).to.deep.equal(both(0, 1, 2, 3));
        for (const [src, questions, opened] of [
          [YEARS, 2, []],
          [TREND, 4, [0, 1, 2, 3]],
        ] as const) {
          const loaded = nextEvent(element, 'trend-load');
          element.src = src;
          await loaded;
          expect([buttons(element).length, open(element)]).to.deep.equal([questions, both(...opened)]);
        }
      });
    });
  }

  describe('two elements with the questions of one trend', () => {
    it('open their answers each for itself', async () => {
      const one = await show(`<trend-faq src="${TREND}"></trend-faq>`);
      const other = await show(`<trend-faq src="${TREND}"></trend-faq>`);
      buttons(one)[0]?.click();
      await one.updateComplete;
      expect([open(one), open(other)]).to.deep.equal([both(0), both()]);
    });
  });
});
