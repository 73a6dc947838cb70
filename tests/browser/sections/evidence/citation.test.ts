// The panel of citations: what of the page it covers, and how it looks.

import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import {
  deepActiveElement,
  deepGet,
  deepQueryAll,
  describeWithFixtures,
  frames,
  press,
  until,
  viewport,
} from '../../harness.js';
import { button, row } from '../../support/rows.js';
import { nth, show, TREND } from '../../support/trends.js';

describeWithFixtures('the panel of citations', () => {
  const panel = (root: ParentNode): HTMLDialogElement => deepGet(root, '[part=citation]');

  async function opened(tag = 'trend-card', name = 'Cite this trend'): Promise<TrendElement> {
    const element = await show(`<${tag} src="${TREND}"></${tag}>`);
    button(element, name).click();
    await until(() => deepActiveElement()?.localName === 'textarea', { what: 'the texts' });
    return element;
  }

  it('keeps the focus: no control of the page can have it beneath', async () => {
    const card = await opened();
    expect(panel(card).matches(':modal')).to.equal(true);
    const controls = deepQueryAll(panel(card), 'button, textarea');
    // Beyond the last control the browser itself has the focus, and Firefox keeps it for the tests to come.
    for (let i = controls.indexOf(deepActiveElement() as HTMLElement) + 1; i < controls.length; i++) {
      await press('Tab');
      expect(deepActiveElement()).to.equal(controls[i]);
    }
  });

  it('closes by Escape alone, and gives the focus back to the button of its row, which stays picked', async () => {
    const card = await show(`<trend-card src="${TREND}"></trend-card>`);
    row(card, 2).click();
    await card.updateComplete;
    const cite = button(row(card, 2), 'Cite');
    cite.click();
    await until(() => panel(card).open, { what: 'the panel' });
    await press('Escape');
    await until(() => !panel(card).open && deepActiveElement() === cite, { what: 'the focus to be back' });
    expect(row(card, 2).part.contains('selected')).to.equal(true);
  });

  it('begins with the reference; each text has its button beside it, and code a face of fixed width', async () => {
    const card = await opened();
    const excerpts = deepQueryAll(panel(card), '[part=excerpt]');
    expect(excerpts.map((excerpt) => deepGet(excerpt, 'label').textContent.trim())).to.deep.equal([
      'Reference',
      'Quote',
      'Link',
      'BibTeX',
    ]);
    for (const excerpt of excerpts) {
      const field = deepGet(excerpt, 'textarea').getBoundingClientRect();
      const copy = deepGet(excerpt, '[name=copy]').getBoundingClientRect();
      expect(copy.left).to.be.at.least(field.right);
      expect(copy.bottom).to.be.at.most(field.bottom + 1);
      expect(getComputedStyle(deepGet(excerpt, 'textarea')).resize).to.equal('none');
    }
    const face = (excerpt: HTMLElement) => getComputedStyle(deepGet(excerpt, 'textarea')).fontFamily;
    expect(face(nth(excerpts, 3))).to.include('monospace');
    expect(face(nth(excerpts, 0))).not.to.include('monospace');
  });

  it('has its way out in view on a phone, wherever it is scrolled to', async function () {
    if (!(await viewport(375, 800))) this.skip();
    const card = await opened();
    const dialog = panel(card);
    const close = button(dialog, 'Close');
    for (const top of [0, 1e5]) {
      dialog.scrollTop = top;
      await frames(2);
      const { left, top: upper, right, bottom } = close.getBoundingClientRect();
      expect(left >= 0 && upper >= 0 && right <= 375 && bottom <= 800, `scrolled to ${top}`).to.equal(true);
    }
    const box = dialog.getBoundingClientRect();
    expect(box.left >= 0 && box.right <= 375 && box.top >= 0 && box.bottom <= 800).to.equal(true);
    expect(getComputedStyle(dialog, '::backdrop').backgroundColor).to.match(/0\.5/);
  });
});
