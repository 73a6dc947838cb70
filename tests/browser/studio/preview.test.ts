import { expect } from 'chai';
import '../../../src/studio/preview/studio-preview.js';
import type { StudioPreview } from '../../../src/studio/preview/studio-preview.js';
import { axe, frames, nextEvent, press, until, viewport } from '../harness.js';
import { card, find, mountPane, pick, textOf, TREND, type, within } from './mount-pane.js';

const mountPreview = (text?: string) => mountPane('studio-preview', text);

async function showAs(pane: StudioPreview, kind: string): Promise<void> {
  pick(await find<HTMLSelectElement>(pane, 'select'), kind);
  await pane.updateComplete;
}

async function click(pane: StudioPreview, label: string): Promise<void> {
  const button = await until(
    () => [...pane.renderRoot.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === label),
    { what: label },
  );
  button?.click();
}

/** The look of the page in the frame. */
const pageOf = (element: HTMLElement) => getComputedStyle(element.parentElement ?? element);

const readable = (pane: StudioPreview) =>
  pane.renderRoot.querySelector('.told')?.textContent.replace(/\s+/g, ' ').trim();

describe('the preview', () => {
  it('shows the card, and what is written after a pause', async () => {
    const { pane, studio } = await mountPreview();
    await card(pane, TREND.title);
    studio.document.set(['title'], 'Another claim');
    await card(pane, 'Another claim');
    expect(readable(pane)).to.equal('');
  });

  it('keeps the last valid state while there are faults, and leads to the first', async () => {
    const { pane, studio } = await mountPreview();
    const element = await card(pane, TREND.title);
    studio.document.batch(() => {
      studio.document.set(['title'], 'A claim that is not shown');
      studio.document.set(['evidence', 1, 'date'], 'yesterday');
    });
    await until(() => readable(pane)?.startsWith('Shown as of your last valid text; 1 fault to mend.'), {
      what: 'the line',
    });
    expect(element.shadowRoot?.textContent).to.contain(TREND.title);
    const told = nextEvent(studio.document, 'focus-path');
    await click(pane, 'Go to the first');
    expect(((await told) as CustomEvent).detail).to.deep.equal(['evidence', 1, 'date']);
    studio.document.set(['evidence', 1, 'date'], '2025-08');
    await card(pane, 'A claim that is not shown');
    await until(() => readable(pane) === '', { what: 'no line' });
  });

  it('says so where there is nothing valid yet', async () => {
    const { pane } = await mountPreview('{ "version": 1 }');
    await until(() => readable(pane)?.startsWith('Nothing to show yet; 2 faults to mend.'), { what: 'the line' });
    expect(within(pane.renderRoot, 'iframe')).to.equal(undefined);
  });

  it('rests while it is hidden, and catches up when it is shown', async () => {
    const { pane, studio } = await mountPreview();
    const element = await card(pane, TREND.title);
    pane.hidden = true;
    await frames(3);
    const analysed = nextEvent(studio.document, 'analysis');
    studio.document.set(['title'], 'Written in hiding');
    await analysed;
    // Longer than any pause: a card that is to be told has been told by then.
    const start = performance.now();
    await until(() => performance.now() - start > 400, { what: 'the pause' });
    expect(element.shadowRoot?.textContent).to.contain(TREND.title);
    pane.hidden = false;
    await card(pane, 'Written in hiding');
  });

  it('opens no frame before it is seen', async () => {
    const { pane, studio } = await mountPreview();
    pane.remove();
    const hidden = document.createElement('div');
    hidden.hidden = true;
    const other = document.createElement('studio-preview');
    other.studio = studio;
    hidden.append(other);
    document.body.append(hidden);
    try {
      await frames(3);
      expect(other.renderRoot.childElementCount).to.equal(0);
      hidden.hidden = false;
      await card(other, TREND.title);
    } finally {
      hidden.remove();
    }
  });

  it('is as wide as one asks, by buttons and by the keys of its edge, and says at what scale', async () => {
    await viewport(760, 700);
    const { pane } = await mountPreview();
    await card(pane, TREND.title);
    const frame = await find<HTMLIFrameElement>(pane, 'iframe');
    await click(pane, 'Phone');
    await until(() => frame.contentWindow?.innerWidth === 360, { what: 'the width of a phone' });
    const edge = await find(pane, '[role=separator]');
    edge.focus();
    await press('ArrowRight');
    await until(() => frame.contentWindow?.innerWidth === 370, { what: '10 px more' });
    expect(edge.getAttribute('aria-valuetext')).to.equal('370 pixels');
    await press('Shift+ArrowLeft');
    await until(() => edge.getAttribute('aria-valuenow') === '320', { what: '50 px less' });
    await press('Home');
    await until(() => edge.getAttribute('aria-valuenow') === '280', { what: 'the narrowest' });
    await click(pane, 'Wide');
    await until(() => frame.contentWindow?.innerWidth === 1100, { what: 'a wide page' });
    const width = () => frame.getBoundingClientRect().width;
    await until(() => width() < 760, { what: 'the scale' });
    const told = within(pane.renderRoot, 'width-desk')?.shadowRoot?.querySelector('p')?.textContent;
    expect(told).to.equal(`1100 px wide, shown at ${Math.round((width() / 1100) * 100)} %`);
  });

  it('stands on a page of any colour, typeface and direction', async () => {
    const { pane } = await mountPreview();
    const element = await card(pane, TREND.title);
    await click(pane, 'Dark');
    await until(() => pageOf(element).colorScheme === 'dark', { what: 'the dark page' });
    const text = await find<HTMLInputElement>(pane, 'page-controls');
    const colour = text.shadowRoot?.querySelector<HTMLInputElement>('#colour');
    if (!colour) throw new Error('no colour');
    type(colour, 'rgb(0 40 80)');
    await until(() => pageOf(element).backgroundColor === 'rgb(0, 40, 80)', { what: 'the colour' });
    type(colour, 'bluish');
    await until(() => text.shadowRoot?.querySelector('#colour-fault')?.textContent.includes('“bluish” is no colour'), {
      what: 'the fault',
    });
    expect(pageOf(element).backgroundColor).to.equal('rgb(0, 40, 80)');
    text.shadowRoot?.querySelector<HTMLInputElement>('[type=checkbox]')?.click();
    await until(() => pageOf(element).direction === 'rtl', { what: 'the direction' });
    const family = text.shadowRoot?.querySelector('select');
    if (family) pick(family, 'Georgia, serif');
    await until(() => pageOf(element).fontFamily === 'Georgia, serif', { what: 'the typeface' });
  });

  it('wears the theme', async () => {
    const { pane, studio } = await mountPreview();
    const element = await card(pane, TREND.title);
    studio.settings.theme = { ready: 'paper', brand: '', variables: { '--trend-ink': '#012345' } };
    await until(() => element.className === 'trend-paper', { what: 'the class' });
    const value = (name: string) => getComputedStyle(element).getPropertyValue(name).trim();
    expect(value('--trend-ink')).to.equal('#012345');
    await until(() => value('--trend-space') === '44px', { what: 'the ready theme' });
  });

  it('is a frame of the release, with its height', async () => {
    const { pane } = await mountPreview();
    await card(pane, TREND.title);
    await showAs(pane, 'frame');
    const element = await card(pane, TREND.title);
    expect(element.ownerDocument.location.pathname).to.equal('/dist/embed.html');
    const told = () =>
      /a height of (\d+) px/.exec(pane.renderRoot.querySelector('.view > .quiet')?.textContent ?? '')?.[1];
    const { body } = element.ownerDocument;
    await until(() => Number(told()) === Math.ceil(body.getBoundingClientRect().height), { what: 'the height' });
  });

  it('is a picture, Markdown and text', async () => {
    const { pane } = await mountPreview();
    await showAs(pane, 'picture');
    const image = await find<HTMLImageElement>(pane, 'img');
    await image.decode();
    // WebKit gives the size at which it is shown.
    expect(image.naturalWidth / image.naturalHeight).to.be.closeTo(1200 / 630, 0.01);
    expect(image.alt).to.equal(`Social picture: ${TREND.title}`);
    await showAs(pane, 'markdown');
    const words = async () => (await find(pane, 'pre')).textContent;
    await until(async () => (await words()).startsWith(`# ${TREND.title}`), { what: 'Markdown' });
    await showAs(pane, 'text');
    await until(async () => /^The meter follows the buyer\n=+/.test(await words()), { what: 'text' });
  });

  it('is in the language of the trend', async () => {
    const { pane } = await mountPreview(textOf({ ...TREND, lang: 'de' }));
    await showAs(pane, 'markdown');
    await until(async () => (await find(pane, 'pre')).textContent.includes('Juni 2026'), { what: 'German' });
  });

  it('is on paper as a printer has it: answers open, no tools', async () => {
    const { pane } = await mountPreview();
    const before = await card(pane, TREND.title);
    const isOpen = (element: HTMLElement) => element.shadowRoot?.querySelector('[part=answer] p')?.checkVisibility();
    const hasTools = (element: HTMLElement) => element.shadowRoot?.querySelector('.tools')?.checkVisibility();
    await until(() => isOpen(before) === false && hasTools(before), { what: 'the card on a screen' });
    await showAs(pane, 'paper');
    const frame = () => within<HTMLIFrameElement>(pane.renderRoot, 'iframe');
    await until(() => frame()?.contentWindow?.innerWidth === 794, { what: 'a sheet of A4' });
    const element = await card(pane, TREND.title);
    await until(() => isOpen(element), { what: 'the answer' });
    expect(hasTools(element)).to.equal(false);
  });

  it('says where the release was looked for', async () => {
    const { studio } = await mountPreview();
    const { pane } = await mountPreview();
    pane.studio = { ...studio, place: { ...studio.place, files: new URL('/nowhere/', location.href) } };
    const view = await find(pane, 'stage-view');
    await until(() => view.shadowRoot?.querySelector('.fault')?.textContent.includes('/nowhere/'), {
      what: 'the address',
    });
  });

  for (const kind of ['card', 'frame', 'picture', 'markdown', 'paper'])
    it(`is accessible: ${kind}`, async () => {
      const { pane } = await mountPreview();
      await showAs(pane, kind);
      await find(pane, kind === 'picture' ? 'img' : kind === 'markdown' ? 'pre' : 'iframe');
      pane.renderRoot.querySelector('details')?.setAttribute('open', '');
      await frames(2);
      await axe(pane);
    });

  it('fits into 360 px', async function () {
    if (!(await viewport(360, 700)) || innerWidth > 400) this.skip();
    const { pane } = await mountPreview();
    await card(pane, TREND.title);
    pane.renderRoot.querySelector('details')?.setAttribute('open', '');
    await frames(2);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });
});
