import { expect } from 'chai';
import '../../../src/studio/theme/studio-theme.js';
import type { StudioTheme } from '../../../src/studio/theme/studio-theme.js';
import { axe, frames, until, viewport } from '../harness.js';
import { card, find, mountPane, textOf, TREND, type, within } from './mount-pane.js';

const mountTheme = (text?: string) => mountPane('studio-theme', text);

/** The field of a variable, with what stands in it. */
async function field(pane: StudioTheme, label: string) {
  const element = await until(
    () =>
      [...pane.renderRoot.querySelectorAll('variable-field')].find(
        (each) => each.shadowRoot?.querySelector('label')?.textContent === label,
      ),
    { what: label },
  );
  const root = element?.shadowRoot;
  return {
    text: root?.querySelector<HTMLInputElement>('#value'),
    picker: root?.querySelector<HTMLInputElement>('[type=color]'),
    fault: () => root?.querySelector<HTMLElement>('#fault'),
    reset: root?.querySelector<HTMLButtonElement>('button'),
  };
}

/** A row of the table of contrasts, as it is read. */
const row = (pane: StudioTheme, index: number): readonly string[] =>
  [...(within(pane.renderRoot, 'tbody')?.children[index]?.children ?? [])].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );

const variable = (element: HTMLElement, name: string) => getComputedStyle(element).getPropertyValue(name).trim();

async function press(pane: StudioTheme, label: string): Promise<void> {
  const button = await until(
    () =>
      [...pane.renderRoot.querySelectorAll('*')]
        .flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('button') ?? [])])
        .find((element) => element.localName === 'button' && element.textContent.trim() === label),
    { what: label },
  );
  (button as HTMLButtonElement | undefined)?.click();
}

