// What the page hears of the keys that readers press within an element.

import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import {
  deepActiveElement,
  deepGet,
  deepQueryAll,
  describeWithFixtures,
  frames,
  mount,
  press,
  until,
} from '../../harness.js';
import { place, point } from '../../support/evidence.js';
import { click, hover } from '../../support/mouse.js';
import { button, filter, row } from '../../support/rows.js';
import { LONG, nth, show, TREND, whenDrawn, whenState } from '../../support/trends.js';

const TYPES = ['keydown', 'keypress', 'keyup'] as const;

/** What the page hears from now to the end of the test: "keydown d". */
function heard(): string[] {
  const log: string[] = [];
  const listening = new AbortController();
  for (const type of TYPES)
    window.addEventListener(type, ({ key }) => log.push(`${type} ${key}`), { signal: listening.signal });
  ends.push(listening);
  return log;
}

const ends: AbortController[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end.abort();
});

const shown = async (tag: string, src = TREND): Promise<TrendElement> =>
  whenDrawn(await show(`<${tag} src="${src}"></${tag}>`));

const isWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);

describeWithFixtures('keys that readers press within an element', () => {
  it('type into the filter, whatever shortcuts the page has', async () => {
    const element = await show(`<evidence-table src="${LONG}"></evidence-table>`);
    const shortcuts = (event: KeyboardEvent) => {
      if (!(event.target as Element).tagName.includes('INPUT') && 'ds/'.includes(event.key)) event.preventDefault();
    };
    const listening = new AbortController();
    ends.push(listening);
    window.addEventListener('keydown', shortcuts, { signal: listening.signal });
    const log = heard();
    const field = deepGet<HTMLInputElement>(element, '[type=search]');
    field.focus();
    for (const key of ['d', 'i', 's', 'h', '/', 'Space', 'ArrowLeft', 'Home', 'Backspace', 'Enter', 'Control+a'])
      await press(key);
    expect(field.value).to.equal('dish/ ');
    expect(log.filter((line) => !line.includes('Control'))).to.deep.equal([]);
  });

  it('stay in a text to be copied', async () => {
    const element = await show(`<evidence-table src="${TREND}"></evidence-table>`);
    button(element, 'Cite this trend').click();
    await until(() => deepActiveElement()?.localName === 'textarea', { what: 'the text' });
    const log = heard();
    for (const key of ['ArrowLeft', 'd', 'Control+c']) await press(key);
    expect(log.filter((line) => !line.includes('Control'))).to.deep.equal([]);
  });

  it('stay in the picture: arrows and Home and End, at its ends too, = − 0, and what picks', async () => {
    const timeline = await shown('evidence-timeline', LONG);
    point(timeline, Number(deepGet(timeline, '[part~=point][tabindex="0"]').dataset['point'])).focus();
    const log = heard();
    const keys = 'ArrowLeft ArrowRight Home ArrowLeft ArrowLeft ArrowUp ArrowUp ArrowDown ArrowDown End ArrowRight';
    for (const key of `${keys} = - 0 Enter Space`.split(' ')) await press(key);
    expect(log).to.deep.equal([]);
  });

  it('stay where they work a control, to the end, though the focus moves on', async () => {
    const card = await shown('trend-card');
    const log = heard();
    const controls = [
      deepGet(card, '[part~=head] button'),
      nth(deepQueryAll(card, '[part=question] button'), 0),
      deepGet(card, 'summary'),
      deepGet(row(card, 3), 'button'),
    ];
    for (const control of controls)
      for (const key of ['Enter', 'Space']) {
        control.focus();
        await press(key);
      }
    point(card, 2).focus();
    await press('Enter');
    await until(() => place() === 'row 2', { what: 'the row' });
    await press('Escape');
    await until(() => place() === 'point 2', { what: 'the point' });
    deepGet(row(card, 3), 'a[part~=link]').focus();
    await press('Enter');
    await until(() => place() === 'row 3', { what: 'the row of the link' });
    button(row(card, 3), 'Cite').focus();
    await press('Space');
    await until(() => deepActiveElement()?.localName === 'textarea', { what: 'the texts' });
    expect(log).to.deep.equal([]);
  });

  it('are the page’s where they do nothing here', async () => {
    const card = await shown('trend-card');
    const log = heard();
    for (const control of [
      deepGet(card, '[part~=head] button'),
      deepGet(row(card, 3), 'a[part~=link]'),
      point(card, 2),
      row(card, 3),
    ])
      for (const key of ['d', 'F2', 'Control+k', ...(control.localName === 'g' ? [] : ['PageDown'])]) {
        control.focus();
        await press(key);
        expect(log.splice(0), `${key} on ${control.localName}`).to.include(`keydown ${nth(key.split('+'), -1)}`);
      }
    deepGet(row(card, 3), 'a[part~=link]').focus();
    await press('Tab');
    expect(log.splice(0)).to.include('keydown Tab');
    const table = await show(`<evidence-table src="${LONG}"></evidence-table>`);
    deepGet(table, '[type=search]').focus();
    // WebKit's driver has no key Tab while Shift is down.
    for (const key of ['F2', 'Control+k', isWebKit ? 'Tab' : 'Shift+Tab']) await press(key);
    expect(log.filter((line) => line.startsWith('keydown'))).to.include.members([
      'keydown F2',
      'keydown k',
      'keydown Tab',
    ]);
  });

  it('of the page’s own controls in a slot are the page’s', async () => {
    const page = await mount(
      `<div><trend-card src="${TREND}"><button slot="footer-action">Mine</button></trend-card></div>`,
    );
    await whenState(deepGet<TrendElement>(page, 'trend-card'));
    const log = heard();
    deepGet(page, '[slot]').focus();
    await press('Enter');
    expect(log).to.include.members(['keydown Enter', 'keyup Enter']);
  });
});

