import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { contrast, painted } from '../../../../src/dev/painted.js';
import {
  deepGet,
  deepQueryAll,
  describeWithFixtures,
  emulate,
  frames,
  mount,
  renderedHere,
  until,
} from '../../harness.js';
import { shadowOf, show, TREND, whenState } from '../../support/trends.js';

const added: Element[] = [];

afterEach(() => {
  for (const element of added.splice(0)) element.remove();
  for (const element of [document.documentElement, document.body])
    for (const name of ['class', 'style', 'data-theme']) element.removeAttribute(name);
});

function style(css: string): HTMLStyleElement {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  added.push(sheet);
  document.head.append(sheet);
  return sheet;
}

/** The least contrast of the texts of an element with a colour of the page. */
function leastContrast(element: Element, background: string): number {
  const texts = deepQueryAll(shadowOf(element), '[part=content] *').filter(
    (text) =>
      !text.closest('[part=detail], [part~=citation], [part~=badge]') &&
      text.checkVisibility() &&
      [...text.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()),
  );
  expect(texts.length).to.be.greaterThan(3);
  return Math.min(
    ...texts.map((text) => {
      const { color, fill } = getComputedStyle(text);
      const ink = text instanceof SVGElement ? fill : color;
      return contrast(painted([background, ink]), painted([background]));
    }),
  );
}

const CARD = `<trend-card src=${TREND}></trend-card>`;

const NOISE = 'url("data:image/svg+xml,%3Csvg xmlns=\'http://www.w3.org/2000/svg\'/%3E")';

