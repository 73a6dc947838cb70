import { expect } from 'chai';
import { StudioDocument } from '../../../src/studio/document/studio-document.js';
import { Drafts } from '../../../src/studio/keep/drafts.js';
import { Keeper } from '../../../src/studio/keep/keeper.js';
import { fragmentOf } from '../../../src/studio/keep/link.js';
import { startOf } from '../../../src/studio/keep/start.js';
import type { StudioKeep } from '../../../src/studio/keep/studio-keep.js';
import '../../../src/studio/keep/studio-keep.js';
import { NO_THEME, Settings } from '../../../src/studio/settings.js';
import { axe, mount, nextEvent, press, uniqueKey, until } from '../harness.js';
import { find, mountPane, TREND, textOf, type } from './mount-pane.js';

const studioOf = (text: string) => ({
  document: new StudioDocument(text),
  settings: new Settings(),
  place: { files: new URL('/dist/', location.href), own: new URL('/demo/trends/', location.href), server: undefined },
});

const keepers: Keeper[] = [];
const keeperOf = (text: string, drafts: Drafts): Keeper => {
  const keeper = new Keeper(studioOf(text), drafts);
  keepers.push(keeper);
  return keeper;
};

afterEach(() => {
  for (const keeper of keepers.splice(0)) keeper.stop();
  sessionStorage.clear();
});

/** Whether the page would ask before it is left. */
function asks(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
}

/** The buttons of the row and of what it opens. */
const buttons = ({ renderRoot }: StudioKeep) => [...renderRoot.querySelectorAll('button')];

const button = async (pane: StudioKeep, label: string): Promise<HTMLButtonElement> => {
  const found = await until(() => buttons(pane).find((one) => !one.disabled && one.textContent.trim() === label), {
    what: `the button ${label}`,
  });
  if (!found) throw new Error('There is none.');
  return found;
};

const click = async (pane: StudioKeep, label: string) => (await button(pane, label)).click();

describe('a draft', () => {
  it('is kept after a pause, and told of', async () => {
    const drafts = new Drafts(uniqueKey());
    const keeper = keeperOf(textOf(TREND), drafts);
    keeper.studio.document.set(['title'], 'Another claim');
    await nextEvent(keeper, 'change');
    expect(keeper.state.kind).to.equal('kept');
    const [draft] = await drafts.list();
    expect(draft?.text).to.equal(keeper.studio.document.text);
    expect(draft?.title).to.equal('Another claim');
  });

  it('is kept with the theme', async () => {
    const drafts = new Drafts(uniqueKey());
    const keeper = keeperOf(textOf(TREND), drafts);
    keeper.studio.settings.theme = { ready: 'paper', brand: '', variables: { '--trend-ink': '#123' } };
    await nextEvent(keeper, 'change');
    expect((await drafts.list())[0]?.theme).to.deep.equal(keeper.studio.settings.theme);
  });

  it('of another tab is not written over', async () => {
    const name = uniqueKey();
    const [one, two] = [new Drafts(name), new Drafts(name)];
    await one.save({ text: 'one', theme: NO_THEME }, 'One');
    expect(await two.restore()).to.equal(undefined);
    await two.save({ text: 'two', theme: NO_THEME }, 'Two');
    await one.save({ text: 'one again', theme: NO_THEME }, 'One');
    const texts = (await one.list()).map(({ text }) => text);
    expect(texts.sort()).to.deep.equal(['one again', 'two']);
  });

  it('stays where the next document begins another', async () => {
    const drafts = new Drafts(uniqueKey());
    const keeper = keeperOf('{"id": "one"}', drafts);
    keeper.studio.document.set(['id'], 'two');
    const left = keeper.leave();
    keeper.studio.document.replace('{"id": "three"}');
    await left;
    await keeper.keep();
    const texts = (await drafts.list()).map(({ text }) => text).sort();
    expect(texts).to.deep.equal(['{"id": "three"}', '{"id": "two"}']);
  });

  it('can be erased', async () => {
    const drafts = new Drafts(uniqueKey());
    const keeper = keeperOf('{"id": "one"}', drafts);
    await keeper.keep();
    await keeper.erase();
    expect(await drafts.list()).to.deep.equal([]);
    expect(keeper.state.kind).to.equal('erased');
    expect(asks()).to.equal(true);
  });

  it('that the browser refuses is told of, and the studio goes on', async () => {
    class Refusing extends Drafts {
      override save(): Promise<number> {
        return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      }
    }
    const keeper = keeperOf(textOf(TREND), new Refusing(uniqueKey()));
    keeper.studio.document.set(['title'], 'Another');
    await nextEvent(keeper, 'change');
    expect(keeper.state).to.deep.equal({
      kind: 'refused',
      message: 'This browser’s storage is full: no draft is kept. Download the document before you leave.',
    });
    expect(asks()).to.equal(true);
  });
});

