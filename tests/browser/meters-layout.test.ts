// What the meters say, to the eye and to the ear, from one to five of them.

import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { axe, deepGet, deepQueryAll, mount } from './harness.js';
import { nth, whenState, show, TREND } from './support/trends.js';

const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const LABELS = {
  short: 'Metered',
  long: 'Metered by the hour, with a floor under each month and a ceiling that is agreed upon a year ahead',
  'one long word in': WORD,
};
const SHARES = [
  { count: 27, total: 30 },
  { count: 999_999, total: 1_000_000 },
  { count: 0, total: 0 },
  { count: 1, total: 1000 },
  { count: 12, total: 12 },
];

function documentWith(meters: number, label: string): object {
  const shares = SHARES.slice(0, meters);
  return {
    ...{ version: 1, id: 'x', title: 'X' },
    stats: shares.map((share, i) => ({ id: `s${i}`, label, ...share })),
    diagram: {
      source: { label, detail: label },
      meters: shares.map((_, i) => ({ label, detail: label, stat: `s${i}` })),
      caption: label,
    },
  };
}

async function showMeters(meters: number, label: string, width: number, dir = 'ltr'): Promise<TrendElement> {
  const markup = `<div dir="${dir}" style="width: ${width}px"><trend-meters></trend-meters></div>`;
  const page = await mount(markup, documentWith(meters, label));
  return whenState(deepGet<TrendElement>(page, 'trend-meters'));
}

type Box = readonly [name: string, rect: DOMRect];

/** The lines of each text as they are painted, and the pictures. */
function boxesOf(element: Element): Box[] {
  const texts = ['source-label', 'source-detail', 'meter-label', 'meter-figure', 'meter-detail', 'caption'];
  const lines = texts.flatMap((name) =>
    deepQueryAll(element, `[part~=${name}]`).flatMap((part, i) => {
      const range = document.createRange();
      range.selectNodeContents(part);
      // Lines of one text may touch each other: its outline is what others must not meet.
      return [[`${name} ${i}`, range.getBoundingClientRect()] as const];
    }),
  );
  const pictures = ['[part~=bar]', '.rails', '.ribbons'].flatMap((selector) =>
    deepQueryAll<SVGElement>(element, selector).map(
      (picture, i) => [`${selector} ${i}`, picture.getBoundingClientRect()] as const,
    ),
  );
  return [...lines, ...pictures].filter(([, { width, height }]) => width > 0 && height > 0);
}

function overlaps([, a]: Box, [, b]: Box): boolean {
  // A line's box is a little higher than its letters.
  const slack = 1.5;
  return a.left + slack < b.right && b.left + slack < a.right && a.top + slack < b.bottom && b.top + slack < a.bottom;
}

describe('meters', () => {
  for (const [kind, label] of Object.entries(LABELS)) {
    for (const width of [280, 400, 640, 1200]) {
      it(`do not overlap and stay inside with ${kind} labels at ${width} px, one to five of them`, async () => {
        for (const meters of [1, 2, 3, 4, 5]) {
          for (const dir of ['ltr', 'rtl']) {
            const element = await showMeters(meters, label, width, dir);
            const frame = element.getBoundingClientRect();
            const boxes = boxesOf(element);
            expect(boxes.filter(([name]) => name.startsWith('meter-figure'))).to.have.length(meters);
            const faults = boxes.flatMap((box, i) => [
              ...boxes
                .slice(i + 1)
                .filter((other) => overlaps(box, other))
                .map(([name]) => `${box[0]} meets ${name}`),
              ...(box[1].left < frame.left - 1 || box[1].right > frame.right + 1 ? [`${box[0]} is outside`] : []),
            ]);
            expect(faults, `${meters} meters, ${dir}`).to.deep.equal([]);
            element.remove();
          }
        }
      });
    }
  }

  it('are as wide as they say: each bar is filled to its share', async () => {
    const element = await showMeters(5, LABELS.short, 640);
    const shares = deepQueryAll<SVGElement>(element, '.fill').map((fill) => fill.getAttribute('width'));
    expect(shares).to.deep.equal(['90%', '99.9999%', '0%', '0.1%', '100%']);
  });

  it('read like sentences: the label, the counts, the share, the detail', async () => {
    const element = await show(`<trend-meters src="${TREND}"></trend-meters>`);
    const { diagram, stats } = element.trend ?? {};
    const items = deepQueryAll(element, '[part~=diagram] li').map((item) =>
      deepQueryAll(item, '[part~=meter] > :not([aria-hidden=true])').map(({ textContent }) => textContent.trim()),
    );
    expect(items).to.deep.equal(
      diagram?.meters.map(({ label, detail }, i) => {
        const { count, total } = nth(stats ?? [], i);
        return [label, `${count} of ${total}`, i === 0 ? '90%' : '100%', detail];
      }),
    );
    await axe(element);
  });

  it('tell of nothing counted as nothing, in words', async () => {
    const element = await showMeters(3, LABELS.short, 640);
    const last = nth(deepQueryAll(element, '[part~=meter]'), -1);
    expect([...last.children].map(({ textContent }) => textContent.trim())).to.deep.equal([
      ...['Metered', '0 of 0', '–', '', 'Metered'],
    ]);
  });

  it('take no room for words that are only heard', async () => {
    const element = await showMeters(1, LABELS.short, 280);
    const words = deepGet(element, '.aloud');
    expect(words.textContent).to.equal('27 of 30');
    const { width, height } = words.getBoundingClientRect();
    expect([width, height]).to.deep.equal([1, 1]);
    const page = element.parentElement;
    expect(page?.scrollWidth).to.equal(280);
  });
});
