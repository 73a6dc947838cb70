import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { axe, deepGet, deepQueryAll, describeWithFixtures, emulate, frames, mount, until } from '../../harness.js';
import { ARABIC, fetchDocument, nth, show, showDocument, TREND, whenState } from '../../support/trends.js';

// What the meters say, to the eye and to the ear, from one to five of them.
describeWithFixtures('meters', () => {
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
    const pictures = ['[part~=bar]', '.rail', '.flows'].flatMap((selector) =>
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

  it('draw one vendor equally wide in each meter, and in each share, to a tenth of a pixel', async () => {
    for (const [markup, picture] of [
      ['<trend-meters></trend-meters>', '[part~=bar]'],
      ['<trend-stats></trend-stats>', '[part~=ticks]'],
    ] as const)
      for (const width of [280, 375, 648, 1120]) {
        const page = await mount(`<div style="width: ${width}px">${markup}</div>`, await fetchDocument(TREND));
        const element = await whenState(deepGet<TrendElement>(page, ':first-child'));
        const units = deepQueryAll<SVGElement>(element, picture).map((bar, i) => {
          const { count } = nth(element.trend?.stats ?? [], i);
          return deepGet<SVGElement>(bar, '.filled').getBoundingClientRect().width / count;
        });
        expect(units).to.have.length(2);
        expect(Math.abs(nth(units, 0) - nth(units, 1)), `${picture} at ${width} px`).to.be.at.most(0.1);
      }
  });

  it('are fed by plain lines, all alike, from the source’s edge to the meter’s', async () => {
    for (const { width, dir } of [
      { width: 648, dir: 'ltr' },
      { width: 1120, dir: 'rtl' },
    ]) {
      const element = await showMeters(3, LABELS.short, width, dir);
      const [source, ...meters] = deepQueryAll(element, '[part~=source], [part~=meter]').map((box) =>
        box.getBoundingClientRect(),
      );
      const flows = deepQueryAll<SVGPathElement>(element, '.flows [viewBox] path');
      expect(flows).to.have.length(3);
      const [out, into] = dir === 'ltr' ? (['right', 'left'] as const) : (['left', 'right'] as const);
      flows.forEach((flow, i) => {
        // The line itself, as a share of its drawing: engines disagree on boxes on the screen, which may have the strokes.
        const { x, y, width: length, height } = flow.getBBox();
        const drawn = deepGet(element, '.flows').getBoundingClientRect();
        const box = flow.ownerSVGElement?.viewBox.baseVal ?? new DOMRect();
        const [from, to] = [x, x + length].map((at) => (at / box.width) * drawn.width);
        const [left, right] =
          dir === 'ltr'
            ? [drawn.left + (from ?? NaN), drawn.left + (to ?? NaN)]
            : [drawn.right - (to ?? NaN), drawn.right - (from ?? NaN)];
        const [top = NaN, bottom = NaN] = [y, y + height].map((at) => drawn.top + (at / box.height) * drawn.height);
        const meter = nth(meters, i);
        expect(source && { left, right }[into], 'at the source').to.be.closeTo(source?.[out] ?? NaN, 1);
        expect({ left, right }[out], 'at the meter').to.be.closeTo(meter[into], 1);
        const middle = (meter.top + meter.bottom) / 2;
        expect(Math.min(Math.abs(top - middle), Math.abs(bottom - middle)), 'its height').to.be.at.most(1.5);
      });
      expect(new Set(flows.map((flow) => getComputedStyle(flow).strokeWidth))).to.have.property('size', 1);
    }
    const narrow = await showMeters(3, LABELS.short, 320);
    const rails = deepQueryAll(narrow, '.rail').map((rail) => rail.getBoundingClientRect());
    const boxes = deepQueryAll(narrow, '[part~=meter]').map((box) => box.getBoundingClientRect());
    rails.forEach(({ right }, i) => expect(right).to.be.closeTo(nth(boxes, i).left, 1));
    expect(nth(rails, 0).top).to.be.closeTo(deepGet(narrow, '[part~=source]').getBoundingClientRect().bottom, 1);
  });

  it('have no colour of a side: shares and meters are ink and grey', async () => {
    const card = await show(
      `<trend-card src="${TREND}" style="--trend-support: rgb(0, 1, 2); --trend-challenge: rgb(2, 1, 0)"></trend-card>`,
    );
    const pieces = deepQueryAll<SVGElement>(card, '[part~=stats] *, [part~=diagram] *, [part~=pictures] *');
    const colours = pieces.flatMap((piece) => {
      const { color, fill, stroke, borderInlineStartColor } = getComputedStyle(piece);
      return [color, fill, stroke, borderInlineStartColor];
    });
    expect(colours).to.include.members([getComputedStyle(deepGet(card, '[part~=title]')).color]);
    expect(colours.filter((colour) => /rgb\((0, 1, 2|2, 1, 0)\)/.test(colour))).to.deep.equal([]);
  });

  it('and shares leave no value empty for a screen reader', async () => {
    const element = await show(`<trend-stats src="${TREND}"></trend-stats>`);
    const values = deepQueryAll(element, 'dd').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(values).to.have.length(4);
    expect(values).not.to.include('');
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
        return [label, `${count} of ${total} vendors`, i === 0 ? '90%' : '100%', detail];
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

// The meters fill once, when they are first seen; everything else shows them full.
describe('the entrance', () => {
  const meters = (element: Element): HTMLElement => deepGet(element, '[part~=meters]');

  const movements = (element: Element): CSSAnimation[] =>
    meters(element).getAnimations({ subtree: true }) as CSSAnimation[];

  const started = (element: Element): Promise<boolean> =>
    until(() => movements(element).length > 0, { what: 'the meters to fill' });

  const over = (element: Element): Promise<boolean> =>
    until(() => movements(element).length === 0, { what: 'the meters to be full' });

  /** Waits until observers of what is in view have spoken, and what they changed is painted. */
  async function looked(element: Element): Promise<void> {
    await new Promise<void>((resolve) => {
      const observer = new IntersectionObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(element);
    });
    await frames(1);
  }

  /** How much of each bar is filled, as it is painted at the moment. */
  function filled(element: Element): number[] {
    return deepQueryAll<SVGElement>(element, '[part~=bar]').map((bar) => {
      const fill = deepGet<SVGElement>(bar, '.filled').getBoundingClientRect();
      return Math.round((100 * fill.width) / bar.getBoundingClientRect().width);
    });
  }

  async function showBelow(): Promise<{ page: HTMLElement; element: TrendElement }> {
    const page = await mount(
      `<div><div style="height: 4000px"></div><trend-meters src="${TREND}"></trend-meters></div>`,
    );
    const element = await whenState(deepGet<TrendElement>(page, 'trend-meters'));
    await looked(element);
    return { page, element };
  }

  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

  afterEach(() => scrollTo(0, 0));

  describe('the meters’ entrance', () => {
    before(function () {
      if (still) this.skip();
    });

    for (const markup of [
      `<trend-meters src="${TREND}"></trend-meters>`,
      `<trend-card src="${TREND}" sections="meters"></trend-card>`,
    ]) {
      it(`fills each bar once and lets the flows appear, in 400 ms: ${markup}`, async () => {
        const element = await show(markup);
        await started(element);
        const kinds = movements(element).map(({ animationName, effect }) => {
          const { duration, iterations, fill } = effect?.getTiming() ?? {};
          return [animationName, (effect as KeyframeEffect).target?.classList.item(0), duration, iterations, fill];
        });
        const fill = ['meter-fill', 'filled', 400, 1, 'backwards'];
        expect(kinds).to.have.deep.members([fill, fill, ['meter-appear', 'flows', 400, 1, 'backwards']]);
        await over(element);
        expect(filled(element)).to.deep.equal([90, 100]);
      });
    }

    for (const { src, start } of [
      { src: TREND, start: 'left' },
      { src: ARABIC, start: 'right' },
    ] as const) {
      it(`goes from where reading starts, the ${start}: ${src}`, async () => {
        const element = await show(`<trend-meters src="${src}"></trend-meters>`);
        await started(element);
        for (const movement of movements(element)) {
          movement.pause();
          movement.currentTime = Number(movement.effect?.getTiming().delay) + 100;
        }
        for (const bar of deepQueryAll<SVGElement>(element, '[part~=bar]')) {
          const whole = bar.getBoundingClientRect();
          const part = deepGet<SVGElement>(bar, '.filled').getBoundingClientRect();
          expect(part.width).to.be.within(1, whole.width * 0.8);
          expect(part[start]).to.be.closeTo(whole[start], 0.5);
        }
      });
    }

    it('waits until the meters are seen, and shows them full before', async () => {
      const { element } = await showBelow();
      expect(movements(element)).to.have.length(0);
      expect(filled(element)).to.deep.equal([90, 100]);
      element.scrollIntoView();
      await started(element);
      await over(element);
      expect(filled(element)).to.deep.equal([90, 100]);
    });

    it('still comes where the element was moved before it was seen', async () => {
      const { page, element } = await showBelow();
      page.prepend(element);
      await started(element);

      const { element: given } = await showBelow();
      given.trend = element.trend;
      await whenState(given);
      await looked(given);
      page.prepend(given);
      await started(given);
    });

    it('does not come again: not in an update, another trend, another place, or after hiding', async () => {
      const element = await show(`<trend-meters src="${TREND}"></trend-meters>`);
      await started(element);
      await over(element);
      const again: Record<string, () => void> = {
        update: () => (element.headingLevel = 4),
        place: () => element.parentElement?.prepend(element, document.createElement('p')),
        hiding: () => (element.hidden = true),
        showing: () => (element.hidden = false),
        trend: () => Object.assign(element, { trend: { ...element.trend, id: 'another' } }),
      };
      for (const [name, change] of Object.entries(again)) {
        change();
        await element.updateComplete;
        expect(movements(element), name).to.have.length(0);
        await looked(element);
        expect(movements(element), name).to.have.length(0);
      }
      expect(filled(element)).to.deep.equal([90, 100]);
    });

    it('ends where the element is moved in the middle of it', async () => {
      const element = await show(`<trend-meters src="${TREND}"></trend-meters>`);
      await started(element);
      await looked(element);
      element.parentElement?.prepend(element);
      expect(movements(element)).to.have.length(0);
      await looked(element);
      expect(movements(element)).to.have.length(0);
      expect(filled(element)).to.deep.equal([90, 100]);
    });

    it('is none in a card that has no meters, and comes when it gets some', async () => {
      const card = await showDocument({ version: 1, id: 'x', title: 'X' });
      await looked(card);
      card.trend = {
        ...{ version: 1, id: 'x', title: 'X', stats: [{ id: 's', label: 'S', count: 1, total: 2 }] },
        diagram: { source: { label: '', detail: '' }, meters: [{ label: 'M', detail: '', stat: 's' }], caption: '' },
      };
      await whenState(card);
      await started(card);
    });
  });

  describe('meters without an entrance', () => {
    it('for readers who want no motion, also when they change their mind', async function () {
      if (!(await emulate({ reducedMotion: 'reduce' }))) this.skip();
      const element = await show(`<trend-meters src="${TREND}"></trend-meters>`);
      expect(movements(element)).to.have.length(0);
      expect(filled(element)).to.deep.equal([90, 100]);
      await looked(element);
      expect(movements(element)).to.have.length(0);
      await emulate({ reducedMotion: 'no-preference' });
      await looked(element);
      expect(movements(element)).to.have.length(0);
    });

    it('on paper, also in the middle of their entrance', async function () {
      if (!(await emulate({ reducedMotion: 'no-preference' }))) this.skip();
      const element = await show(`<trend-meters src="${TREND}"></trend-meters>`);
      await started(element);
      await emulate({ media: 'print', reducedMotion: 'no-preference' });
      expect(movements(element)).to.have.length(0);
      expect(filled(element)).to.deep.equal([90, 100]);
    });
  });
});