describe('leaving the page', () => {
  it('is asked about only while there is work that is nowhere else', async () => {
    const keeper = keeperOf(textOf(TREND), new Drafts(uniqueKey()));
    expect(asks()).to.equal(false);
    keeper.studio.document.set(['title'], 'Another');
    expect(asks()).to.equal(true);
    await keeper.keep();
    expect(asks()).to.equal(false);
    keeper.studio.document.set(['title'], 'A third');
    keeper.isSafe('downloaded');
    expect(asks()).to.equal(false);
    keeper.studio.document.undo();
    expect(asks()).to.equal(false);
  });
});

describe('the start', () => {
  it('is the document of the link, which takes no draft’s place', async () => {
    const drafts = new Drafts(uniqueKey());
    await drafts.save({ text: 'kept', theme: NO_THEME }, '');
    const start = await startOf(await fragmentOf({ text: 'linked', theme: NO_THEME }), drafts);
    expect(start).to.deep.equal({ text: 'linked', theme: NO_THEME, from: 'link' });
    expect((await drafts.list()).map(({ text }) => text)).to.deep.equal(['kept']);
  });

  it('is the first text where there is nothing, with what is wrong with the link', async () => {
    const start = await startOf('#doc=1.abc', new Drafts(uniqueKey()));
    expect(start.from).to.equal('first');
    expect(start.fault).to.contain('not complete');
  });
});

describe('the row of actions', () => {
  it('undoes and redoes over the whole document, by button and by key', async () => {
    const { pane, studio } = await mountPane('studio-keep');
    const { text } = studio.document;
    studio.document.set(['title'], 'Another');
    await click(pane, 'Undo');
    expect(studio.document.text).to.equal(text);
    await click(pane, 'Redo');
    expect(studio.document.valueAt(['title'])).to.equal('Another');
    (await button(pane, 'New…')).focus();
    await press('Control+z');
    expect(studio.document.text).to.equal(text);
    await press('Control+Shift+Z');
    expect(studio.document.valueAt(['title'])).to.equal('Another');
  });

  it('leaves the keys of a field to the field', async () => {
    const { studio } = await mountPane('studio-keep');
    studio.document.set(['title'], 'Another');
    const field = await mount<HTMLInputElement>('<input aria-label="A field">');
    field.focus();
    await press('Control+z');
    expect(studio.document.valueAt(['title'])).to.equal('Another');
  });

  it('opens a pasted document as one step', async () => {
    const { pane, studio } = await mountPane('studio-keep');
    const before = studio.document.text;
    await click(pane, 'Open…');
    const field = await find<HTMLTextAreaElement>(pane, 'dialog[open] textarea');
    type(field, '{"version": 1,   "id": "x", "title": "Pasted"}');
    (await find(pane, 'dialog[open] textarea ~ *, dialog[open] .row button')).click();
    const open = await find(pane, 'dialog[open] button.main');
    await axe(pane);
    open.click();
    expect(studio.document.text).to.equal('{"version": 1,   "id": "x", "title": "Pasted"}');
    studio.document.undo();
    expect(studio.document.text).to.equal(before);
  });

  it('gives a link that holds the document', async () => {
    const { pane, studio } = await mountPane('studio-keep');
    await click(pane, 'Link…');
    const code = await find(pane, 'dialog[open] studio-code');
    const address =
      (await until(() => code.shadowRoot?.querySelector('code')?.textContent, { what: 'the link' })) ?? '';
    const start = await startOf(new URL(address).hash, new Drafts(uniqueKey()));
    expect(start.text).to.equal(studio.document.text);
    await axe(pane);
  });

  it('gives the focus back', async () => {
    const { pane } = await mountPane('studio-keep');
    const opener = await button(pane, 'Download…');
    opener.focus();
    opener.click();
    await find(pane, 'dialog[open]');
    await press('Escape');
    // A window that is not active has no `:focus` in WebKit.
    await until(() => pane.shadowRoot?.activeElement === opener, { what: 'the focus' });
  });

  it('asks before a link takes the place of what is written', async () => {
    const { pane, studio } = await mountPane('studio-keep');
    const before = studio.document.text;
    location.hash = await fragmentOf({ text: '{"id": "linked"}', theme: NO_THEME });
    const open = await find(pane, 'dialog[open] button.main');
    expect(studio.document.text).to.equal(before);
    open.click();
    expect(studio.document.text).to.equal('{"id": "linked"}');
  });
});