describeWithFixtures('the page’s background', (fixture) => {
  for (const [what, css, mean] of [
    ['a dark gradient', 'background: linear-gradient(#001a33, #003366)', '#00264d'],
    ['a light gradient below light text', 'color: #fff; background: linear-gradient(to right, #fff, #cde)', '#e5eef6'],
    ['a radial gradient', 'background: radial-gradient(circle, #1a0033, #000)', '#0d001a'],
    ['a conic gradient', 'background: conic-gradient(from 90deg, #300, #003, #300)', '#180018'],
    ['repeating stripes', 'background: repeating-linear-gradient(45deg, #111 0 10px, #222 10px 20px)', '#1a1a1a'],
    ['a gradient by its shares', 'background: linear-gradient(#fff 0 5%, #0a0a28 5%)', '#161631'],
    ['stops in OKLCH', 'background: linear-gradient(in oklch, oklch(0.2 0.05 260), oklch(25% 0.05 none))', '#0a1a2a'],
    ['stops in other spaces', 'background: linear-gradient(color(display-p3 0.1 0.1 0.2), lab(12 3 -9))', '#191a2e'],
    ['a scrim above a light colour', 'background: linear-gradient(#000c, #000c) #fff', '#333'],
    ['several layers', 'background: linear-gradient(#0003, transparent), linear-gradient(#023, #034)', '#022c3a'],
    ['a scrim above a picture', `background: linear-gradient(#000d, #000d), ${NOISE} #fff`, '#222'],
    [
      'a line of a gradient at the top',
      'background: linear-gradient(#000, #000) no-repeat 0 0 / 100% 4px #fff',
      '#fff',
    ],
    ['dots', 'background: radial-gradient(#999 1px, transparent 0) 0 0 / 24px 24px #0b1020', '#0d1222'],
    ['hsl, and a colour by its name', 'background: linear-gradient(hsl(230 60% 12%), midnightblue)', '#131644'],
    ['a grey that is neither', 'background: #767676', '#767676'],
    ['a light grey', 'background: #b4b4b4', '#b4b4b4'],
    ['a strong blue below white text', 'background: #3b82f6; color: #fff', '#3b82f6'],
    ['a translucent colour above white', 'background: rgb(0 0 0 / 0.8)', '#333'],
  ] as const) {
    it(`${what} leaves every text at 7 : 1 at least, where black or white has it`, async () => {
      style(`body { ${css} }`);
      const card = await show(CARD);
      await frames(2);
      const most = Math.max(...['#000', '#fff'].map((ink) => contrast(painted([ink]), painted([mean]))));
      expect(leastContrast(card, mean)).to.be.at.least(most > 7.5 ? 7 : 4.5);
    });
  }

  it('that is a photograph leaves the ink that the page chose', async () => {
    style(`body { color: #fff; background: ${NOISE} }`);
    const card = await show(CARD);
    await frames(2);
    expect(leastContrast(card, '#222')).to.be.at.least(4.5);
  });

  renderedHere(
    fixture,
    it,
    'the page moves it',
  )('is looked for through shadow roots and slots', async () => {
    const outer = await mount(`<div><trend-stats src=${TREND}></trend-stats></div>`);
    const root = outer.attachShadow({ mode: 'open' });
    const frame = document.createElement('div');
    frame.style.background = 'linear-gradient(#101, #203)';
    frame.append(document.createElement('slot'));
    root.append(frame);
    const stats = outer.querySelector('trend-stats');
    if (!stats) throw new Error('There are no stats.');
    await whenState(stats as TrendElement);
    // Moved: what is around it is another.
    outer.append(stats);
    await frames(2);
    expect(leastContrast(stats, '#180022')).to.be.at.least(4.5);
    frame.style.background = '#fff';
    await frames(2);
    expect(leastContrast(stats, '#fff')).to.be.at.least(4.5);
  });

  const CHANGES: readonly (readonly [string, string, (dark: boolean) => void])[] = [
    ['a class of the body', '.dark { background: #111 }', (dark) => document.body.classList.toggle('dark', dark)],
    [
      'an attribute of the root, and its ink',
      ':root { background: #fff; color: #222 } [data-theme=dark] { background: #111; color: #eee }',
      (dark) => (document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'),
    ],
    ['a style', '', (dark) => (document.body.style.background = dark ? 'linear-gradient(#012, #123)' : '#fff')],
    [
      'a style sheet',
      '',
      (dark) => (dark ? style('body { background: #111 }') : added.splice(0).forEach((s) => s.remove())),
    ],
    [
      'a sheet of its own that takes time',
      'body { background: #fff; transition: background 60ms } body.dark { background: #111 }',
      (dark) => document.body.classList.toggle('dark', dark),
    ],
  ];
  for (const [what, css, change] of CHANGES) {
    it(`is followed when it changes by ${what}, and back`, async () => {
      if (css) style(css);
      const card = await show(CARD);
      for (const dark of [true, false, true]) {
        change(dark);
        await until(() => leastContrast(card, dark ? '#111' : '#fff') >= 4.5, {
          what: `texts that can be read on a ${dark ? 'dark' : 'light'} page`,
          limit: 2000,
        });
      }
    });
  }

  it('is followed when it changes by a media query', async function () {
    style('@media (prefers-color-scheme: dark) { body { background: #111 } }');
    if (!(await emulate({ colorScheme: 'light' }))) this.skip();
    const card = await show(CARD);
    await emulate({ colorScheme: 'dark' });
    await until(() => leastContrast(card, '#111') >= 4.5, { what: 'texts that can be read', limit: 2000 });
  });

  it('is followed by a section around the card, and by one observer for all', async () => {
    const Native = window.MutationObserver;
    let made = 0;
    window.MutationObserver = class extends Native {
      constructor(callback: MutationCallback) {
        super(callback);
        made++;
      }
    };
    try {
      const section = await mount(`<section>${`<trend-faq src=${TREND}></trend-faq>`.repeat(5)}</section>`);
      const all = [...section.querySelectorAll('trend-faq')];
      for (const one of all) await whenState(one as TrendElement);
      await frames(2);
      section.style.background = '#123';
      await frames(2);
      for (const one of all) expect(leastContrast(one, '#123')).to.be.at.least(4.5);
      expect(made).to.be.at.most(1);
    } finally {
      window.MutationObserver = Native;
    }
  });

  it('is not looked at again while a section around the card is moved, frame by frame', async () => {
    const section = await mount(`<section><trend-faq src=${TREND}></trend-faq></section>`);
    await whenState(deepGet<TrendElement>(section, 'trend-faq'));
    section.style.translate = '1px';
    await frames(2);
    const { getComputedStyle: native } = window;
    let reads = 0;
    window.getComputedStyle = (...of) => (reads++, native(...of));
    try {
      for (const x of [2, 3, 4]) {
        section.style.translate = `${x}px`;
        await frames(2);
      }
      expect(reads).to.equal(0);
      section.style.setProperty('--page', '#123');
      await frames(2);
      expect(reads).to.be.above(0);
    } finally {
      window.getComputedStyle = native;
    }
  });

  it('gives way to what the page sets', async () => {
    style('body { background: linear-gradient(#001, #013) } trend-card { --trend-quiet: rgb(1, 2, 3) }');
    const card = await show(CARD);
    await frames(2);
    expect(getComputedStyle(deepGet(card, '[part~=meta]')).color).to.equal('rgb(1, 2, 3)');
  });
});
