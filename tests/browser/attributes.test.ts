import { expect } from 'chai';
import { deepGet, renderedHere } from './harness.js';
import { fetchDocument, nth, SECTION_ELEMENTS, show, TREND } from './support/trends.js';

const ALL = ['trend-card', 'trend-provider', ...SECTION_ELEMENTS];

interface Reflection {
  attribute: string;
  property: string;
  on: readonly string[];
  fallback: unknown;
  /** Text of the attribute, and what the property says of it. */
  values: readonly (readonly [string, unknown])[];
  /** A value for the property, and the attribute that it makes. */
  written: readonly [unknown, string];
}

const PROSE = ['explanation', 'guidance', 'outlook', 'bottom-line'] as const;

const REFLECTIONS: Reflection[] = [
  {
    attribute: 'src',
    property: 'src',
    on: ALL,
    fallback: '',
    values: [['/x.json', '/x.json']],
    written: ['/y.json', '/y.json'],
  },
  {
    attribute: 'integrity',
    property: 'integrity',
    on: ALL,
    fallback: '',
    values: [['sha256-x', 'sha256-x']],
    written: ['sha384-y', 'sha384-y'],
  },
  {
    attribute: 'keep',
    property: 'keep',
    on: ALL,
    fallback: false,
    values: [
      ['', true],
      ['keep', true],
    ],
    written: [true, ''],
  },
  {
    attribute: 'heading-level',
    property: 'headingLevel',
    on: ALL,
    fallback: 2,
    values: [
      ['1', 1],
      ['6', 6],
      ['0', 2],
      ['7', 2],
      ['2.5', 2],
      ['-1', 2],
      ['', 2],
      ['three', 2],
    ],
    written: [3, '3'],
  },
  {
    attribute: 'theme',
    property: 'theme',
    on: ALL,
    fallback: 'auto',
    values: [
      ['light', 'light'],
      ['dark', 'dark'],
      ['auto', 'auto'],
      ['DARK', 'dark'],
      ['sepia', 'auto'],
      ['', 'auto'],
    ],
    written: ['dark', 'dark'],
  },
  {
    attribute: 'loading',
    property: 'loading',
    on: ['trend-card'],
    fallback: 'eager',
    values: [
      ['lazy', 'lazy'],
      ['eager', 'eager'],
      ['LAZY', 'lazy'],
      ['later', 'eager'],
      ['', 'eager'],
    ],
    written: ['lazy', 'lazy'],
  },
  {
    attribute: 'sections',
    property: 'sections',
    on: ['trend-card'],
    fallback: '',
    values: [['faq stats', 'faq stats']],
    written: ['faq', 'faq'],
  },
  {
    attribute: 'section',
    property: 'section',
    on: ['trend-prose'],
    fallback: 'explanation',
    values: [...PROSE.map((name) => [name, name] as const), ['header', 'explanation']],
    written: ['outlook', 'outlook'],
  },
];

describe('attributes and properties', () => {
  for (const { attribute, property, on, fallback, values, written } of REFLECTIONS) {
    for (const tag of on) {
      it(`<${tag} ${attribute}> is its property ${property}, and back`, () => {
        const element = document.createElement(tag) as HTMLElement & Record<string, unknown>;
        expect(element[property], 'without the attribute').to.equal(fallback);
        for (const [text, value] of values) {
          element.setAttribute(attribute, text);
          expect(element[property], `${attribute}="${text}"`).to.equal(value);
        }
        element[property] = written[0];
        expect(element.getAttribute(attribute)).to.equal(written[1]);
        element[property] = null;
        expect(element.hasAttribute(attribute), 'after null').to.equal(false);
      });
    }
  }

  renderedHere(it, 'a card has no `section`')('a text section is the one that is asked for, at any time', async () => {
    const trend = await fetchDocument(TREND);
    const texts = [trend.whatsHappening, nth(trend.guidance, 0).text, trend.outlook, trend.bottomLine];
    const prose = await show(`<trend-prose src="${TREND}"></trend-prose>`);
    for (const [i, section] of PROSE.entries()) {
      prose.setAttribute('section', section);
      await prose.updateComplete;
      expect(deepGet(prose, '[part~=content]').textContent).to.include(nth(nth(texts, i).split('\n\n'), 0));
    }
  });
});
