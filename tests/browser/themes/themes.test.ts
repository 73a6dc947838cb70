import { expect } from 'chai';
import { parse, wcagContrast } from 'culori';
import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import { deepGet, deepQueryAll, describeWithFixtures, mount, nextEvent, until } from '../harness.js';
import { show, TREND, whenDrawn, whenState } from '../support/trends.js';

describeWithFixtures('the theme attribute', () => {
  function parseColor(color: string): number[] {
    return (color.match(/[\d.]+/g) ?? []).map(Number);
  }

  describe('the theme', () => {
    for (const { theme, dark } of [
      { theme: 'light', dark: false },
      { theme: 'dark', dark: true },
    ]) {
      it(`${theme} brings a surface and an ink of its own, on any page`, async () => {
        const page = await mount(
          `<div style="color: ${dark ? 'black' : 'white'}"><trend-card theme="${theme}" src="${TREND}"></trend-card></div>`,
        );
        const card = await whenState(deepGet<TrendElement>(page, 'trend-card'));
        const style = getComputedStyle(deepGet(card, '[part~=base]'));
        const [surface = 0, ink = 0] = [parseColor(style.backgroundColor)[0], parseColor(style.color)[0]];
        expect([surface < 128, ink > 128]).to.deep.equal([dark, dark]);
      });
    }

    it('auto has no surface: the page’s shows through', async () => {
      const card = await show(`<trend-card src="${TREND}"></trend-card>`);
      expect(getComputedStyle(deepGet(card, '[part~=base]')).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    });

    it('a custom property of the page wins over it', async () => {
      const card = await show(
        `<trend-card theme="dark" style="--trend-surface: rgb(1, 2, 3)" src="${TREND}"></trend-card>`,
      );
      expect(getComputedStyle(deepGet(card, '[part~=base]')).backgroundColor).to.equal('rgb(1, 2, 3)');
    });
  });

  describe('what is inherited from the page', () => {
    it('is font family, colour, language and direction, and nothing else', async () => {
      const odd =
        'text-align: right; line-height: 3; letter-spacing: 9px; text-transform: uppercase; font-style: italic; font-weight: 900; font-size: 40px; white-space: pre; visibility: visible; word-spacing: 9px; text-indent: 50px; cursor: wait';
      const plain = await show(`<trend-header src="${TREND}"></trend-header>`);
      const page = await mount(
        `<div style="${odd}; font-family: ui-monospace, monospace; color: rgb(0, 0, 90)"><trend-header src="${TREND}"></trend-header></div>`,
      );
      const styled = await whenState(deepGet<TrendElement>(page, 'trend-header'));
      const [one, other] = [plain, styled].map((element) =>
        getComputedStyle(deepGet(element, '[part~=quick-answer] p')),
      );
      for (const name of [
        'text-align',
        'line-height',
        'letter-spacing',
        'text-transform',
        'font-style',
        'font-weight',
        'font-size',
        'white-space',
        'word-spacing',
        'text-indent',
        'cursor',
      ]) {
        expect(other?.getPropertyValue(name), name).to.equal(one?.getPropertyValue(name));
      }
      expect(other?.fontFamily).to.equal('ui-monospace, monospace');
      expect(other?.color).not.to.equal(one?.color);
    });

    it('does not depend on rem', async () => {
      const element = await show(`<trend-card src="${TREND}"></trend-card>`);
      const sizes = (): string[] =>
        deepQueryAll(element, '[part=base], [part=base] *').map(
          (part) => `${part.localName} ${getComputedStyle(part).fontSize}`,
        );
      const before = sizes();
      document.documentElement.style.fontSize = '40px';
      try {
        expect(sizes()).to.deep.equal(before);
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });
  });
});

describeWithFixtures('theme style sheets', () => {
  const PAGES = {
    light: 'color-scheme: light; background: #fff; color: #15181e',
    dark: 'color-scheme: dark; background: #0a0c10; color: #eceef2',
  } as const;

  /** Pages that are neither white nor near black, without a theme. */
  const GROUNDS = {
    cream: 'color-scheme: light; background: #f6f3ea; color: #2a2417',
    'light grey': 'color-scheme: light; background: #ececec; color: #222',
    charcoal: 'color-scheme: dark; background: #222; color: #ddd',
  } as const;

  /** What text needs (WCAG 2.2, 1.4.6). */
  const TEXT = 7;

  /** A brand of every hue, and those that no hue helps. */
  const BRANDS = [
    '#e11',
    '#f80',
    '#fd0',
    '#7c0',
    '#0a5',
    '#0cc',
    '#06f',
    '#00c',
    '#6b3fd4',
    '#e0e',
    '#000',
    '#fff',
    '#888',
  ];

  const THEMES: { what: string; markup: string; css?: string }[] = [
    { what: 'no theme', markup: '' },
    { what: 'theme="light"', markup: 'theme="light"' },
    { what: 'theme="dark"', markup: 'theme="dark"' },
    ...['plain', 'paper', 'ink'].map((css) => ({ what: css, css, markup: `class="trend-${css}"` })),
    { what: 'contrast', css: 'contrast', markup: 'class="trend-contrast"' },
    ...BRANDS.map((brand) => ({
      what: `one-colour of ${brand}`,
      css: 'one-colour',
      markup: `class="trend-one-colour" style="--trend-brand: ${brand}"`,
    })),
  ];

  /** What tells something by its colour: its selector, the property, and whether it is text. */
  const SEEN: readonly (readonly [selector: string, property: 'color' | 'fill' | 'stroke', text: boolean])[] = [
    ['[part=title]', 'color', true],
    ['[part~=row] [part=text]', 'color', true],
    ['[part=date]', 'color', true],
    ['[part=caption]', 'color', true],
    ['[part=stat-count]', 'color', true],
    ['[part=meta]', 'color', true],
    ['[part=meter-detail]', 'color', true],
    ['[part=stat-figure] .sign', 'color', true],
    ['text.supports', 'fill', true],
    ['text.challenges', 'fill', true],
    ['[part=chart] .tick', 'fill', true],
    ['[part=stat]:first-child .filled', 'fill', false],
    ['[part=stat]:last-child .filled', 'fill', false],
    ['[part=ticks] .empty', 'stroke', false],
    ['.supports > path', 'fill', false],
    ['.challenges path', 'stroke', false],
    ['[part=bar] .filled', 'fill', false],
    ['[part=bar] .empty', 'stroke', false],
    ['.flows path', 'stroke', false],
  ];

  function color(computed: string) {
    const parsed = parse(computed);
    if (!parsed) throw new Error(`No colour: ${computed}`);
    return parsed;
  }

  async function styleSheet(name: string): Promise<HTMLLinkElement> {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `/src/themes/${name}.css` });
    const loaded = nextEvent(link, 'load');
    document.head.append(link);
    await loaded;
    return link;
  }

  /** The background that is seen: the element's own, or else the page's. */
  function surface(base: HTMLElement, page: HTMLElement): string {
    const { backgroundColor } = getComputedStyle(base);
    return color(backgroundColor).alpha === 0 ? getComputedStyle(page).backgroundColor : backgroundColor;
  }

  for (const [scheme, look] of Object.entries({ ...PAGES, ...GROUNDS })) {
    describe(`on a ${scheme} page`, () => {
      for (const { what, markup, css } of scheme in PAGES ? THEMES : THEMES.slice(0, 1)) {
        it(`${what} holds its contrast`, async () => {
          const link = css === undefined ? undefined : await styleSheet(css);
          try {
            const page = await mount(`<div style="${look}"><trend-card ${markup} src="${TREND}"></trend-card></div>`);
            const card = await whenDrawn(await whenState(deepGet<TrendElement>(page, 'trend-card')));
            const ground = color(surface(deepGet(card, '[part=base]'), page));
            const tooLittle = SEEN.flatMap(([selector, property, isText]) => {
              const computed = getComputedStyle(deepGet<Element>(card, selector))[property];
              const ratio = wcagContrast(color(computed), ground);
              return ratio < (isText ? TEXT : 3) ? [`${selector} ${computed}: ${ratio.toFixed(2)}`] : [];
            });
            expect(tooLittle).to.deep.equal([]);
          } finally {
            link?.remove();
          }
        });
      }
    });
  }

  describe('a page’s own value', () => {
    it('wins over a theme that stands further out', async () => {
      const link = await styleSheet('paper');
      try {
        const page = await mount(
          `<div class="trend-paper"><div style="--trend-surface: rgb(1, 2, 3); --trend-title-size: 31px">
          <trend-card src="${TREND}"></trend-card></div></div>`,
        );
        const card = await whenState(deepGet<TrendElement>(page, 'trend-card'));
        expect(getComputedStyle(deepGet(card, '[part=base]')).backgroundColor).to.equal('rgb(1, 2, 3)');
        expect(getComputedStyle(deepGet(card, '[part=title]')).fontSize).to.equal('31px');
        expect(getComputedStyle(deepGet(card, '[part=title]')).fontFamily).to.include('Palatino');
      } finally {
        link.remove();
      }
    });
  });

  describe('theme="auto"', () => {
    const DARK = 0.25;
    for (const { what, page, light } of [
      { what: 'a dark page whose text is set', page: 'background: #111; color: #ddd', light: true },
      { what: 'a dark background alone', page: 'background: #111; color: #000', light: true },
      { what: 'a dark background in OKLCH', page: 'background: oklch(0.2 0.02 260); color: #000', light: true },
      {
        what: 'a dark page by its colour scheme',
        page: 'color-scheme: dark; background: Canvas; color: CanvasText',
        light: true,
      },
      {
        what: 'a dark surface of the partner',
        page: '--trend-surface: #123; background: #fff; color: #222',
        light: true,
      },
      { what: 'a light background alone', page: 'background: #fafafa; color: #fff', light: false },
      { what: 'a light page', page: 'background: #fff; color: #222', light: false },
      {
        what: 'a picture, where only the ink can tell',
        page: 'background: linear-gradient(#111, #000); color: #eee',
        light: true,
      },
      { what: 'a glass over a light page', page: 'background: rgb(0 0 0 / 0.05); color: #222', light: false },
    ]) {
      it(`follows ${what}`, async () => {
        const around = await mount(
          `<div style="background: #fff"><div style="${page}"><trend-card src="${TREND}"></trend-card></div></div>`,
        );
        const card = await whenState(deepGet<TrendElement>(around, 'trend-card'));
        const ink = () =>
          wcagContrast(color(getComputedStyle(deepGet(card, '[part=title]')).color), color('#000')) / 21;
        await until(() => ink() > DARK === light, { what: `the ink to be ${light ? 'light' : 'dark'}` });
      });
    }
  });

  describe('the slots of a card', () => {
    const inside = '<a href="#">The trend</a>';

    it('take no room while they are empty', async () => {
      const page = await mount(`<div><trend-card src="${TREND}">${inside}</trend-card></div>`);
      const card = await whenState(deepGet<TrendElement>(page, 'trend-card'));
      const [base, badge] = [
        deepGet(card, '[part=base]'),
        deepGet(card, '[part=header-section], [part~=header-section]'),
      ];
      expect(badge.getBoundingClientRect().top - base.getBoundingClientRect().top).to.be.lessThan(1);
      const [footer, faq] = [deepGet(card, '[part=footer]'), deepGet(card, '[part~=faq-section]')];
      expect(Math.round(footer.getBoundingClientRect().top - faq.getBoundingClientRect().bottom)).to.equal(40);
    });

    for (const width of [280, 1200]) {
      it(`have the logo above the claim and the action above the footer, at ${width} px`, async () => {
        const page = await mount(
          `<div style="width: ${width}px"><trend-card src="${TREND}">${inside}<b slot="logo">Unit &amp; Term</b>
          <a slot="footer-action" href="#">More like this</a></trend-card></div>`,
        );
        const card = await whenState(deepGet<TrendElement>(page, 'trend-card'));
        const [logo, claim, action, footer] = [
          deepGet(page, '[slot=logo]'),
          deepGet(card, '[part=header]'),
          deepGet(page, '[slot=footer-action]'),
          deepGet(card, '[part=footer]'),
        ].map((piece) => piece.getBoundingClientRect());
        if (!logo || !claim || !action || !footer) throw new Error('unreachable');
        expect(logo.bottom).to.be.at.most(claim.top);
        expect(logo.left).to.be.closeTo(claim.left, 1);
        expect(action.bottom).to.be.at.most(footer.top);
        expect(page.querySelector('a:not([slot])')?.checkVisibility()).to.equal(false);
      });
    }
  });
});
