import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import {
  deepActiveElement,
  deepGet,
  deepQueryAll,
  describeWithFixtures,
  frames,
  mount,
  press,
  until,
  viewport,
} from '../../harness.js';
import { click, hover } from '../../support/mouse.js';
import { ARABIC, fetchDocument, nth, TREND, whenDrawn, whenState } from '../../support/trends.js';

describeWithFixtures('details of a point', () => {
  const point = (root: ParentNode, index: number): HTMLElement => deepGet(root, `[data-point="${index}"]`);
  const mark = (root: ParentNode, index: number): HTMLElement => deepGet(point(root, index), 'path');
  const detail = (root: ParentNode): HTMLElement => deepGet(root, '[part~=detail]');
  const isOpen = (root: ParentNode): boolean => detail(root).matches(':popover-open');

  const opens = (root: ParentNode): Promise<boolean> => until(() => isOpen(root), { what: 'the detail to open' });
  const closes = (root: ParentNode): Promise<boolean> => until(() => !isOpen(root), { what: 'the detail to close' });

  /** In the middle of the window, so that there is room on all sides. */
  async function timelineOf(src: string, markup = (timeline: string): string => timeline): Promise<HTMLElement> {
    const page = await mount(
      `<div style="padding-block: 500px">${markup(`<evidence-timeline src="${src}"></evidence-timeline>`)}</div>`,
    );
    const timeline = await whenDrawn(await whenState(deepGet<TrendElement>(page, 'evidence-timeline')));
    timeline.scrollIntoView({ block: 'center' });
    return timeline;
  }

  async function focus(root: ParentNode, index: number): Promise<void> {
    point(root, index).focus();
    await until(() => isOpen(root) && isOver(deepGet(root, '.halo'), mark(root, index)), {
      what: `the detail of point ${index}`,
    });
  }

  /** Whether two shapes have one middle. */
  function isOver(a: Element, b: Element): boolean {
    const [one, other] = [a, b].map((shape) => shape.getBoundingClientRect());
    if (!one || !other) return false;
    const away = (start: 'left' | 'top', length: 'width' | 'height') =>
      Math.abs(one[start] + one[length] / 2 - other[start] - other[length] / 2);
    return away('left', 'width') < 1 && away('top', 'height') < 1;
  }

  /** What is painted at a place, through shadow roots. */
  function paintedAt(x: number, y: number): Element | null {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot) {
      const inner: Element | null = found.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  }

  function expectInWindow(box: Element, what: string): void {
    const { left, top, right, bottom } = box.getBoundingClientRect();
    const { clientWidth } = document.documentElement;
    expect(
      [left >= 0, top >= 0, right <= clientWidth, bottom <= innerHeight],
      `${what}: ${[left, top, right, bottom].join(' ')}`,
    ).to.deep.equal([true, true, true, true]);
  }

  describe('the detail of a point', () => {
    it('is shown under the mouse, in the top layer, with company, date, stance and text', async () => {
      const timeline = await timelineOf(TREND);
      const { company, text } = nth((await fetchDocument(TREND)).evidence, 8);
      expect(isOpen(timeline)).to.equal(false);
      await hover(mark(timeline, 8));
      await opens(timeline);
      const said = detail(timeline).innerText;
      for (const part of [company, 'Challenges · February 2026', text, 'Cursor seat tiers and their credit pools'])
        expect(said).to.include(part);
    });

    it('is hidden again when the mouse leaves', async () => {
      const timeline = await timelineOf(TREND);
      await hover(mark(timeline, 0));
      await opens(timeline);
      await hover([2, 2]);
      await closes(timeline);
    });

    it('follows the mouse to the point that is nearest', async () => {
      const timeline = await timelineOf(TREND);
      const { x, y, width, height } = mark(timeline, 1).getBoundingClientRect();
      await hover([Math.round(x + width / 2), Math.round(y + height / 2 + 8)]);
      await opens(timeline);
      expect(detail(timeline).innerText).to.include('Modal');
      await hover(mark(timeline, 3));
      await until(() => detail(timeline).innerText.includes('Together AI'), { what: 'the other point’s detail' });
    });

    it('is shown with the focus, and goes with it', async () => {
      const timeline = await timelineOf(TREND);
      await focus(timeline, 0);
      expect(detail(timeline).innerText).to.include('DeepSeek').and.to.include('March 2025');
      await press('ArrowRight');
      await until(() => detail(timeline).innerText.includes('Fireworks AI'), { what: 'the next point’s detail' });
      (deepActiveElement() as HTMLElement).blur();
      await closes(timeline);
    });

    it('is hidden by Escape, which leaves the focus where it is', async () => {
      const timeline = await timelineOf(TREND);
      await focus(timeline, 0);
      await press('Escape');
      await closes(timeline);
      expect(deepActiveElement()).to.equal(point(timeline, 0));
      await press('ArrowRight');
      await opens(timeline);
    });

    it('is hidden by Escape where the mouse brought it, wherever the focus is (WCAG 1.4.13)', async () => {
      const timeline = await timelineOf(TREND);
      await hover(mark(timeline, 0));
      await opens(timeline);
      await press('Escape');
      await closes(timeline);
    });

    it('is hidden by a press elsewhere', async () => {
      const timeline = await timelineOf(TREND);
      await focus(timeline, 0);
      await click([2, 2]);
      await closes(timeline);
    });

    it('goes when the element does, and comes again after it came back', async () => {
      const timeline = await timelineOf(TREND);
      await focus(timeline, 0);
      const { parentNode } = timeline;
      timeline.remove();
      parentNode?.appendChild(timeline);
      await whenDrawn(timeline);
      expect(isOpen(timeline)).to.equal(false);
      await focus(timeline, 0);
    });
  });

  describe('the box with the detail', () => {
    it('is not clipped by what is around the timeline, nor covered', async () => {
      const timeline = await timelineOf(TREND, (inner) => {
        return `<div style="overflow: hidden; transform: translateZ(0); contain: paint; width: 400px">${inner}</div>
        <div style="position: relative; z-index: 99999; background: white; height: 300px; margin-block: -4px"></div>`;
      });
      for (const index of [8, 10, 0]) {
        await focus(timeline, index);
        const { left, top, right, bottom } = detail(timeline).getBoundingClientRect();
        for (const [x, y] of [
          [left, top],
          [right, top],
          [left, bottom],
          [right, bottom],
        ] as const) {
          const painted = paintedAt(x + (x === left ? 5 : -5), y + (y === top ? 5 : -5));
          expect(
            painted && detail(timeline).contains(painted),
            `point ${index} at ${x} ${y}: ${painted?.localName}`,
          ).to.equal(true);
        }
      }
    });

    for (const src of [TREND, ARABIC]) {
      for (const block of ['start', 'center', 'end'] as const) {
        it(`stays within the window at every point of ${src}, scrolled to its ${block}`, async () => {
          const timeline = await timelineOf(src);
          timeline.scrollIntoView({ block });
          for (const { dataset } of deepQueryAll(timeline, '[data-point]')) {
            const index = Number(dataset['point']);
            await focus(timeline, index);
            expectInWindow(detail(timeline), `point ${index}`);
          }
        });
      }
    }

    it('stays within a narrow window, and does not widen it', async function () {
      if (!(await viewport(320, 640))) this.skip();
      const timeline = await timelineOf(TREND);
      for (const index of [9, 0, 8, 10]) {
        await focus(timeline, index);
        expectInWindow(detail(timeline), `point ${index}`);
        expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
      }
    });

    it('stays while the mouse is on it, for the text to be read and selected (WCAG 1.4.13)', async () => {
      const timeline = await timelineOf(TREND);
      await hover(mark(timeline, 8));
      await opens(timeline);
      await hover(detail(timeline));
      await frames(1);
      expect(isOpen(timeline)).to.equal(true);
      await click(detail(timeline));
      expect(timeline.shadowRoot?.activeElement?.hasAttribute('data-point')).to.not.equal(true);
      await hover([1, 1]);
      await closes(timeline);
    });

    it('can be reached from every mark by a straight way, on which no other mark answers (WCAG 1.4.13)', async () => {
      const timeline = await timelineOf(TREND);
      const { evidence } = await fetchDocument(TREND);
      for (const [index, { company }] of evidence.entries()) {
        await hover([1, 1]);
        await closes(timeline);
        await hover(mark(timeline, index));
        await until(() => isOpen(timeline) && detail(timeline).innerText.startsWith(company), { what: company });
        const [from, to] = [mark(timeline, index), detail(timeline)].map((each) => each.getBoundingClientRect());
        const way = (t: number): [number, number] => {
          const [a, b] = [nth([from, to], 0), nth([from, to], 1)] as [DOMRect, DOMRect];
          const middle = ({ left, top, width, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 });
          const [start, end] = [middle(a), middle(b)];
          return [Math.round(start.x + (end.x - start.x) * t), Math.round(start.y + (end.y - start.y) * t)];
        };
        for (const t of [0.2, 0.4, 0.6, 0.8, 1]) {
          await hover(way(t));
          expect(detail(timeline).innerText.startsWith(company), `${company} at ${t}`).to.equal(true);
        }
        await frames(2);
        expect(isOpen(timeline), company).to.equal(true);
      }
    });

    it('gives way to another mark on which the pointer stays', async () => {
      const timeline = await timelineOf(TREND);
      await hover(mark(timeline, 0));
      await opens(timeline);
      await hover(mark(timeline, 2));
      await until(() => detail(timeline).innerText.startsWith('Fireworks AI'), { what: 'the other one' });
    });

    it('is shown for a name as for its mark', async () => {
      const timeline = await timelineOf(TREND);
      for (const [index, { company }] of (await fetchDocument(TREND)).evidence.entries()) {
        await hover([1, 1]);
        await closes(timeline);
        await hover(deepGet(point(timeline, index), 'text'));
        await until(() => isOpen(timeline) && detail(timeline).innerText.startsWith(company), { what: company });
      }
    });

    for (const width of [760, 520]) {
      it(`covers no mark and no name of its side, and stays in an element of ${width} px`, async () => {
        const timeline = await timelineOf(
          TREND,
          (inner) => `<div style="width: ${width}px; margin: auto">${inner}</div>`,
        );
        const { evidence } = await fetchDocument(TREND);
        const around = timeline.getBoundingClientRect();
        for (const [index, { stance }] of evidence.entries()) {
          await focus(timeline, index);
          const box = detail(timeline).getBoundingClientRect();
          expect([box.left >= around.left - 1, box.right <= around.right + 1], `${index}`).to.deep.equal([true, true]);
          const covered = evidence.flatMap((other, i) => {
            if (other.stance !== stance) return [];
            const drawn = [mark(timeline, i), ...deepQueryAll(timeline, `[data-point="${i}"] text`)];
            return drawn.flatMap((each) => {
              const { left, top, right, bottom } = each.getBoundingClientRect();
              return left < box.right && right > box.left && top < box.bottom && bottom > box.top
                ? [`${other.company} ${each.localName}`]
                : [];
            });
          });
          expect(covered, `by the detail of ${index}`).to.deep.equal([]);
        }
      });
    }

    it('is above or below all of the picture in a narrow element', async function () {
      if (!(await viewport(375, 900))) this.skip();
      const timeline = await timelineOf(TREND, (inner) => `<div style="width: 343px">${inner}</div>`);
      for (const [index, { stance }] of (await fetchDocument(TREND)).evidence.entries()) {
        deepGet(timeline, '.plot').scrollIntoView({ block: stance === 'supports' ? 'end' : 'start' });
        const plot = deepGet(timeline, '.plot').getBoundingClientRect();
        await focus(timeline, index);
        const box = detail(timeline).getBoundingClientRect();
        expect(stance === 'supports' ? box.bottom <= plot.top : box.top >= plot.bottom, `${index}`).to.equal(true);
        expect(box.width).to.be.closeTo(plot.width, 1);
      }
    });

    it('does not cover the point that it belongs to', async () => {
      const timeline = await timelineOf(TREND);
      for (const index of [0, 4, 8, 9, 10]) {
        await focus(timeline, index);
        const [box, dot] = [detail(timeline).getBoundingClientRect(), mark(timeline, index).getBoundingClientRect()];
        expect(box.bottom <= dot.top || box.top >= dot.bottom, `point ${index}`).to.equal(true);
      }
    });

    it('moves along when the page is scrolled', async () => {
      const timeline = await timelineOf(TREND);
      // Room to scroll, and none of the window's edges near.
      Object.assign(timeline.style, { display: 'block', marginBlock: '100vh' });
      mark(timeline, 8).scrollIntoView({ block: 'center' });
      await focus(timeline, 8);
      const box = (): DOMRect => detail(timeline).getBoundingClientRect();
      const point = (): DOMRect => mark(timeline, 8).getBoundingClientRect();
      /** How far the box is from its point, on whichever side it stands. */
      const gap = (): number => Math.max(point().top - box().bottom, box().top - point().bottom);
      await until(() => gap() > 0, { what: 'the box to be at its point' });
      const before = gap();
      const { top } = point();
      window.scrollBy(0, 40);
      await until(() => Math.abs(top - point().top - 40) < 1, { what: 'the page to be scrolled' });
      await until(() => Math.abs(gap() - before) < 1, { what: 'the box to be at its point again' });
    });

    it('can be scrolled where its text is longer than the window is high, and stays within that', async function () {
      if (!(await viewport(320, 568))) this.skip();
      const texts = ['Many words. '.repeat(400), 'x'.repeat(4000), 'A\n\nB\n\n'.repeat(200), '语'.repeat(3000)];
      const trend = {
        version: 1,
        id: 'long',
        title: 'Long',
        evidence: texts.map((text, i) => ({
          company: i === 1 ? 'y'.repeat(400) : 'A company',
          date: `202${i}`,
          stance: i % 2 ? 'challenges' : 'supports',
          text,
          source: { title: 'z'.repeat(300), url: `https://example.com/${'z'.repeat(300)}` },
        })),
      };
      const page = await mount(
        '<div style="padding-block: 400px"><evidence-timeline></evidence-timeline></div>',
        trend,
      );
      const timeline = deepGet<TrendElement>(page, 'evidence-timeline');
      await whenDrawn(await whenState(timeline));
      for (const index of texts.keys()) {
        point(timeline, index).scrollIntoView({ block: 'center' });
        await focus(timeline, index);
        const box = detail(timeline);
        expectInWindow(box, `point ${index}`);
        expect(box.scrollHeight, `point ${index}`).to.be.above(box.clientHeight);
        expect(box.scrollWidth, `point ${index}`).to.equal(box.clientWidth);
        expect(getComputedStyle(box).overflowY).to.equal('auto');
        box.scrollTop = 1e6;
        const link = deepGet(box, 'a').getBoundingClientRect();
        expect(link.bottom).to.be.at.most(box.getBoundingClientRect().bottom);
      }
    });

    it('starts at the beginning of each text', async () => {
      const timeline = await timelineOf(TREND);
      const style = document.createElement('style');
      style.textContent = '[part~=detail] { max-block-size: 60px !important }';
      timeline.shadowRoot?.append(style);
      await focus(timeline, 0);
      detail(timeline).scrollTop = 1e6;
      expect(detail(timeline).scrollTop).to.be.above(0);
      await focus(timeline, 8);
      expect(detail(timeline).scrollTop).to.equal(0);
    });
  });

  describe('the source in the detail', () => {
    const evidence = [
      { title: 'A filing', url: 'https://www.example.com/a?b' },
      { url: 'https://docs.example.org:8080/c' },
      { title: '<img src=x onerror="hacked=1">', url: '/relative' },
      undefined,
    ].map((source, i) => ({
      company: `Company ${i}`,
      date: `202${i}`,
      stance: 'supports',
      text: 'Text',
      ...(source && { source }),
    }));

    async function timelineWithSources(): Promise<TrendElement> {
      const trend = { version: 1, id: 'sources', title: 'Sources', evidence };
      const page = await mount(
        '<div style="padding-block: 400px"><evidence-timeline></evidence-timeline></div>',
        trend,
      );
      const timeline = deepGet<TrendElement>(page, 'evidence-timeline');
      await whenDrawn(await whenState(timeline));
      timeline.scrollIntoView({ block: 'center' });
      return timeline;
    }

    const linkIn = (root: ParentNode): HTMLAnchorElement | undefined =>
      deepQueryAll<HTMLAnchorElement>(detail(root), 'a')[0];

    it('is a link with the title and the host, or one of them, and there only where there is one', async () => {
      const timeline = await timelineWithSources();
      const links: unknown[] = [];
      for (const index of evidence.keys()) {
        await focus(timeline, index);
        const link = linkIn(timeline);
        links.push(link && [link.textContent.trim(), link.href, link.rel]);
      }
      expect(links).to.deep.equal([
        ['A filing\u00a0· example.com', 'https://www.example.com/a?b', 'noopener'],
        ['docs.example.org:8080', 'https://docs.example.org:8080/c', 'noopener'],
        ['<img src=x onerror="hacked=1">', new URL('/relative', document.baseURI).href, 'noopener'],
        undefined,
      ]);
      expect(deepQueryAll(timeline, 'img')).to.have.length(0);
    });

    it('is not in the tab order, which has the same in the table', async () => {
      const trend = { version: 1, id: 'sources', title: 'Sources', evidence };
      const page = await mount('<div><evidence-timeline></evidence-timeline><button>after</button></div>', trend);
      const timeline = deepGet<TrendElement>(page, 'evidence-timeline');
      await whenDrawn(await whenState(timeline));
      await focus(timeline, 0);
      expect(linkIn(timeline)?.tabIndex).to.equal(-1);
      await press('Tab');
      expect(deepActiveElement()).to.equal(deepGet(timeline, 'summary'));
    });

    it('leaves a text that is longer than its box out of the tab order too', async () => {
      const [piece] = evidence.slice(-1).map((each) => ({ ...each, text: 'Many words. '.repeat(1000) }));
      const trend = { version: 1, id: 'long', title: 'Long', evidence: [piece] };
      const page = await mount('<div><evidence-timeline></evidence-timeline><button>after</button></div>', trend);
      const timeline = deepGet<TrendElement>(page, 'evidence-timeline');
      await whenDrawn(await whenState(timeline));
      await focus(timeline, 0);
      expect(detail(timeline).scrollHeight).to.be.above(detail(timeline).clientHeight);
      await press('Tab');
      expect(deepActiveElement()).to.equal(deepGet(timeline, 'summary'));
    });

    it('can be clicked, whether the mouse or the keyboard brought it', async () => {
      const timeline = await timelineWithSources();
      let clicks = 0;
      timeline.addEventListener('click', (event) => {
        if ((event.composedPath()[0] as Element).closest('a')) clicks++;
        event.preventDefault();
      });
      await hover(mark(timeline, 0));
      await opens(timeline);
      const link = linkIn(timeline);
      if (link) await click(link);
      expect(clicks, 'by the mouse').to.equal(1);
      await hover([1, 1]);
      (deepActiveElement() as HTMLElement).blur();
      await closes(timeline);
      await focus(timeline, 1);
      const other = linkIn(timeline);
      if (other) await click(other);
      expect(clicks, 'by the keyboard').to.equal(2);
      // Its text can be selected, too.
      await click(deepGet(detail(timeline), 'p'));
      await frames(1);
      expect(isOpen(timeline)).to.equal(true);
      await click([2, 2]);
      await closes(timeline);
      expect(deepQueryAll(timeline, '[aria-current]')).to.have.length(0);
    });
  });
});
