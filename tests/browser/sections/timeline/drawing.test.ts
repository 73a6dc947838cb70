import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import {
  axe,
  deepGet,
  deepQueryAll,
  describedBy,
  describeWithFixtures,
  frames,
  mount,
  renderedHere,
  until,
} from '../../harness.js';
import { point } from '../../support/evidence.js';
import { ARABIC, fetchDocument, nth, show, SIXTY, TREND, whenDrawn, whenState, YEARS } from '../../support/trends.js';

describeWithFixtures('points and picture', () => {
  /** The reference trend's evidence in the order of time, by index: a point is told by that. */
  const IN_TIME = [9, 3, 0, 2, 1, 7, 4, 8, 5, 6, 10];

  const NAMES = [
    'Intercom, March 2024, challenges',
    'Together AI, September 2024, supports',
    'DeepSeek, March 2025, supports',
    'Fireworks AI, March 2025, supports',
    'Modal, September 2025, supports',
    'Vercel, September 2025, supports',
    'Anyscale, November 2025, supports',
    'Cursor (Anysphere), February 2026, challenges',
    'Glean, May 2026, supports',
    'Harvey, May 2026, supports',
    'Anthropic, May 2026, challenges',
  ];

  describe('the points of a timeline', () => {
    it('are one for each piece of evidence, in the order of time, each with its whole name', async () => {
      const timeline = await whenDrawn(await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`));
      const trend = await fetchDocument(TREND);
      const points = deepQueryAll(timeline, '[part~=point]');
      expect(points.map((each) => each.getAttribute('aria-label'))).to.deep.equal(NAMES);
      expect(points.map(describedBy)).to.deep.equal(IN_TIME.map((index) => nth(trend.evidence, index).text));
      for (const each of points) expect(each.getAttribute('role')).to.equal('option');
    });

    it('are one list, which has a name, and tells each its place', async () => {
      const timeline = await whenDrawn(await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`));
      const list = deepGet(timeline, '[part~=chart]');
      expect([list.getAttribute('role'), list.getAttribute('aria-label')]).to.deep.equal([
        'listbox',
        'Evidence over time',
      ]);
      const places = deepQueryAll(list, '[role=option]').map((each) => [
        each.getAttribute('aria-posinset'),
        each.getAttribute('aria-setsize'),
      ]);
      expect(places).to.deep.equal(NAMES.map((_, i) => [`${i + 1}`, '11']));
      await axe(timeline);
    });

    it('have names in the language of the trend', async () => {
      const timeline = await whenDrawn(await show(`<evidence-timeline src="${ARABIC}"></evidence-timeline>`));
      const { company } = nth((await fetchDocument(ARABIC)).evidence, 0);
      const date = new Intl.DateTimeFormat('ar', {
        calendar: 'gregory',
        year: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      });
      const name = point(timeline, 0).getAttribute('aria-label');
      expect(name)
        .to.include(company)
        .and.to.include(date.format(Date.UTC(2022, 3)));
    });

    it('stand above the axis where they support, below where they challenge', async () => {
      const timeline = await whenDrawn(await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`));
      const axis = deepGet(timeline, '.axis').getBoundingClientRect();
      for (const [index, { stance }] of (await fetchDocument(TREND)).evidence.entries()) {
        const mark = point(timeline, index).getBoundingClientRect();
        expect(mark.bottom < axis.top, `${index} above`).to.equal(stance === 'supports');
        expect(mark.top > axis.bottom, `${index} below`).to.equal(stance === 'challenges');
      }
    });

    it('are later to the right, and in Arabic to the left', async () => {
      for (const [src, first, last, mirrored] of [
        [TREND, 9, 10, false],
        [ARABIC, 0, 8, true],
      ] as const) {
        const timeline = await whenDrawn(await show(`<evidence-timeline src="${src}"></evidence-timeline>`));
        const x = (index: number): number => deepGet(point(timeline, index), 'path').getBoundingClientRect().x;
        expect(x(last) < x(first), src).to.equal(mirrored);
      }
    });
  });

  describe('the picture of a timeline', () => {
    it('has a sentence above it: how much there is, from when to when; and how to read it', async () => {
      const timeline = await whenDrawn(await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`));
      const sentence = deepGet(timeline, '[part~=legend]');
      expect(sentence.innerText).to.equal(
        '11 pieces of evidence, March 2024 to May 2026: 8 supporting, 3 counterexamples.',
      );
      const [supports, challenges] = [...sentence.querySelectorAll('b')].map((each) => getComputedStyle(each));
      expect(Number(supports?.fontWeight)).to.be.at.least(600);
      expect(supports?.color).to.not.equal(challenges?.color);
      expect(deepGet(timeline, '[part~=key]').innerText.replace(/\s+/g, ' ').trim()).to.equal(
        'supports, above · challenges, below. Each mark is one case. The bar at the axis is the month or year that its source gives.',
      );
    });

    it('and the card have names', async () => {
      const card = await whenDrawn(await show(`<trend-card src="${TREND}"></trend-card>`));
      const { title } = await fetchDocument(TREND);
      expect(deepGet(card, 'article').getAttribute('aria-label')).to.equal(title);
      expect(deepGet(card, 'figure').getAttribute('aria-label')).to.equal('How it works');
    });

    it('has below it whose it is, and of when', async () => {
      const timeline = await whenDrawn(await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`));
      const { publisher, updated } = await fetchDocument(TREND);
      const said = deepGet(timeline, '[part~=credit]').innerText;
      expect(said).to.include(publisher.name);
      expect([said.includes('as of June 2026'), updated]).to.deep.equal([true, '2026-06']);
    });

    it('is said once: no text of its own, no name and no description says the sentence again', async () => {
      const timeline = await whenDrawn(await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`));
      const spoken = deepQueryAll(timeline, '*').flatMap((each) => [
        each.getAttribute('aria-label'),
        describedBy(each),
      ]);
      expect(spoken.filter((text) => text?.includes('8 supporting'))).to.deep.equal([]);
    });
  });
});