describe('the theme', () => {
  it('is applied as one types, and its contrast told in numbers and words', async () => {
    const { pane, studio } = await mountTheme();
    const element = await card(pane, TREND.title);
    await until(() => row(pane, 0)[1]?.endsWith('AAA') && row(pane, 1)[1]?.endsWith('AAA'), { what: 'the contrasts' });
    const { text, picker } = await field(pane, 'Quiet');
    if (!text) throw new Error('no field');
    type(text, '#aaaaaa');
    await until(() => variable(element, '--trend-quiet') === '#aaaaaa', { what: 'the card' });
    expect(studio.settings.theme.variables).to.deep.equal({ '--trend-quiet': '#aaaaaa' });
    expect(picker?.value).to.equal('#aaaaaa');
    await until(() => row(pane, 0)[2] === '2.3:1 too low', { what: 'the contrast on the light page' });
    expect(row(pane, 1)[2]).to.match(/^[78]\.\d:1 AAA$/);
    const sample = within(pane.renderRoot, 'theme-sample')?.shadowRoot;
    expect(sample?.querySelector('ul')?.textContent).to.match(
      /--trend-quiet on the light page: text of 2\.3:1, where 4\.5:1 is needed\./,
    );
    await until(
      () => sample?.querySelector('[role=status]')?.textContent === 'Contrast too low: quiet 2.3:1 on the light page.',
      {
        what: 'what is told',
      },
    );
  });

  it('keeps a value that is none, and does not apply it', async () => {
    const { pane, studio } = await mountTheme();
    const element = await card(pane, TREND.title);
    const { text, fault, reset } = await field(pane, 'Ink');
    if (!text) throw new Error('no field');
    type(text, 'inkish');
    await until(() => fault()?.textContent.includes('Not applied: “inkish”'), { what: 'the fault' });
    expect(text.getAttribute('aria-invalid')).to.equal('true');
    expect(studio.settings.theme.variables).to.deep.equal({ '--trend-ink': 'inkish' });
    expect(variable(element, '--trend-ink')).to.equal('');
    type(text, 'navy');
    await until(() => variable(element, '--trend-ink') === 'navy', { what: 'the card' });
    expect(fault()?.checkVisibility()).to.equal(false);
    reset?.click();
    await until(() => variable(element, '--trend-ink') === '', { what: 'the default' });
    expect(text.value).to.equal('');
  });

  it('begins from a ready theme', async () => {
    const { pane, studio } = await mountTheme();
    const element = await card(pane, TREND.title);
    await press(pane, 'Paper');
    await until(() => variable(element, '--trend-space') === '44px', { what: 'the sheet of the theme' });
    expect(studio.settings.theme.ready).to.equal('paper');
    await press(pane, 'None');
    await until(() => variable(element, '--trend-space') === '', { what: 'the card as it is' });
  });

  it('makes a palette of a brand’s colour, and says what was changed', async () => {
    const { pane } = await mountTheme();
    await card(pane, TREND.title);
    const brand = await find(pane, 'brand-field');
    const text = brand.shadowRoot?.querySelector<HTMLInputElement>('#brand');
    if (!text) throw new Error('no field');
    type(text, '#ffcc00');
    await until(() => /darkened to #[0-9a-f]{6}, from 1\.\d:1 to 7\.\d:1/.test(brand.shadowRoot?.textContent ?? ''), {
      what: 'the sentence',
    });
    await until(
      () =>
        [0, 1].every((index) =>
          row(pane, index)
            .slice(1)
            .every((cell) => cell.endsWith('AAA')),
        ),
      {
        what: 'the contrasts',
      },
    );
    type(text, 'sunny');
    await until(() => brand.shadowRoot?.textContent.includes('“sunny” is no colour'), { what: 'the fault' });
  });

  it('goes as CSS and as tokens, and comes back', async () => {
    const { pane, studio } = await mountTheme();
    const chosen = { ready: 'paper', brand: '', variables: { '--trend-ink': '#012345' } };
    studio.settings.theme = chosen;
    const exported = await find(pane, 'theme-export');
    await until(() => exported.shadowRoot?.querySelector('pre')?.textContent.includes('--trend-ink: #012345;'), {
      what: 'the style',
    });
    expect(exported.shadowRoot?.querySelector('pre')?.textContent).to.contain('themes/paper.css');
    const [style = '', tokens = ''] = [...(exported.shadowRoot?.querySelectorAll('copy-button') ?? [])].map(
      (button) => button.text,
    );
    const pasted = exported.shadowRoot?.querySelector('textarea');
    if (!pasted) throw new Error('no field');
    for (const file of [style, tokens]) {
      await press(pane, 'Reset the whole theme');
      expect(studio.settings.theme.ready).to.equal('');
      type(pasted, file);
      await press(pane, 'Use what is pasted');
      expect(studio.settings.theme).to.deep.equal(chosen);
    }
    type(pasted, 'nothing of ours');
    await press(pane, 'Use what is pasted');
    await until(() => exported.shadowRoot?.textContent.includes('Nothing was changed.'), { what: 'the answer' });
    expect(studio.settings.theme).to.deep.equal(chosen);
  });

  it('shows a sample where the trend has no evidence', async () => {
    const { pane } = await mountTheme(textOf({ version: 1, id: 'bare', title: 'Bare' }));
    await card(pane, 'A claim in one sentence');
    expect(pane.renderRoot.textContent).to.contain('A sample, until your trend has evidence.');
  });

  it('is accessible', async () => {
    const { pane, studio } = await mountTheme();
    await card(pane, TREND.title);
    studio.settings.theme = { ready: '', brand: 'teal', variables: { '--trend-quiet': '#aaa', '--trend-ink': 'x' } };
    for (const details of pane.renderRoot.querySelectorAll('details')) details.open = true;
    await until(() => row(pane, 0)[2]?.endsWith('too low'), { what: 'the contrasts' });
    await axe(pane);
  });

  it('fits into 360 px', async function () {
    if (!(await viewport(360, 700)) || innerWidth > 400) this.skip();
    const { pane } = await mountTheme();
    await card(pane, TREND.title);
    for (const details of pane.renderRoot.querySelectorAll('details')) details.open = true;
    await frames(2);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });
});
