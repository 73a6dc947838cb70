import { expect } from 'chai';
import { consoleSpy, mount } from '../../harness.js';
import { MINIMAL, SECTION_ELEMENTS, TREND, whenState } from '../../support/trends.js';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';

describe('a tag that was meant to close itself', () => {
  const shown = async (markup: string): Promise<string[]> => {
    const spy = consoleSpy();
    const container = await mount(`<article>${markup}</article>`);
    const element = container.querySelector<TrendElement>('[src]');
    if (!element) throw new Error('There is no element.');
    await whenState(element);
    return spy.complaints.map(({ text }) => text);
  };

  for (const tag of ['trend-card', ...SECTION_ELEMENTS])
    it(`<${tag} /> before the rest of an article: one line names its end tag`, async () => {
      const lines = await shown(`<p>Before</p><${tag} src="${TREND}" /><h2>After</h2><p>More</p>`);
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.include(`<${tag} src="${TREND}">`).and.to.include(`</${tag}>`);
    });

  for (const [what, rest] of [
    ['paragraphs', '<p>After</p>\n<p>More</p>\n'],
    ['text', ' After all this, more.\n'],
  ] as const)
    it(`before ${what} alone: one line`, async () => {
      const lines = await shown(`<p>Before</p><trend-card src="${MINIMAL}?${what}" />${rest}`);
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.include('</trend-card>');
    });

  it('two cards, one in the other: one line', async () => {
    // Each line is written once for the page.
    const lines = await shown(`<trend-card src="${MINIMAL}" /><trend-card src="${MINIMAL}" />`);
    expect(lines.length).to.equal(1);
    expect(lines[0]).to.include('</trend-card>');
  });

  for (const [what, markup] of [
    ['an end tag', `<trend-card src="${TREND}"></trend-card><h2>After</h2>`],
    ['a fallback', `<trend-card src="${TREND}"><p><a href="/trend">The trend</a></p></trend-card>`],
    ['a fallback with a heading, and more after it', `<trend-card src="${TREND}"><h3>A</h3></trend-card><p>After</p>`],
    ['a fallback of two paragraphs', `<trend-card src="${TREND}">\n<p>A</p>\n<p>B</p>\n</trend-card>\n`],
    ['a fallback of text', `<trend-card src="${TREND}">The trend</trend-card>`],
    ['a logo', `<trend-card src="${TREND}"><h3 slot="logo">A</h3></trend-card>`],
    ['a provider', `<trend-provider src="${TREND}" /><h2>After</h2><trend-stats></trend-stats>`],
  ] as const)
    it(`nothing is said of ${what}`, async () => {
      expect(await shown(markup)).to.deep.equal([]);
    });
});
