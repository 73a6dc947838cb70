// What the reader sees of the row or the control that has the focus, and of the row that is picked.

import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { contrast, painted } from '../../../../src/dev/painted.js';
import {
  deepActiveElement,
  deepGet,
  deepQueryAll,
  describeWithFixtures,
  emulate,
  frames,
  mount,
  press,
  until,
} from '../../harness.js';
import { row, trendOf } from '../../support/rows.js';
import { nth, whenState } from '../../support/trends.js';

afterEach(() => {
  document.body.removeAttribute('style');
  window.scrollTo(0, 0);
});

const isWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);

/** A table in a page that scrolls, with a source in every row. */
async function tableOf(count: number, width: string, style = ''): Promise<TrendElement> {
  const trend = trendOf(count, (i) => ({
    text: `Text ${i}, which says at some length what has happened, and goes on for a line or two more.`,
    source: { title: `Source ${i}`, url: `https://example.com/${i}` },
  }));
  const page = await mount(
    `<div style="width: ${width}; padding: 900px 16px; ${style}"><evidence-table></evidence-table></div>`,
    trend,
  );
  return whenState(deepGet<TrendElement>(page, 'evidence-table'));
}

describeWithFixtures('the focus in a long table', () => {
  for (const forcedColors of ['none', 'active'] as const)
    for (const [way, key, from] of [
      ['down', 'Tab', 0],
      ['up', 'Shift+Tab', 39],
    ] as const)
      it(`is never beneath the column names, ${way} the rows (forced colours: ${forcedColors})`, async function () {
        // WebKit's driver has no key Tab while Shift is down.
        if (isWebKit && way === 'up') this.skip();
        if (forcedColors === 'active' && !(await emulate({ forcedColors }))) this.skip();
        const table = await tableOf(40, '760px');
        const head = deepGet(table, '[part=head]');
        const first = nth(deepQueryAll(row(table, from), 'button, a'), way === 'down' ? 0 : -1);
        first.scrollIntoView({ block: way === 'down' ? 'end' : 'start' });
        first.focus();
        let seen = 0;
        for (let i = 0; i < 100; i++) {
          await press(key);
          const active = deepActiveElement();
          const inRow = active?.closest('[data-row]');
          if (!active || !inRow) break;
          await frames(1);
          const { top, bottom } = active.getBoundingClientRect();
          // 5 px are the ring's.
          expect(top - 5, inRow.textContent).to.be.at.least(head.getBoundingClientRect().bottom);
          expect(bottom + 5).to.be.at.most(innerHeight);
          seen++;
        }
        expect(seen).to.be.at.least(39);
      });

  it('has a frame with four sides, also around rows that are laid out later', async function () {
    const table = await tableOf(130, '760px');
    for (let i = 0; i < 2; i++) deepQueryAll(table, '[name=more]')[0]?.click();
    await table.updateComplete;
    const chunk = deepQueryAll(table, 'tbody').find((body) => getComputedStyle(body).contentVisibility === 'auto');
    // Without `overflow-clip-margin` nothing is laid out later.
    if (!chunk) this.skip();
    const clip = parseFloat(getComputedStyle(chunk).getPropertyValue('overflow-clip-margin'));
    for (const target of [nth([...chunk.children], 0), nth(deepQueryAll(chunk, '[part=company] button'), 1)]) {
      (target as HTMLElement).scrollIntoView({ block: 'center' });
      (target as HTMLElement).focus({ focusVisible: true });
      await frames(2);
      const { outlineOffset, outlineWidth } = getComputedStyle(target);
      const box = target.getBoundingClientRect();
      const around = chunk.getBoundingClientRect();
      const ring = parseFloat(outlineOffset) + parseFloat(outlineWidth);
      expect(parseFloat(outlineWidth)).to.equal(2);
      expect(Math.max(around.left - box.left, box.right - around.right) + ring).to.be.at.most(clip);
    }
  });
});

