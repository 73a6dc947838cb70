import { expect } from 'chai';
import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import { axe, deepGet, deepQueryAll, describeWithFixtures, emulate, fault, mount, until } from '../harness.js';
import {
  ARABIC,
  LONG,
  nth,
  SECTION_ELEMENTS,
  shadowOf,
  TREND,
  whenDrawn,
  whenState,
  YEARS,
} from '../support/trends.js';

describeWithFixtures('axe-core finds nothing', () => {
  const PAGES = {
    'a white page': { background: '#ffffff', color: '#000000' },
    'a dark page': { background: '#14171c', color: '#eceef2' },
    'a tinted page': { background: '#fdf6e3', color: '#3b2f1e' },
  };
  type Page = keyof typeof PAGES;
  afterEach(() => document.body.removeAttribute('style'));
  /** Puts markup into a page of these colours, and waits until all elements of ours in it are in a state. */
  async function openOn(
    page: Page,
    markup: string,
    state: 'ready' | 'error' | 'loading' = 'ready',
  ): Promise<HTMLElement> {
    Object.assign(document.body.style, PAGES[page]);
    const container = await mount(`<main>${markup}</main>`);
    const elements = deepQueryAll<TrendElement>(container, '[src]');
    expect(elements).not.to.have.length(0);
    for (const element of elements) {
      await whenState(element, state);
      if (state === 'ready' && /timeline|card/.test(element.localName) && !element.hasAttribute('sections'))
        await whenDrawn(element);
    }
    return container;
  }

  for (const page of Object.keys(PAGES) as Page[]) {
    it(`in a card on ${page}`, async () => {
      await axe(await openOn(page, `<trend-card src="${TREND}"></trend-card>`));
    });

    it(`in a card on ${page} with all answers open, a row picked and a point in focus`, async () => {
      const container = await openOn(page, `<trend-card src="${TREND}"></trend-card>`);
      for (const button of deepQueryAll(container, '[part~=question] button, [data-row="3"] button')) button.click();
      deepGet(container, '[data-point="8"]').focus();
      await until(() => deepGet(container, '[part~=detail]').matches(':popover-open'), { what: 'the detail' });
      expect(deepQueryAll(container, '[aria-current=true]')).to.have.length(2);
      await axe(container);
    });

    it(`in each element alone on ${page}`, async () => {
      for (const tag of SECTION_ELEMENTS) {
        const container = await openOn(page, `<${tag} src="${TREND}"></${tag}>`);
        await axe(container);
        container.remove();
      }
    });

    for (const theme of ['light', 'dark']) {
      it(`in a card with theme="${theme}" on ${page}`, async () => {
        await axe(await openOn(page, `<trend-card theme="${theme}" src="${TREND}"></trend-card>`));
      });
    }

    it(`in an error on ${page}, unfolded`, async () => {
      const src = '/demo/faults/invalid.json';
      const container = await openOn(
        page,
        `<trend-card src="${src}"><p>Fallback</p></trend-card><trend-stats src="${src}"></trend-stats>`,
        'error',
      );
      for (const details of deepQueryAll<HTMLDetailsElement>(container, 'details')) details.open = true;
      await axe(container);
    });
  }

  it('while a card and an element load', async () => {
    const src = fault('stall');
    await axe(
      await openOn(
        'a white page',
        `<trend-card src="${src}"></trend-card><trend-stats src="${src}"></trend-stats>`,
        'loading',
      ),
    );
  });

  for (const src of [ARABIC, YEARS]) {
    it(`in a card with ${src}`, async () => {
      await axe(await openOn('a white page', `<trend-card src="${src}"></trend-card>`));
    });
  }

  it('in a timeline of 300 pieces of evidence', async function () {
    // Axe looks at each of the points, many times.
    this.timeout(30_000);
    await axe(await openOn('a dark page', `<evidence-timeline src="${LONG}"></evidence-timeline>`));
  });

  it('in a narrow card', async () => {
    const container = await openOn(
      'a white page',
      `<div style="width: 280px"><trend-card src="${TREND}"></trend-card></div>`,
    );
    await axe(container, { rules: { 'target-size': { enabled: true } } });
  });

  it('in two cards on one page', async () => {
    await axe(
      await openOn('a white page', `<trend-card src="${TREND}"></trend-card><trend-card src="${YEARS}"></trend-card>`),
    );
  });

  it('in a provider with all elements', async () => {
    const inside = SECTION_ELEMENTS.map((tag) => `<${tag} heading-level="3"></${tag}>`).join('');
    const container = await openOn(
      'a white page',
      `<h2>A page</h2><trend-provider src="${TREND}">${inside}</trend-provider>`,
    );
    for (const tag of SECTION_ELEMENTS) await whenState(deepGet<TrendElement>(container, tag));
    await axe(container);
  });
});