describeWithFixtures('Escape closes one layer', () => {
  const isOpen = (root: ParentNode): boolean => deepGet(root, '[part~=detail]').matches(':popover-open');

  async function inDialog(): Promise<{ dialog: HTMLDialogElement; card: TrendElement }> {
    const page = await mount(
      `<div><dialog><button>Close</button><trend-card sections="timeline evidence" src="${LONG}"></trend-card></dialog></div>`,
    );
    const dialog = deepGet<HTMLDialogElement>(page, 'dialog');
    dialog.showModal();
    return { dialog, card: await whenDrawn(await whenState(deepGet<TrendElement>(page, 'trend-card'))) };
  }

  /** Presses Escape, and says whether the dialog is open after it, and whether the page was told that the key is used. */
  async function escape(dialog: HTMLDialogElement): Promise<{ open: boolean; used: boolean }> {
    let last: Event | undefined;
    const listening = new AbortController();
    window.addEventListener('keydown', (event) => (last = event), { capture: true, signal: listening.signal });
    await press('Escape');
    await frames(2);
    listening.abort();
    return { open: dialog.open, used: last?.defaultPrevented === true };
  }

  async function pointAt(target: Element): Promise<void> {
    const mark = deepGet(target, 'path, circle');
    mark.scrollIntoView({ block: 'center' });
    await hover(mark);
  }

  const STAYS = { open: true, used: true };
  const CLOSES = { open: false, used: false };

  it('the detail by the keyboard, then the dialog around', async () => {
    const { dialog, card } = await inDialog();
    deepGet(card, '[part~=point][tabindex="0"]').focus();
    await until(() => isOpen(card), { what: 'the detail' });
    expect(await escape(dialog)).to.deep.equal(STAYS);
    expect(isOpen(card)).to.equal(false);
    expect(await escape(dialog)).to.deep.equal(CLOSES);
  });

  it('the detail by the pointer, then the dialog around, wherever the focus is', async () => {
    const { dialog, card } = await inDialog();
    deepGet(dialog, 'button').focus();
    await pointAt(deepGet(card, '[part~=point][tabindex="0"]'));
    await until(() => isOpen(card), { what: 'the detail' });
    expect(await escape(dialog)).to.deep.equal(STAYS);
    expect(isOpen(card)).to.equal(false);
    expect(await escape(dialog)).to.deep.equal(CLOSES);
  });

  it('the detail, then the text of the filter, then the dialog around', async () => {
    const { dialog, card } = await inDialog();
    const field = deepGet<HTMLInputElement>(card, '[type=search]');
    await filter(card, 'a');
    await pointAt(deepGet(card, '[part~=point][tabindex="0"]'));
    await until(() => isOpen(card), { what: 'the detail' });
    expect(await escape(dialog)).to.deep.equal(STAYS);
    expect([isOpen(card), field.value]).to.deep.equal([false, 'a']);
    expect(await escape(dialog)).to.deep.equal(STAYS);
    expect(field.value).to.equal('');
    // In WebKit, a search field uses the key also when it is empty.
    if (isWebKit) deepGet(dialog, 'button').focus();
    expect(await escape(dialog)).to.deep.equal(CLOSES);
  });

  it('the texts to copy, then the dialog around', async () => {
    const { dialog, card } = await inDialog();
    // Without a press of the reader, browsers close both together.
    button(card, 'Cite this trend').click();
    await until(() => deepActiveElement()?.localName === 'textarea', { what: 'the texts' });
    expect(await escape(dialog)).to.deep.equal(STAYS);
    expect(deepGet<HTMLDialogElement>(card, '[part=citation]').open).to.equal(false);
    expect(deepActiveElement()?.textContent.trim()).to.equal('Cite this trend');
    expect(await escape(dialog)).to.deep.equal(CLOSES);
  });

  it('a dialog of the page over the detail, at once', async () => {
    const page = await mount(
      `<div><dialog style="inset: 0; inline-size: 100vw; block-size: 100vh; max-inline-size: none; max-block-size: none">A dialog</dialog><evidence-timeline src="${TREND}"></evidence-timeline></div>`,
    );
    const timeline = await whenDrawn(await whenState(deepGet<TrendElement>(page, 'evidence-timeline')));
    await pointAt(point(timeline, 2));
    await until(() => isOpen(timeline), { what: 'the detail' });
    const dialog = deepGet<HTMLDialogElement>(page, 'dialog');
    dialog.showModal();
    expect(await escape(dialog)).to.deep.equal(CLOSES);
  });

  it('the detail, then a popover of the page around', async () => {
    const page = await mount(
      `<div><section popover><button>Here</button><evidence-timeline src="${TREND}"></evidence-timeline></section></div>`,
    );
    const around = deepGet(page, '[popover]');
    around.showPopover();
    const timeline = await whenDrawn(await whenState(deepGet<TrendElement>(page, 'evidence-timeline')));
    await click(deepGet(around, 'button'));
    await pointAt(point(timeline, 2));
    await until(() => isOpen(timeline), { what: 'the detail' });
    await press('Escape');
    await frames(2);
    expect([isOpen(timeline), around.matches(':popover-open')]).to.deep.equal([false, true]);
    await press('Escape');
    await frames(2);
    expect(around.matches(':popover-open')).to.equal(false);
  });
});
