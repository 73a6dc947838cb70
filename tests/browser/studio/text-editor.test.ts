import { expect } from 'chai';
import { EditorView } from '@codemirror/view';
import type { StudioDocument } from '../../../src/studio/document/studio-document.js';
import type { StudioTextEditor } from '../../../src/studio/text-editor/studio-text-editor.js';
import '../../../src/studio/text-editor/studio-text-editor.js';
import { axe, until } from '../harness.js';
import { find, mountPane, TREND, textOf, within } from './mount-pane.js';

let pane: StudioTextEditor;
let studio: StudioDocument;
let view: EditorView;

beforeEach(async () => {
  const mounted = await mountPane('studio-text-editor');
  pane = mounted.pane;
  studio = mounted.studio.document;
  pane.style.height = '600px';
  const editor = await find(pane, '.cm-editor');
  const found = EditorView.findFromDOM(editor);
  if (!found) throw new Error('There is no editor.');
  view = found;
});

const shown = () => view.state.doc.toString();
const at = (text: string) => shown().indexOf(text);

/** Types at a place, as a person does. */
function type(text: string, from: number, to = from): void {
  view.dispatch({
    changes: { from, to, insert: text },
    selection: { anchor: from + text.length },
    userEvent: 'input.type',
  });
}

describe('the document as text', () => {
  it('is what the document is, both ways', () => {
    expect(shown()).to.equal(textOf(TREND));
    studio.set(['title'], 'Another claim');
    expect(shown()).to.equal(studio.text);
    type('!', at('Another claim') + 'Another claim'.length);
    expect(studio.valueAt(['title'])).to.equal('Another claim!');
  });

  it('stays what the document is when a change leads to another at once', () => {
    studio.addEventListener('change', () => studio.set(['updated'], '2026-08'), { once: true });
    type('so ', at('The meter'));
    expect(studio.valueAt(['updated'])).to.equal('2026-08');
    expect(shown()).to.equal(studio.text);
  });

  it('has one history with the form', () => {
    type('so ', at('The meter'));
    studio.set(['updated'], '2026-07');
    studio.undo();
    expect(studio.valueAt(['updated'])).to.equal('2026-06');
    studio.undo();
    expect([shown(), studio.text]).to.deep.equal([textOf(TREND), textOf(TREND)]);
    studio.redo();
    expect(shown()).to.contain('so The meter');
  });

  it('tells a fault at its line, and mends it', async () => {
    type('for', at('"supports"') + 1, at('"supports"') + 9);
    const place = await find<HTMLButtonElement>(pane, '.faults .fault .place');
    const line = view.state.doc.lineAt(at('"for"')).number;
    expect(place.textContent).to.equal(`Line ${line}`);
    await until(() => within(pane.renderRoot, '.cm-lintRange-error'), { what: 'the mark of the fault' });
    const fix = await find<HTMLButtonElement>(pane, '.faults .fault button:not(.place)');
    expect(fix.textContent).to.equal('write "supports"');
    fix.click();
    expect(studio.valueAt(['evidence', 0, 'stance'])).to.equal('supports');
    await until(() => !within(pane.renderRoot, '.faults .fault'), { what: 'no fault' });
  });

  it('says where it is no JSON, and that the rest waits', async () => {
    type('{', 0);
    await find(pane, '.faults .fault');
    expect(studio.readable).to.equal(false);
    studio.undo();
    await until(() => studio.readable && !within(pane.renderRoot, '.faults .fault'), { what: 'JSON' });
  });

  it('is shown at the value that is asked for', () => {
    studio.focus(['evidence', 1, 'text']);
    const { from, to } = view.state.selection.main;
    expect(view.state.sliceDoc(from, to)).to.equal('"It did not."');
    expect(pane.shadowRoot?.activeElement).to.equal(view.contentDOM);
  });

  it('does not keep the keyboard: Tab is the page’s', () => {
    view.focus();
    const event = new KeyboardEvent('keydown', { key: 'Tab', code: 'Tab', bubbles: true, cancelable: true });
    view.contentDOM.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });

  it('is accessible', async () => {
    await axe(pane);
  });
});