describeWithFixtures('a picked row', () => {
  /** The box of all letters in an element. */
  function letters(element: Element): DOMRect {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  }

  for (const dir of ['ltr', 'rtl'])
    for (const width of ['280px', '375px', '648px', '1120px'])
      it(`has its text where the others have theirs, at 6 px at least from every frame (${width}, ${dir})`, async () => {
        const page = await mount(
          `<div dir=${dir} style="width: ${width}; margin-inline: 16px"><evidence-table></evidence-table></div>`,
          trendOf(5, () => ({ text: 'A text that is long enough for more than a line. '.repeat(4) })),
        );
        const table = await whenState(deepGet<TrendElement>(page, 'evidence-table'));
        const starts = (index: number) =>
          deepQueryAll(row(table, index), '[part=company], [part=text]').map((cell) => {
            const { left, right } = cell.getBoundingClientRect();
            return dir === 'rtl' ? right : left;
          });
        row(table, 2).click();
        await table.updateComplete;
        row(table, 2).focus();
        expect(deepActiveElement()).to.equal(row(table, 2));
        expect(starts(2)).to.deep.equal(starts(1));
        const picked = row(table, 2);
        const { outlineOffset } = getComputedStyle(picked);
        const box = picked.getBoundingClientRect();
        const offset = parseFloat(outlineOffset);
        const text = letters(picked);
        expect(
          Math.min(text.left - box.left, box.right - text.right, text.top - box.top, box.bottom - text.bottom) + offset,
        ).to.be.at.least(6);
        // The frame's outer edge, 2 px further out.
        expect(box.top - offset - 2 - letters(row(table, 1)).bottom).to.be.at.least(6);
        expect(letters(row(table, 3)).top - (box.bottom + offset + 2)).to.be.at.least(6);
        // The tint fills the frame, and no place is scrolled to for it.
        expect(getComputedStyle(picked).boxShadow).to.include('0px 0px 0px 8px');
      });
});

describeWithFixtures('the column names of a long table', () => {
  for (const [what, style, color] of [
    ['a white page', 'background: #fff; color: #15181e', 'rgb(255, 255, 255)'],
    ['a cream page', 'background: #f6f3ea; color: #222', 'rgb(246, 243, 234)'],
    ['a dark page', 'background: #14171c; color: #eee', 'rgb(20, 23, 28)'],
    ['a gradient', 'background: linear-gradient(#f6f3ea, #fff); color: #222', undefined],
    ['a translucent colour', 'background: rgb(0 0 0 / 0.8); color: #fff', undefined],
  ] as const)
    it(`stand on opaque paper: on ${what} no row can be read through them`, async () => {
      document.body.style.cssText = style;
      const table = await tableOf(40, '760px');
      const head = deepGet(table, '[part=head]');
      if (color)
        await until(() => getComputedStyle(head).backgroundColor === color, {
          what: `the paper to be ${color}, not ${getComputedStyle(head).backgroundColor}`,
        });
      const { backgroundColor, borderBlockEndWidth } = getComputedStyle(head);
      expect(painted(['#000', backgroundColor])).to.deep.equal(painted(['#fff', backgroundColor]));
      expect(parseFloat(borderBlockEndWidth)).to.be.at.least(1);
      for (const name of deepQueryAll(head, 'button, th:last-child'))
        expect(
          contrast(painted([backgroundColor, getComputedStyle(name).color]), painted([backgroundColor])),
        ).to.be.at.least(4.5);
    });

  it('change their paper with the page', async () => {
    document.body.style.cssText = 'background: #fff; color: #15181e';
    const table = await tableOf(40, '760px');
    const paper = () => getComputedStyle(deepGet(table, '[part=head]')).backgroundColor;
    await until(() => paper() === 'rgb(255, 255, 255)', { what: 'white paper' });
    document.body.style.cssText = 'background: #14171c; color: #eee';
    await until(() => paper() === 'rgb(20, 23, 28)', { what: 'dark paper' });
  });
});
