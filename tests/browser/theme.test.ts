import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { deepGet, deepQueryAll, mount } from './harness.js';
import { whenState, show, TREND } from './support/trends.js';

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

describe('what comes in from the page', () => {
  it('is font family, colour, language and direction, and nothing else', async () => {
    const odd =
      'text-align: right; line-height: 3; letter-spacing: 9px; text-transform: uppercase; font-style: italic; font-weight: 900; font-size: 40px; white-space: pre; visibility: visible; word-spacing: 9px; text-indent: 50px; cursor: wait';
    const plain = await show(`<trend-header src="${TREND}"></trend-header>`);
    const page = await mount(
      `<div style="${odd}; font-family: monospace; color: rgb(0, 0, 90)"><trend-header src="${TREND}"></trend-header></div>`,
    );
    const styled = await whenState(deepGet<TrendElement>(page, 'trend-header'));
    const [one, other] = [plain, styled].map((element) => getComputedStyle(deepGet(element, '[part~=quick-answer] p')));
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
    expect(other?.fontFamily).to.equal('monospace');
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
