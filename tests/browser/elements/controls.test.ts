import { expect } from 'chai';
import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import { deepQueryAll, describeWithFixtures, mount, until } from '../harness.js';
import { LONG, SECTION_ELEMENTS, shadowOf, TREND, whenDrawn, whenState } from '../support/trends.js';
import { use } from '../support/zoom.js';

/** A card with everything open that a reader can open, and a part of the time visible. */
async function openCard(src: string): Promise<TrendElement> {
  const card = await whenState(await mount<TrendElement>(`<trend-card src="${src}"></trend-card>`));
  await whenDrawn(card);
  for (const summary of deepQueryAll(card, 'summary')) summary.click();
  await until(() => deepQueryAll(card, '[part=pictures] button').length >= 6, { what: 'the pictures to open' });
  if (deepQueryAll(card, '[part~=zoom]').length > 0) await use(card, 'Zoom in');
  await card.updateComplete;
  return card;
}

const CONTROLS = 'button, summary, footer a, [part~=filter]';

describeWithFixtures('the controls of a whole card', () => {
  for (const [which, src] of [
    ['eleven pieces', TREND],
    ['many', LONG],
  ] as const) {
    it(`are 44 px high to a finger, with ${which}`, async () => {
      const card = await openCard(src);
      const root = shadowOf(card);
      const small: string[] = [];
      // Of rows and questions the first of each.
      const controls = deepQueryAll(card, CONTROLS).filter(
        (control) => !control.closest('tbody tr + tr, [part~=question] ~ [part~=question]'),
      );
      expect(controls.length).to.be.above(10);
      for (const control of controls) {
        control.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, right, top, bottom } = control.getBoundingClientRect();
        if (right === left) continue;
        const [x, y] = [left + Math.min(20, (right - left) / 2), (top + bottom) / 2];
        const answers = (dy: number) => {
          const hit = root.elementFromPoint(x, y + dy);
          return control.contains(hit) || control.closest('label')?.contains(hit);
        };
        const height = Array.from({ length: 81 }, (_, i) => i - 40).filter(answers).length;
        if (height < 43) small.push(`${height}: ${control.outerHTML.replace(/<!--.*?-->/g, '')}`);
      }
      expect(small).to.deep.equal([]);
    });
  }

  it('reach over no edge of their element: a page, or a frame, has nothing to scroll', async () => {
    for (const tag of ['trend-card', ...SECTION_ELEMENTS]) {
      const element = await whenState(await mount<TrendElement>(`<${tag} src="${TREND}"></${tag}>`));
      if (/timeline|card/.test(tag)) await whenDrawn(element);
      for (const details of deepQueryAll<HTMLDetailsElement>(element, 'details')) details.open = true;
      await element.updateComplete;
      expect(element.scrollHeight, tag).to.be.at.most(Math.ceil(element.getBoundingClientRect().height));
      element.remove();
    }
  });

  it('have names of their own', async () => {
    const card = await openCard(LONG);
    const names = deepQueryAll(card, 'button, summary')
      .filter((control) => !control.closest('tbody'))
      .map((control) => control.ariaLabel ?? control.textContent.trim());
    expect(names.filter((name, i) => names.indexOf(name) !== i)).to.deep.equal([]);
  });
});
