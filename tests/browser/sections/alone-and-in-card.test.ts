import { expect } from 'chai';
import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import { deepGet, deepQueryAll, mount } from '../harness.js';
import { SECTION_ELEMENTS, shadowOf, show, TREND, whenState } from '../support/trends.js';

/** What a style sheet sets of a piece itself; not what follows from where it stands. */
const PROPERTIES = [
  'color',
  'backgroundColor',
  'fontSize',
  'fontWeight',
  'fontFamily',
  'lineHeight',
  'letterSpacing',
  'textDecorationLine',
  'display',
  'position',
  'rowGap',
  'columnGap',
  'paddingTop',
  'paddingBottom',
  'paddingLeft',
  'marginTop',
  'marginLeft',
  'borderTopWidth',
  'borderBottomWidth',
  'borderTopColor',
  'whiteSpace',
  'textAlign',
  'fill',
  'stroke',
  'strokeWidth',
  'cursor',
  'alignItems',
] as const;

/** The pieces of a section, each with its name and its styles. */
function look(section: Element): string[] {
  const pieces = [section, ...section.querySelectorAll('*')].filter(
    (piece) => !piece.closest('.over, .balance, [part~=take-along]'),
  );
  return pieces.map((piece) => {
    const style = getComputedStyle(piece);
    const name = `${piece.localName}.${piece.getAttribute('part') ?? piece.getAttribute('class') ?? ''}`;
    return `${name} ${PROPERTIES.map((property) => `${property}: ${style[property]}`).join('; ')}`;
  });
}

const sectionIn = (element: Element, selector: string): Element => deepGet(shadowOf(element), selector);

const SELECTORS: Readonly<Record<string, string>> = {
  'trend-stats': '[part~=stats]',
  'trend-meters': 'section[part=meters]',
  'evidence-table': 'section[part=evidence]',
  'evidence-counterexamples': 'section[part=counterexamples]',
  'trend-faq': 'section[part=faq]',
};

describe('a section looks the same alone and in the card', () => {
  for (const name of SECTION_ELEMENTS.filter((tag) => tag in SELECTORS))
    it(name, async () => {
      const selector = SELECTORS[name] ?? '';
      const card = await show(`<trend-card src=${TREND} style="inline-size: 700px"></trend-card>`);
      // In a card the headings of sections are one level below the title's.
      const alone = await whenState(
        await mount<TrendElement>(`<${name} src=${TREND} heading-level="3" style="inline-size: 700px"></${name}>`),
      );
      for (const element of [card, alone])
        for (const button of deepQueryAll(shadowOf(element), '[part=question] button'))
          if (button.getAttribute('aria-expanded') === 'false') button.click();
      await Promise.all([card.updateComplete, alone.updateComplete]);
      const inCard = look(sectionIn(card, selector));
      const differing = look(sectionIn(alone, selector)).filter((piece, i) => piece !== inCard[i]);
      expect([...new Set(differing)]).to.deep.equal([]);
    });
});
