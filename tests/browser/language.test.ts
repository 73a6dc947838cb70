import { expect } from 'chai';
import type { TrendCardElement } from '../../src/entries/elements/trend-card.js';
import { deepGet, mount } from './harness.js';
import { ARABIC, MINIMAL, whenState, show, TREND } from './support/trends.js';

describe('the language of a trend', () => {
  it('sets lang and direction of what is shown, on any page', async () => {
    const card = await show(`<trend-card src="${ARABIC}"></trend-card>`);
    const base = deepGet(card, '[part~=base]');
    expect([base.lang, base.dir, getComputedStyle(base).direction]).to.deep.equal(['ar', 'rtl', 'rtl']);
    const page = await mount(`<div lang="ar" dir="rtl"><trend-card src="${TREND}"></trend-card></div>`);
    const english = deepGet(await whenState(deepGet<TrendCardElement>(page, 'trend-card')), '[part~=base]');
    expect([english.lang, getComputedStyle(english).direction]).to.deep.equal(['en', 'ltr']);
  });

  it('is the page’s where the trend has none', async () => {
    const page = await mount(`<div lang="he" dir="rtl"><trend-card src="${MINIMAL}"></trend-card></div>`);
    const base = deepGet(await whenState(deepGet<TrendCardElement>(page, 'trend-card')), '[part~=base]');
    expect([base.hasAttribute('lang'), getComputedStyle(base).direction]).to.deep.equal([false, 'rtl']);
  });

  it('sets the dates and the numbers', async () => {
    const card = await show(`<trend-card src="${ARABIC}"></trend-card>`);
    const date = new Intl.DateTimeFormat('ar', {
      calendar: 'gregory',
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
    });
    const meta = deepGet(card, '[part~=meta]').textContent;
    expect(meta)
      .to.include(date.format(Date.UTC(2022, 3)))
      .and.to.include(new Intl.NumberFormat('ar').format(9));
  });
});
