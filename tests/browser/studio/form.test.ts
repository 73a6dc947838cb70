import { expect } from 'chai';
import '../../../src/studio/form/studio-form.js';
import type { StudioForm } from '../../../src/studio/form/studio-form.js';
import type { Studio } from '../../../src/studio/studio.js';
import { axe, deepActiveElement, emulate, frames, press, until, viewport } from '../harness.js';
import { find, mountPane, textOf, type, within } from './mount-pane.js';

const TREND = {
  version: 1,
  id: 'a-claim',
  title: 'A claim',
  mood: { kept: true },
  stats: [
    { id: 'one', label: 'Do so', count: 27, total: 30 },
    { id: 'two', label: 'Do not', count: 999, total: 1000 },
  ],
  diagram: {
    source: { label: 'One', detail: 'source' },
    meters: [
      { label: 'A', detail: 'a', stat: 'one' },
      { label: 'B', detail: 'b', stat: 'two' },
    ],
    caption: 'How',
  },
  evidence: [{ company: 'Alder', date: '2024-09', stance: 'supports', text: 'It did so.' }],
  guidance: [{ audience: 'buyers', text: 'Ask.' }],
  outlook: 'Fair.',
  faq: [
    { question: 'First?', answer: '1' },
    { question: 'Second?', answer: '2' },
    { question: 'Third?', answer: '3' },
  ],
  glossary: [{ term: 'commit', meaning: 'A promise.' }],
  publisher: { name: 'A desk' },
};