describeWithFixtures('layout', (fixture) => {
  interface Box {
    readonly what: string;
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }

  interface Mark extends Box {
    readonly shape: 'disc' | 'diamond';
    readonly middle: DOMPoint;
    /** The disc's radius, or half of the diamond's diagonal. */
    readonly half: number;
  }

  /** A text's box is as high as its line; what is printed in it is less. */
  const INK = 3;

  function textsOf(timeline: Element): Box[] {
    const matrix = deepGet<SVGSVGElement>(timeline, '[part~=chart]').getScreenCTM() ?? new DOMMatrix();
    return deepQueryAll<SVGGraphicsElement>(timeline, '[part~=chart] text').map((text) => {
      // Without the outline, which some engines count into the box on the screen.
      const { x, y, width, height } = text.getBBox();
      const [start, end] = [new DOMPoint(x, y), new DOMPoint(x + width, y + height)].map((at) =>
        at.matrixTransform(matrix),
      );
      return {
        what: `“${text.textContent}”`,
        left: start?.x ?? 0,
        right: end?.x ?? 0,
        top: (start?.y ?? 0) + INK,
        bottom: (end?.y ?? 0) - INK,
      };
    });
  }

  function marksOf(timeline: Element): Mark[] {
    const matrix = deepGet<SVGSVGElement>(timeline, '[part~=chart]').getScreenCTM() ?? new DOMMatrix();
    return deepQueryAll(timeline, '[data-point]').map((point) => {
      // Without its stroke, which some engines count into the box on the screen.
      const { x, y, width, height } = deepGet<SVGGraphicsElement>(point, 'path').getBBox();
      const middle = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(matrix);
      return {
        what: `mark ${point.dataset['point'] ?? ''}`,
        shape: point.classList.contains('supports') ? 'disc' : 'diamond',
        middle,
        half: width / 2,
        left: middle.x - width / 2,
        right: middle.x + width / 2,
        top: middle.y - height / 2,
        bottom: middle.y + height / 2,
      };
    });
  }

  /** Marks of one shape; the others are across the axis. */
  function marksThatMeet(marks: readonly Mark[]): string[] {
    return marks.flatMap((mark, i) =>
      marks
        .slice(i + 1)
        .filter(({ shape, middle, half }) => {
          const [x, y] = [Math.abs(middle.x - mark.middle.x), Math.abs(middle.y - mark.middle.y)];
          return shape === mark.shape && (shape === 'disc' ? Math.hypot(x, y) : x + y) < half + mark.half;
        })
        .map(({ what }) => `${mark.what} and ${what}`),
    );
  }

  /** The lines from marks to names that are not level with them, from their path "M10 80L12 40". */
  function leadersOf(timeline: Element): Box[] {
    const chart = deepGet<SVGSVGElement>(timeline, '[part~=chart]');
    const matrix = chart.getScreenCTM() ?? new DOMMatrix();
    return deepQueryAll(timeline, '.leaders').flatMap((path) =>
      [...(path.getAttribute('d') ?? '').matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/g)].map(([what, ...at]) => {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = at.map(Number);
        const [from, to] = [new DOMPoint(x1, y1), new DOMPoint(x2, y2)].map((end) => end.matrixTransform(matrix));
        const [xs, ys] = [
          [from?.x ?? 0, to?.x ?? 0],
          [from?.y ?? 0, to?.y ?? 0],
        ];
        return {
          what: `leader ${what}`,
          left: Math.min(...xs),
          right: Math.max(...xs),
          top: Math.min(...ys),
          bottom: Math.max(...ys),
        };
      }),
    );
  }

  /** Half a pixel is rounding. */
  function overlap(a: Box, b: Box): boolean {
    return (
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5
    );
  }

  function collisions(things: readonly Box[], others: readonly Box[]): string[] {
    return things.flatMap((thing, i) =>
      (things === others ? things.slice(i + 1) : others)
        .filter((other) => overlap(thing, other))
        .map((other) => `${thing.what} and ${other.what}`),
    );
  }

  const widthOf = (timeline: Element): number =>
    deepGet<SVGSVGElement>(timeline, '[part~=chart]').viewBox.baseVal.width;

  async function drawAt(src: string, width: number, style = ''): Promise<HTMLElement> {
    const page = await mount(
      `<div style="width: ${width}px; ${style}"><evidence-timeline src="${src}"></evidence-timeline></div>`,
    );
    const timeline = await whenDrawn(await whenState(deepGet<TrendElement>(page, 'evidence-timeline')));
    expect(widthOf(timeline)).to.equal(width);
    return timeline;
  }

  /** Fails where a text, a mark or a leader of the picture meets another. */
  function expectApart(timeline: HTMLElement): void {
    const [texts, marks, leaders] = [textsOf(timeline), marksOf(timeline), leadersOf(timeline)];
    expect([...collisions(texts, texts), ...collisions(texts, marks), ...collisions(texts, leaders)]).to.deep.equal([]);
    expect(marksThatMeet(marks)).to.deep.equal([]);
  }

  /** Waits until all texts and marks are within the picture. */
  async function allWithin(timeline: HTMLElement): Promise<void> {
    const outside = (): string[] => {
      const chart = deepGet(timeline, '[part~=chart]').getBoundingClientRect();
      return [...textsOf(timeline), ...marksOf(timeline)]
        .filter(({ left, right, top, bottom }) => {
          // Firefox rounds the boxes of texts to whole pixels.
          return left < chart.left - 2 || right > chart.right + 2 || top < chart.top || bottom > chart.bottom;
        })
        .map(({ what }) => what);
    };
    // A font for what the page's own lacks, such as an arrow, may come a moment later.
    await until(() => outside().length === 0, { what: `all to be within: ${outside().join(', ')}` });
  }

  describe('the picture of a timeline', () => {
    for (const [src, widths] of [
      [TREND, [280, 320, 480, 640, 768, 1000, 1200]],
      [ARABIC, [280, 480, 768, 1200]],
      [YEARS, [280, 480, 768, 1200]],
      [SIXTY, [280, 768]],
    ] as const) {
      for (const width of widths) {
        it(`of ${src} at ${width} px: no text, mark or leader meets another, and all is within`, async () => {
          const timeline = await drawAt(src, width, 'font-family: sans-serif');
          expectApart(timeline);
          await allWithin(timeline);
        });
      }
    }

    for (const font of ['serif', 'monospace']) {
      it(`of the reference trend, set in ${font}: no text, mark or leader meets another, and all is within`, async () => {
        for (const width of [320, 768, 1120]) {
          const timeline = await drawAt(TREND, width, `font-family: ${font}`);
          expectApart(timeline);
          await allWithin(timeline);
        }
      });
    }

    it('names every company of the reference trend from 768 px on', async () => {
      for (const width of [768, 1200]) {
        const timeline = await drawAt(TREND, width);
        expect(deepQueryAll(timeline, '[data-point] text'), `${width} px`).to.have.length(11);
      }
    });

    it('stays in the picture with the text spacing of WCAG 1.4.12', async () => {
      for (const width of [280, 320, 768]) {
        const timeline = await drawAt(TREND, width, 'font-family: sans-serif');
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('text { letter-spacing: 0.12em; word-spacing: 0.16em }');
        const root = timeline.shadowRoot;
        root?.adoptedStyleSheets.push(sheet);
        await allWithin(timeline);
      }
    });

    it('names both sides of the reference trend at every width', async () => {
      for (const width of [280, 320, 480, 768]) {
        const timeline = await drawAt(TREND, width);
        for (const stance of ['supports', 'challenges'])
          expect(deepQueryAll(timeline, `[data-point].${stance} text`).length, `${stance}, ${width} px`).to.be.above(0);
      }
    });

    it('cuts the lines behind its names', async () => {
      const timeline = await drawAt(TREND, 640);
      for (const text of deepQueryAll(timeline, '[data-point] text')) {
        const { paintOrder, strokeWidth } = getComputedStyle(text);
        expect([paintOrder.split(' ')[0], strokeWidth]).to.deep.equal(['stroke', '3px']);
      }
    });

    it('draws what a date may mean without transparency', async () => {
      const timeline = await drawAt(TREND, 640);
      for (const span of deepQueryAll(timeline, '.date-spans')) {
        const { opacity, fillOpacity } = getComputedStyle(span);
        expect([opacity, fillOpacity]).to.deep.equal(['1', '1']);
      }
    });

    it('marks the end of the data, and has nothing after it', async () => {
      const timeline = await drawAt(TREND, 640);
      const end = deepGet(timeline, '.data-end').getBoundingClientRect();
      const beyond = [...textsOf(timeline), ...marksOf(timeline)].filter(({ right }) => right > end.right + 1);
      expect(beyond.map(({ what }) => what)).to.deep.equal([]);
    });

    it('has type of at least 0.8 of the text around it', async () => {
      const page = await mount(
        `<div style="--trend-font-size: 18.5px; width: 640px"><evidence-timeline src="${TREND}"></evidence-timeline></div>`,
      );
      const timeline = await whenDrawn(await whenState(deepGet<TrendElement>(page, 'evidence-timeline')));
      const chart = deepGet<SVGSVGElement>(timeline, '[part~=chart]');
      await until(() => 13 * (chart.getScreenCTM()?.a ?? 0) >= 0.8 * 18.5, { what: 'type of the chart that grows' });
    });

    it('gives each mark of the reference trend room for a finger: 24 px', async () => {
      const timeline = await drawAt(TREND, 640);
      const marks = marksOf(timeline);
      for (const [i, { middle }] of marks.entries()) {
        for (const other of marks.slice(i + 1)) {
          expect(Math.hypot(middle.x - other.middle.x, middle.y - other.middle.y)).to.be.at.least(23.9);
        }
      }
    });

    it('takes its direction from the page where the trend has no language', async () => {
      const trend = {
        version: 1,
        id: 'x',
        title: 'X',
        evidence: ['2020', '2024'].map((date) => ({ company: date, date, stance: 'supports', text: 't' })),
      };
      for (const [dir, mirrored] of [
        ['ltr', false],
        ['rtl', true],
      ] as const) {
        const page = await mount(`<div dir="${dir}"><evidence-timeline></evidence-timeline></div>`, trend);
        const timeline = deepGet<TrendElement>(page, 'evidence-timeline');
        await whenDrawn(timeline);
        await until(
          () => {
            const [early, late] = marksOf(timeline).map(({ left }) => left);
            return (late ?? 0) < (early ?? 0) === mirrored;
          },
          { what: `a picture that runs ${dir}` },
        );
      }
    });
  });

  describe('the size of a timeline', () => {
    renderedHere(
      fixture,
      it,
      'it is drawn before',
    )('is drawn when the card that was hidden is shown', async () => {
      const page = await mount(`<div style="display: none"><trend-card src="${TREND}"></trend-card></div>`);
      const card = await whenState(deepGet<TrendElement>(page, 'trend-card'));
      expect(deepQueryAll(card, '[data-point]')).to.have.length(0);
      page.style.display = '';
      await whenDrawn(card);
      expect(widthOf(card)).to.equal(Math.floor(deepGet(card, '.plot').getBoundingClientRect().width));
    });

    it('is kept while a card is hidden for a while', async () => {
      const page = await mount(`<div><trend-card src="${TREND}"></trend-card></div>`);
      const card = await whenDrawn(await whenState(deepGet<TrendElement>(page, 'trend-card')));
      const width = widthOf(card);
      page.style.display = 'none';
      await frames(2);
      expect([widthOf(card), deepQueryAll(card, '[data-point]').length]).to.deep.equal([width, 11]);
    });

    it('follows that of its place', async () => {
      const timeline = await drawAt(TREND, 480);
      for (const width of [720, 300]) {
        if (timeline.parentElement) timeline.parentElement.style.width = `${width}px`;
        await until(() => widthOf(timeline) === width, { what: `a picture of ${width} px` });
        expect(deepGet(timeline, '[part~=chart]').getBoundingClientRect().width).to.be.closeTo(width, 1);
      }
    });

    it('follows it after the element was moved, too', async () => {
      const page = await mount('<div><div style="width: 400px"></div><div style="width: 700px"></div></div>');
      const timeline = document.createElement('evidence-timeline');
      timeline.src = TREND;
      page.children[0]?.append(timeline);
      await whenDrawn(await whenState(timeline));
      page.children[1]?.append(timeline);
      await until(() => widthOf(timeline) === 700, { what: 'a picture of 700 px' });
    });
  });
});
