import { expect } from 'chai';
import { deepQueryAll } from './harness.js';
import { show, TREND } from './support/trends.js';

const headingsOf = (element: Element): HTMLElement[] => deepQueryAll(element, 'h1, h2, h3, h4, h5, h6');

describe('the headings', () => {
  for (const { attribute, title } of [
    { attribute: '', title: 2 },
    { attribute: 'heading-level="1"', title: 1 },
    { attribute: 'heading-level="2"', title: 2 },
    { attribute: 'heading-level="3"', title: 3 },
    { attribute: 'heading-level="6"', title: 6 },
  ]) {
    it(`of a card <trend-card ${attribute}>: the title's level, the sections' one below, the questions' another`, async () => {
      const card = await show(`<trend-card ${attribute} src="${TREND}"></trend-card>`);
      const levels = headingsOf(card).map((heading) => Number(heading.localName.slice(1)));
      const [section, question] = [Math.min(6, title + 1), Math.min(6, title + 2)];
      expect(levels).to.deep.equal([title, ...Array<number>(10).fill(section), ...Array<number>(4).fill(question)]);
    });

    for (const tag of [
      'trend-header',
      'trend-meters',
      'trend-prose',
      'evidence-timeline',
      'evidence-counterexamples',
      'trend-faq',
    ]) {
      it(`of <${tag} ${attribute}> alone: the topmost is of that level`, async () => {
        const element = await show(`<${tag} ${attribute} src="${TREND}"></${tag}>`);
        expect(headingsOf(element)[0]?.localName).to.equal(`h${title}`);
      });
    }
  }

  it('follow when the level changes', async () => {
    const card = await show(`<trend-card src="${TREND}"></trend-card>`);
    card.headingLevel = 4;
    await card.updateComplete;
    expect(headingsOf(card)[0]?.localName).to.equal('h4');
  });
});