describe('the document as a form', () => {
  let form: StudioForm;
  let studio: Studio;

  async function open(trend: object = TREND): Promise<void> {
    ({ pane: form, studio } = await mountPane('studio-form', textOf(trend)));
    for (const group of form.renderRoot.querySelectorAll('details')) group.open = true;
    await settled();
  }

  async function settled(): Promise<void> {
    while (!(await form.updateComplete));
  }

  const field = (id: string) => find<HTMLInputElement>(form, `[id="value-${id}"]`);
  const value = (...path: readonly (string | number)[]) => studio.document.valueAt(path);
  const questions = () => (value('faq') as readonly { question: string }[]).map(({ question }) => question);
  const said = () => [...form.renderRoot.querySelectorAll('[role=status]')].at(-1)?.textContent;

  async function keys(...chords: readonly string[]): Promise<void> {
    for (const chord of chords) {
      await press(chord);
      // Firefox answers before the page has heard of the key.
      await frames(1);
      await settled();
    }
  }

  /** Presses the link of the summary that is about a fault. */
  async function follow(): Promise<void> {
    await until(() => within(form.renderRoot, '.summary')?.textContent.includes('1 fault'), { what: 'the summary' });
    (await find(form, '.summary .fault button')).click();
  }

  it('each key changes the document, and the cursor stays where one types', async () => {
    await open();
    const title = await field('title');
    title.focus();
    title.setSelectionRange(1, 1);
    await keys('b', 'c');
    expect(value('title')).to.equal('Abc claim');
    expect(deepActiveElement()).to.equal(title);
    expect(title.selectionStart).to.equal(3);
    expect(studio.document.text).to.contain('"title": "Abc claim"');
  });

  it('the id follows the title until it is another', async () => {
    await open();
    type(await field('title'), 'Größe zählt');
    expect(value('id')).to.equal('gro-e-zahlt');
    type(await field('id'), 'mine');
    type(await field('title'), 'Another');
    expect(value('id')).to.equal('mine');
  });

  it('an optional text that is empty goes out of the document, and an object of which nothing is left', async () => {
    await open();
    type(await field('outlook'), '');
    expect(value()).not.to.have.property('outlook');
    type(await field('publisher-name'), '');
    expect(value()).not.to.have.property('publisher');
    type(await field('title'), '');
    expect(value('title')).to.equal('');
  });

  it('what is no number stays as it was typed, and is told at its field', async () => {
    await open();
    const count = await field('stats-0-count');
    type(count, 'many');
    expect(value('stats', 0, 'count')).to.equal('many');
    await until(() => count.getAttribute('aria-invalid') === 'true', { what: 'the fault' });
    expect(count.value).to.equal('many');
    const ids = count.getAttribute('aria-describedby')?.split(' ') ?? [];
    const words = ids.map((id) => (form.renderRoot as ShadowRoot).getElementById(id)?.textContent).join(' ');
    expect(words).to.match(/How many of the total.*Fault:.*"many"/s);
    type(count, '15');
    expect(value('stats', 0, 'count')).to.equal(15);
    await until(() => count.getAttribute('aria-invalid') === 'false', { what: 'no fault' });
  });

  it('a share is worked out beside, as the card shows it', async () => {
    await open();
    const shares = [...form.renderRoot.querySelectorAll('output')].map(({ textContent }) => textContent);
    expect(shares).to.deep.equal(['90%', '>99%']);
    type(await field('stats-0-count'), '0');
    await settled();
    expect(form.renderRoot.querySelector('output')?.textContent).to.equal('0%');
  });

  it('a meter names its share by a choice among the shares', async () => {
    await open();
    const stat = await find<HTMLSelectElement>(form, '[id="value-diagram-meters-0-stat"]');
    expect([...stat.options].map(({ textContent }) => textContent)).to.deep.equal(['–', 'Do so', 'Do not']);
    stat.value = 'two';
    stat.dispatchEvent(new Event('change'));
    expect(value('diagram', 'meters', 0, 'stat')).to.equal('two');
  });

  describe('items of a list', () => {
    it('move by key, the focus goes with them, and it is said', async () => {
      await open();
      (await find(form, '[id="value-faq-0-item-handle"]')).focus();
      await keys('Alt+ArrowDown');
      expect(questions()).to.deep.equal(['Second?', 'First?', 'Third?']);
      expect(deepActiveElement()?.id).to.equal('value-faq-1-item-handle');
      expect(said()).to.equal('Question 2 of 3');
      await keys('Alt+ArrowDown', 'Alt+ArrowDown');
      expect(questions()).to.deep.equal(['Second?', 'Third?', 'First?']);
      await keys('Control+z', 'Control+z');
      expect(questions()).to.deep.equal(['First?', 'Second?', 'Third?']);
    });

    it('move by pointer', async () => {
      await open();
      const handle = await find(form, '[id="value-faq-0-item-handle"]');
      const last = await find(form, '[id="value-faq-2-item"]');
      const { bottom, left } = last.getBoundingClientRect();
      // A pointer that a script makes cannot be captured.
      handle.setPointerCapture = () => undefined;
      const pointer = (name: string, clientY: number) =>
        handle.dispatchEvent(
          new PointerEvent(name, { clientX: left, clientY, button: 0, pointerId: 1, bubbles: true, composed: true }),
        );
      pointer('pointerdown', handle.getBoundingClientRect().top);
      pointer('pointermove', bottom - 4);
      pointer('pointerup', bottom - 4);
      expect(questions()).to.deep.equal(['Second?', 'Third?', 'First?']);
    });

    it('are added and taken out, and the focus has a place', async () => {
      await open();
      (await find(form, '[id="value-faq-add"]')).click();
      await until(() => deepActiveElement()?.id === 'value-faq-3-question', { what: 'the focus in the new question' });
      await keys('W');
      expect(questions().at(-1)).to.equal('W');
      (await find(form, '[aria-label="Take out Question 4"]')).click();
      await until(() => deepActiveElement()?.id === 'value-faq-2-item-handle', { what: 'the focus on the one before' });
      expect(questions()).to.have.length(3);
    });
  });

  it('undo in a field is that of the document', async () => {
    await open();
    const before = studio.document.text;
    type(await field('outlook'), 'Poor.');
    (await field('title')).focus();
    await keys('Control+z');
    expect(studio.document.text).to.equal(before);
    expect((await field('outlook')).value).to.equal('Fair.');
    await keys('Control+y');
    expect(value('outlook')).to.equal('Poor.');
  });

  it('a fault of the summary leads to its field, also in a group that is closed', async () => {
    await open({ ...TREND, glossary: [{ term: 'commit', meaning: 3 }] });
    const group = await find<HTMLDetailsElement>(form, '#group-glossary');
    group.open = false;
    await follow();
    await until(() => deepActiveElement()?.id === 'value-glossary-0-meaning', { what: 'the focus' });
    expect(group.open).to.equal(true);
  });

  it('a fault of the evidence leads to its cell, also where the group is closed', async () => {
    await open({ ...TREND, evidence: [{ ...TREND.evidence[0], date: 'soon' }] });
    const group = await find<HTMLDetailsElement>(form, '#group-evidence');
    group.open = false;
    await follow();
    await until(() => deepActiveElement()?.getAttribute('role') === 'gridcell', { what: 'the focus in the grid' });
    const about = within(form.renderRoot, '#about-cell');
    await until(() => about?.textContent.includes('soon'), { what: 'the fault of the cell' });
  });

  it('waits while the text is no JSON, names the line, and loses nothing', async () => {
    await open();
    const good = studio.document.text;
    studio.document.replace(good.replace('"id"', 'id'));
    await until(() => within(form.renderRoot, '.finding.fault')?.textContent.includes('line 3'), { what: 'the line' });
    expect((await find<HTMLFieldSetElement>(form, 'fieldset')).disabled).to.equal(true);
    studio.document.undo();
    await settled();
    expect((await find<HTMLFieldSetElement>(form, 'fieldset')).disabled).to.equal(false);
    expect(studio.document.text).to.equal(good);
  });

  it('lists what the format does not know, and keeps it', async () => {
    await open();
    expect(form.renderRoot.textContent).to.match(/Kept as it is.*mood.*kept/s);
    type(await field('title'), 'Another');
    expect(value('mood')).to.deep.equal({ kept: true });
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`axe finds nothing, all groups open, with faults, ${colorScheme}`, async function () {
      if (!(await emulate({ colorScheme }))) this.skip();
      await open({ ...TREND, updated: 'soon', stats: [{ id: 'one', label: 'Do so', count: 'x', total: 30 }] });
      await until(() => studio.document.isAnalysed, { what: 'the analysis' });
      await settled();
      await axe(form);
    });

  it('fits a phone', async () => {
    await viewport(360, 740);
    await open();
    expect(document.scrollingElement?.scrollWidth).to.be.at.most(innerWidth);
    await axe(form);
  });
});
