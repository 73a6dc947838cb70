import { expect } from 'chai';
import '../../../src/studio/grid/studio-grid.js';
import type { StudioGrid } from '../../../src/studio/grid/studio-grid.js';
import type { Studio } from '../../../src/studio/studio.js';
import { axe, deepActiveElement, frames, press, until, viewport } from '../harness.js';
import { find, mountPane, textOf, within } from './mount-pane.js';

type Piece = Readonly<Record<string, unknown>>;

const EMPTY = { version: 1, id: 'a', title: 'A claim' };
const THREE = {
  ...EMPTY,
  evidence: [
    { company: 'Cedar', date: '2025-08', stance: 'challenges', text: 'It did not.', mood: 'kept' },
    { company: 'Alder', date: '2024', stance: 'supports', text: 'It did so.' },
    { company: 'Birch', date: '2024-09-03', stance: 'supports', text: 'It did, too.' },
  ],
};

describe('the evidence as a grid', () => {
  let grid: StudioGrid;
  let studio: Studio;

  async function open(trend: object, width = 1100): Promise<void> {
    ({ pane: grid, studio } = await mountPane('studio-grid', textOf(trend)));
    grid.style.width = `${width}px`;
    await settled();
  }

  async function settled(): Promise<void> {
    while (!(await grid.updateComplete));
  }

  const pieces = () => (studio.document.valueAt(['evidence']) ?? []) as readonly Piece[];
  const companies = () => pieces().map(({ company }) => company);
  const cell = (row: number, column: number) =>
    within(grid.renderRoot as ShadowRoot, `[data-row="${row}"] > [data-column="${column}"]`);
  const said = () => within(grid.renderRoot as ShadowRoot, '[role=status]')?.textContent;
  const dialog = () => within<HTMLDialogElement>(grid.renderRoot, 'dialog');

  async function focus(row: number, column: number): Promise<void> {
    grid.select({ active: { row, column }, anchor: { row, column } });
    await settled();
    await until(() => deepActiveElement() === cell(row, column), { what: `the focus in row ${row}, column ${column}` });
  }

  async function keys(...chords: readonly string[]): Promise<void> {
    for (const chord of chords) {
      await press(chord);
      // Firefox answers before the page has heard of the key.
      await frames(1);
      await settled();
    }
  }

  const write = (text: string) =>
    keys(...Array.from(text, (letter) => letter).map((letter) => (letter === ' ' ? 'Space' : letter)));

  /** A clipboard event on what has the focus. Firefox makes its own data for one that a script makes. */
  function clipboard(type: 'copy' | 'cut' | 'paste', clipboardData: DataTransfer): ClipboardEvent {
    const event = new ClipboardEvent(type, { clipboardData, bubbles: true, composed: true, cancelable: true });
    if (event.clipboardData !== clipboardData) Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    deepActiveElement()?.dispatchEvent(event);
    return event;
  }

  function paste(text: string, html = ''): boolean {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    if (html) data.setData('text/html', html);
    return clipboard('paste', data).defaultPrevented;
  }

  function copy(type: 'copy' | 'cut'): string {
    const data = new DataTransfer();
    clipboard(type, data);
    return data.getData('text/plain');
  }

  describe('by keyboard', () => {
    it('a piece is written cell by cell, Tab after Tab, and Enter begins the next', async () => {
      await open(EMPTY);
      await focus(0, 0);
      await write('2025-3');
      await keys('Tab');
      await write('Ada');
      await keys('Tab', 's', 'Tab');
      await write('It runs');
      await keys('Shift+Enter');
      await write('well');
      await keys('Enter');
      expect(pieces()).to.deep.equal([{ company: 'Ada', date: '2025-03', stance: 'supports', text: 'It runs\nwell' }]);
      expect(deepActiveElement()).to.equal(cell(1, 0));
    });

    it('arrows, Home, End and Page keys move, and Tab leaves', async () => {
      await open(THREE);
      await focus(0, 0);
      await keys('ArrowDown', 'ArrowRight', 'ArrowRight');
      expect(deepActiveElement()).to.equal(cell(1, 2));
      await keys('Home');
      expect(deepActiveElement()).to.equal(cell(1, 0));
      await keys('Control+End');
      expect(deepActiveElement()).to.equal(cell(2, 6));
      await keys('Control+Home', 'PageDown');
      expect(deepActiveElement()).to.equal(cell(3, 0));
      await keys('Tab');
      expect(deepActiveElement()?.closest('[role=grid]')).to.equal(null);
    });

    it('Escape leaves a cell as it was, Enter and F2 write into it, Delete empties it', async () => {
      await open(THREE);
      const before = studio.document.text;
      await focus(1, 1);
      await keys('F2', 'x', 'Escape');
      expect(studio.document.text).to.equal(before);
      await keys('Enter', 's', 'Enter');
      expect(companies()).to.deep.equal(['Cedar', 'Alders', 'Birch']);
      expect(deepActiveElement()).to.equal(cell(2, 1));
      await keys('Delete');
      expect(companies()).to.deep.equal(['Cedar', 'Alders', '']);
      expect(cell(2, 1)?.getAttribute('aria-invalid')).to.equal('true');
      expect(cell(2, 1)?.textContent.trim()).to.equal('missing');
    });

    it('a stance is a letter or a word', async () => {
      await open(THREE);
      await focus(1, 2);
      await keys('c');
      expect(pieces()[1]).to.include({ stance: 'challenges' });
      await keys('ArrowDown');
      await write('against');
      expect(pieces()[2]).to.include({ stance: 'challenges' });
      await keys('Home', 'End', 'ArrowUp', 'Home', 'ArrowRight', 'ArrowRight');
      await write('supports');
      expect(pieces()[1]).to.include({ stance: 'supports' });
    });

    it('pieces are added, moved, taken out, and each is one step of undo', async () => {
      await open(THREE);
      const before = studio.document.text;
      await focus(0, 1);
      await keys('Alt+ArrowDown');
      expect(companies()).to.deep.equal(['Alder', 'Cedar', 'Birch']);
      expect(deepActiveElement()).to.equal(cell(1, 1));
      expect(said()).to.equal('Piece 2 of 3');
      await keys('Control+Enter');
      expect(companies()).to.deep.equal(['Alder', 'Cedar', '', 'Birch']);
      await keys('Control+Delete', 'Shift+ArrowUp', 'Control+Delete');
      expect(companies()).to.deep.equal(['Alder']);
      await keys('Control+z', 'Control+z', 'Control+z', 'Control+z');
      expect(studio.document.text).to.equal(before);
    });

    it('the head sorts, stably, and what is not sorted keeps its bytes', async () => {
      await open(THREE);
      const before = studio.document.text;
      await focus(0, 0);
      await keys('ArrowUp', 'Enter');
      expect(companies()).to.deep.equal(['Alder', 'Birch', 'Cedar']);
      expect(cell(-1, 0)?.getAttribute('aria-sort')).to.equal('ascending');
      expect(pieces()[2]).to.include({ mood: 'kept' });
      await keys('Enter');
      expect(companies()).to.deep.equal(['Cedar', 'Birch', 'Alder']);
      await keys('Control+z', 'Control+z');
      expect(studio.document.text).to.equal(before);
    });

    it('the rows keep step with the text: what is undone there is undone here', async () => {
      await open(THREE);
      await focus(0, 1);
      studio.document.set(['evidence', 0, 'company'], 'Dill');
      await settled();
      expect(cell(0, 1)?.textContent.trim()).to.equal('Dill');
    });
  });

  describe('the clipboard', () => {
    const HEAD = 'Company\tWhen\tStance\tWhat happened\tSource\n';

    it('200 rows with quotes, line breaks and dates of three precisions arrive whole, as one step of undo', async () => {
      await open(EMPTY);
      const before = studio.document.text;
      const dates = ['2025', 'Mar 2025', '31/12/2025'];
      const rows = Array.from({ length: 200 }, (_, i) => [
        `Company ${i}`,
        dates[i % 3] ?? '',
        i % 2 ? 'against' : 'pro',
        `"It said ""yes"" to ${i}.\nAnd then\tmore."`,
        `Its list https://example.org/${i}`,
      ]);
      await focus(0, 0);
      expect(paste(HEAD + rows.map((row) => row.join('\t')).join('\r\n'), '<table></table>')).to.equal(true);
      await settled();
      expect(pieces()).to.have.length(200);
      for (const [i, piece] of pieces().entries())
        expect(piece).to.deep.equal({
          company: `Company ${i}`,
          date: ['2025', '2025-03', '2025-12-31'][i % 3],
          stance: i % 2 ? 'challenges' : 'supports',
          text: `It said "yes" to ${i}.\nAnd then\tmore.`,
          source: { title: 'Its list', url: `https://example.org/${i}` },
        });
      expect(said()).to.equal('200 pieces pasted');
      await keys('Control+z');
      expect(studio.document.text).to.equal(before);
    });

    it('keeps what it cannot read, and says how many', async () => {
      await open(EMPTY);
      await focus(0, 0);
      paste(`${HEAD}Ada\tsoon\tpro\tIt runs.\t\nBea\t2025\tperhaps\tIt does.\t`);
      await settled();
      expect(said()).to.equal('2 pieces pasted, 1 needs a date, 1 needs a stance');
      expect(pieces()[0]).to.include({ date: 'soon' });
      await until(() => studio.document.isAnalysed && cell(0, 0)?.getAttribute('aria-invalid') === 'true', {
        what: 'the fault',
      });
      await focus(0, 0);
      const about = (grid.renderRoot as ShadowRoot).getElementById('about-cell');
      expect(cell(0, 0)?.getAttribute('aria-describedby')).to.equal('about-cell');
      expect(about?.textContent).to.match(/Fault:.*soon/s);
    });

    it('goes into the cells from the active one on, and appends what is below the last', async () => {
      await open(THREE);
      await focus(2, 1);
      paste('Dill\tcon\nElm\tpro');
      await settled();
      expect(companies()).to.deep.equal(['Cedar', 'Alder', 'Dill', 'Elm']);
      expect(pieces()[2]).to.include({ stance: 'challenges', text: 'It did, too.', date: '2024-09-03' });
      expect(pieces()[3]).to.deep.equal({ company: 'Elm', date: '', stance: 'supports', text: '' });
    });

    it('a sentence with commas stays in its cell, and one cell fills all that are selected', async () => {
      await open(THREE);
      await focus(0, 3);
      await keys('Shift+ArrowDown');
      paste('Well, so, and so');
      await settled();
      expect(pieces().map(({ text }) => text)).to.deep.equal(['Well, so, and so', 'Well, so, and so', 'It did, too.']);
    });

    it('what is copied comes back the same, cut empties, with quotes where they are needed', async () => {
      const text = 'It "did"\nso\tat last';
      await open({ ...EMPTY, evidence: [{ company: 'Ada', date: '2025', stance: 'supports', text }] });
      await focus(0, 0);
      await keys('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
      const copied = copy('copy');
      expect(copied).to.equal('2025\tAda\tsupports\t"It ""did""\nso\tat last"');
      await focus(1, 0);
      paste(copied);
      await settled();
      expect(pieces()[1]).to.deep.equal(pieces()[0]);
      await focus(1, 1);
      expect(copy('cut')).to.equal('Ada');
      expect(companies()).to.deep.equal(['Ada', '']);
    });

    describe('a date that can be read in two ways', () => {
      const ROWS = `${HEAD}Ada\t03/04/2025\tpro\tIt runs.\t\nBea\t05/06/2025\tpro\tIt does.\t\nCem\t2025\tpro\tIt, too.\t`;
      const dates = () => pieces().map(({ date }) => date);

      beforeEach(async () => {
        await open(EMPTY);
        await focus(0, 0);
        paste(ROWS);
        await until(() => dialog()?.open, { what: 'the question' });
      });

      it('is asked about before anything is written', async () => {
        expect(pieces()).to.have.length(0);
        expect(dialog()?.textContent).to.match(/2 dates can be read in two ways/);
        await axe(grid);
      });

      it('is as the answer says for all', async () => {
        await keys('ArrowDown', 'ArrowUp');
        const chosen = within<HTMLInputElement>(grid.renderRoot, 'input:checked');
        expect(chosen?.value).to.equal('dmy');
        await keys('Tab', 'Enter');
        expect(dates()).to.deep.equal(['2025-04-03', '2025-06-05', '2025']);
        expect(said()).to.equal('3 pieces pasted');
        await until(() => deepActiveElement()?.matches('[role=gridcell]'), { what: 'the focus in the grid' });
      });

      it('is asked about one by one', async () => {
        (await find<HTMLInputElement>(grid, '[value=each]')).click();
        await find(grid, '.each select');
        const selects = [...(within(grid.renderRoot as ShadowRoot, '.each')?.querySelectorAll('select') ?? [])];
        for (const [i, select] of selects.entries()) {
          select.selectedIndex = i + 1;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }
        (await find(grid, 'dialog .main:not(:disabled)')).click();
        expect(dates()).to.deep.equal(['2025-04-03', '2025-05-06', '2025']);
      });

      it('Escape pastes nothing', async () => {
        await keys('Escape');
        await until(() => !dialog(), { what: 'the end of the question' });
        expect(pieces()).to.have.length(0);
        expect(said()).to.equal('Nothing is pasted');
        await until(() => deepActiveElement() === cell(0, 0), { what: 'the focus in the grid' });
      });
    });
  });

  it('of 10,000 pieces a few rows are in the page, and the active one keeps the focus while others scroll by', async () => {
    const evidence = Array.from({ length: 10_000 }, (_, i) => ({
      company: `Company ${i}`,
      date: '2025',
      stance: 'supports',
      text: 'It did so.',
    }));
    await open({ ...EMPTY, evidence });
    await focus(3, 1);
    const scroller = await find(grid, '.grid');
    scroller.scrollTop = 200_000;
    await until(() => cell(5556, 1)?.textContent.trim() === 'Company 5556', { what: 'the rows in view' });
    expect(grid.renderRoot.querySelectorAll('[role=row]').length).to.be.lessThan(40);
    expect(scroller.getAttribute('aria-rowcount')).to.equal('10002');
    expect(deepActiveElement()).to.equal(cell(3, 1));
    await keys('Control+End');
    expect(deepActiveElement()).to.equal(cell(9999, 6));
    expect(cell(9999, 6)?.parentElement?.getAttribute('aria-rowindex')).to.equal('10001');
  });

  it('a fault of the summary leads to its cell', async () => {
    await open(THREE);
    studio.document.focus(['evidence', 2, 'source', 'url']);
    await until(() => deepActiveElement() === cell(2, 5), { what: 'the focus' });
  });

  it('waits while the text is no JSON, and touches no evidence that is no list', async () => {
    await open(THREE);
    studio.document.replace('{');
    await settled();
    expect(grid.renderRoot.textContent).to.contain('waits');
    expect(grid.renderRoot.querySelector('[role=grid]')).to.equal(null);
    studio.document.replace(textOf({ ...EMPTY, evidence: { odd: true } }));
    await settled();
    expect(grid.renderRoot.textContent).to.contain('is no list');
  });

  it('on a phone one piece is edited beneath the grid', async () => {
    await viewport(360, 740);
    await open(THREE, 320);
    expect(grid.renderRoot.querySelectorAll('[role=columnheader]')).to.have.length(4);
    await focus(1, 1);
    const text = await find<HTMLTextAreaElement>(grid, '.piece textarea');
    expect(text.value).to.equal('It did so.');
    text.value = 'It did so, twice.';
    text.dispatchEvent(new Event('change', { bubbles: true }));
    expect(pieces()[1]).to.include({ text: 'It did so, twice.' });
    expect(document.scrollingElement?.scrollWidth).to.be.at.most(innerWidth);
    await axe(grid);
  });

  it('axe finds nothing', async () => {
    await open({ ...THREE, evidence: [...THREE.evidence, { company: '', date: 'soon', stance: 'x', text: '' }] });
    await until(() => studio.document.isAnalysed, { what: 'the analysis' });
    await focus(3, 0);
    await axe(grid);
    await keys('Enter');
    await axe(grid);
    await keys('Escape', 'ArrowRight', 'ArrowRight', 'Enter');
    await axe(grid);
  });
});