describeWithFixtures('settings of readers', () => {
  async function cardIn(
    width: number,
    src: string,
    style = '',
    prepare: (card: TrendElement) => void = () => undefined,
  ): Promise<{ page: HTMLElement; card: TrendElement }> {
    const page = await mount(
      `<div dir="${src === ARABIC ? 'rtl' : 'ltr'}" style="width: ${width}px; ${style}"><trend-card></trend-card></div>`,
    );
    const empty = deepGet<TrendElement>(page, 'trend-card');
    prepare(empty);
    empty.src = src;
    const card = await whenDrawn(await whenState(empty));
    for (const button of deepQueryAll(card, '[part=question] button')) button.click();
    await card.updateComplete;
    return { page, card };
  }

  const hasText = ({ childNodes }: Element): boolean =>
    [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());

  /** Not for eyes: boxes of 1 px that assistive technology reads, and what is clipped away on purpose. */
  const isForEyes = (element: Element): boolean => {
    for (let node: Element | null = element; node; node = node.parentElement) {
      if (getComputedStyle(node).clipPath !== 'none') return false;
    }
    return element.checkVisibility({ visibilityProperty: true });
  };

  interface Line {
    readonly of: Element;
    readonly box: DOMRect;
  }

  /** Every line of text that is seen. */
  function linesOf(card: TrendElement): Line[] {
    return deepQueryAll<Element>(shadowOf(card), '*')
      .filter((element) => hasText(element) && isForEyes(element))
      .flatMap((of) =>
        [...of.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())
          .flatMap((node) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            return [...range.getClientRects()].map((box) => ({ of, box }));
          }),
      )
      .filter(({ box }) => box.width > 1 && box.height > 1);
  }

  const named = ({ of }: Line): string => `${of.localName}.${of.part.value}: ${of.textContent.trim().slice(0, 30)}`;

  /**
   * Pairs of lines that lie on each other. Boxes of lines are as high as their font says, above and below what is
   * painted: so by their middles.
   */
  function overlaps(lines: readonly Line[]): string[] {
    const core = ({ box }: Line) => ({
      left: box.left + 1,
      right: box.right - 1,
      top: box.top + box.height * 0.3,
      bottom: box.bottom - box.height * 0.3,
    });
    const cores = lines.map((line) => ({ line, ...core(line) })).sort((a, b) => a.top - b.top);
    return cores.flatMap((one, i) => {
      const found: string[] = [];
      for (const other of cores.slice(i + 1)) {
        if (other.top >= one.bottom) break;
        if (one.left < other.right && other.left < one.right) found.push(`${named(one.line)} × ${named(other.line)}`);
      }
      return found;
    });
  }

  /** Text that is cut off by its own box, or stands out of the card; figures may a little, as they are aligned by eye. */
  function cutOff(page: HTMLElement, card: TrendElement, lines: readonly Line[], room = 4): string[] {
    const frame = page.getBoundingClientRect();
    const outside = lines
      .filter(({ box }) => box.left < frame.left - room || box.right > frame.right + room)
      .map(named);
    const clipped = deepQueryAll(shadowOf(card), '*').filter(
      (element) =>
        !(element instanceof SVGElement) &&
        isForEyes(element) &&
        /hidden|clip/.test(getComputedStyle(element).overflow) &&
        (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1),
    );
    return [...outside, ...clipped.map((element) => `${element.localName}.${element.part.value} clips`)];
  }

  /** WCAG 2.2, 1.4.12, as the tools for readers set it. */
  function spaceText(card: TrendElement): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`);
    shadowOf(card).adoptedStyleSheets.push(sheet);
  }

  const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

  describe('hard settings of readers', () => {
    for (const width of [280, 640, 1200]) {
      for (const src of [TREND, ARABIC]) {
        it(`text spacing loses and covers nothing, at ${width} px: ${src}`, async () => {
          const { page, card } = await cardIn(width, src, '', spaceText);
          expect(linesOf(card).length).to.be.greaterThan(60);
          // The timeline learns of it when it is there, before it is painted.
          const laidOut = () => {
            const lines = linesOf(card);
            expect([...overlaps(lines), ...cutOff(page, card, lines)]).to.deep.equal([]);
            return true;
          };
          await until(laidOut, { what: 'room for letters that stand apart' });
        });
      }

      it(`type of 24 px, at ${width} px`, async () => {
        const { page, card } = await cardIn(width, TREND, '--trend-font-size: 24px');
        // Names in the picture are as much larger as all other type, from its first frame.
        const scale = () => deepGet<SVGSVGElement>(card, '[part=chart]').getScreenCTM()?.a ?? 0;
        await until(() => Math.abs(scale() - 1.5) < 0.02, { what: 'a picture as large as the type' });
        const lines = linesOf(card);
        expect(overlaps(lines)).to.deep.equal([]);
        // A name's estimated width is as much larger as the type, and so is what it may be wrong by.
        expect(cutOff(page, card, lines, 6)).to.deep.equal([]);
        // No column is so narrow that words fall apart into letters.
        const narrow = lines.filter(({ box }) => box.width < 30).map(({ of }) => of);
        expect(
          narrow.filter((of, i) => narrow.indexOf(of) < i - 1).map(({ textContent }) => textContent),
        ).to.deep.equal([]);
        const small = lines.filter(({ of }) => parseFloat(getComputedStyle(of).fontSize) < 13);
        expect(small.map(named)).to.deep.equal([]);
      });
    }

    it('no text is below 13 px', async () => {
      const { card } = await cardIn(320, LONG);
      const small = linesOf(card).filter(({ of }) => parseFloat(getComputedStyle(of).fontSize) < 13);
      expect(small.map(named)).to.deep.equal([]);
    });

    it('very long words break within every piece', async () => {
      const trend = {
        ...{ version: 1, id: 'x', title: WORD, quickAnswer: WORD, companyCount: 3, status: 'new' },
        stats: [{ id: 's', label: WORD, count: 1, total: 2 }],
        evidence: [
          { company: WORD, date: '2025-03', stance: 'challenges', text: WORD, source: { title: WORD, url: '/' } },
        ],
        faq: [{ question: WORD, answer: WORD }],
      };
      const page = await mount('<div style="width: 320px"><trend-card></trend-card></div>', trend);
      const card = await whenDrawn(await whenState(deepGet<TrendElement>(page, 'trend-card')));
      const lines = linesOf(card);
      expect(overlaps(lines)).to.deep.equal([]);
      expect(cutOff(page, card, lines)).to.deep.equal([]);
    });
  });

  describe('forced colours', () => {
    it('paint everything in the reader’s colours, and tell the sides apart by shape', async function () {
      if (!(await emulate({ forcedColors: 'active' }))) this.skip();
      const { card } = await cardIn(640, TREND, '--trend-support: #9ef; --trend-ink: #eee; --trend-second: #eee');
      const probe = document.createElement('span');
      const system = (name: string) => {
        probe.style.color = name;
        document.body.append(probe);
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      };
      const text = system('CanvasText');
      for (const [selector, property] of [
        ['.supports > path', 'fill'],
        ['.challenges path', 'stroke'],
        ['[part=stat]:first-child .filled', 'fill'],
        ['[part=stat]:last-child .filled', 'fill'],
        ['.axis', 'stroke'],
        ['text.supports', 'fill'],
      ] as const)
        expect(getComputedStyle(deepGet<Element>(card, selector))[property], selector).to.equal(text);
      expect(getComputedStyle(deepGet<Element>(card, '.challenges path')).fill).to.equal(system('Canvas'));
    });
  });

  describe('more contrast', () => {
    it('has no greys: dates and rules are in the ink', async function () {
      if (!(await emulate({ contrast: 'more' }))) this.skip();
      const { card } = await cardIn(640, TREND);
      const ink = getComputedStyle(deepGet(card, '[part=title]')).color;
      const [date, row] = [deepGet(card, '[part=date]'), deepGet(card, '[part=row]')];
      expect(getComputedStyle(date).color).to.equal(ink);
      expect(getComputedStyle(row).borderBottomColor).to.equal(ink);
    });
  });

  describe('less transparency', () => {
    it('has a head of the long table that nothing shines through', async function () {
      if (!(await emulate({ reducedTransparency: 'reduce' }))) this.skip();
      const { card } = await cardIn(640, LONG);
      const { backgroundColor, backdropFilter } = getComputedStyle(nth(deepQueryAll(card, '.many [part=head]'), 0));
      expect(backgroundColor).not.to.match(/, 0\)|\/ 0\)/);
      expect(backdropFilter).to.equal('none');
    });
  });
});

describeWithFixtures('nothing that can take the focus is hidden from assistive technology', () => {
  const FOCUSABLE = 'a[href], button, input, textarea, summary, [tabindex], [contenteditable]';

  /** Focusable elements within what is hidden, and what is hidden and focusable itself. */
  const hiddenFocusable = (root: Element) =>
    deepQueryAll(root, FOCUSABLE).filter((element) => element.closest('[aria-hidden=true]') !== null);

  for (const tag of ['trend-card', ...SECTION_ELEMENTS])
    for (const src of [TREND, LONG])
      it(`in <${tag}> of ${src.replace(/.*[/]/, '')}, with all open that opens`, async () => {
        const element = await whenState(await mount<TrendElement>(`<${tag} src="${src}"></${tag}>`));
        for (const button of deepQueryAll(element, '[part~=question] button, [data-row="3"] button')) button.click();
        for (const details of deepQueryAll<HTMLDetailsElement>(element, 'details')) details.open = true;
        const points = () => deepQueryAll(element, '[part~=point][tabindex="0"]');
        if (/card|timeline/.test(tag)) {
          await whenDrawn(element);
          nth(points(), 0).focus();
          await until(() => deepGet(element, '[part~=detail]').matches(':popover-open'), { what: 'the detail' });
        }
        await element.updateComplete;
        expect(hiddenFocusable(element)).to.deep.equal([]);
      });

  it('in an error and while loading', async () => {
    for (const [src, state] of [
      ['/demo/faults/invalid.json', 'error'],
      [fault('stall'), 'loading'],
    ] as const) {
      const element = await whenState(await mount<TrendElement>(`<trend-card src="${src}"></trend-card>`), state);
      expect(hiddenFocusable(element)).to.deep.equal([]);
    }
  });
});
