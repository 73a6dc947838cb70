import { expect } from 'chai';
import '../../../src/studio/take/studio-take.js';
import { axe, until } from '../harness.js';
import { find, mountPane, type, within } from './mount-pane.js';

const code = async (pane: HTMLElementTagNameMap['studio-take'], index = 0): Promise<string> => {
  await pane.updateComplete;
  const blocks = [...pane.renderRoot.querySelectorAll('studio-code')];
  await blocks[index]?.updateComplete;
  return blocks[index]?.renderRoot.querySelector('code')?.textContent ?? '';
};

describe('Take it', () => {
  it('names the present document, and follows it', async () => {
    const { pane, studio } = await mountPane('studio-take');
    expect(await code(pane)).to.contain('>The meter follows the buyer</a></trend-card>');
    studio.document.set(['title'], 'A "new" claim </script>');
    expect(await code(pane)).to.contain('>A &quot;new&quot; claim &lt;/script&gt;</a></trend-card>');
  });

  it('is walked by keyboard, as one list', async () => {
    const { pane } = await mountPane('studio-take');
    const names = [...pane.renderRoot.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(names).to.have.length(27);
    expect(new Set(names.map(({ name }) => name)).size).to.equal(1);
    names[4]?.click();
    expect(await code(pane, 1)).to.contain("import type {} from 'trend-embed/react'");
    await axe(pane);
  });

  it('takes addresses and options', async () => {
    const { pane } = await mountPane('studio-take');
    type(await find<HTMLInputElement>(pane, 'input[name=src]'), 'https://x.org/a"b.json');
    type(await find<HTMLInputElement>(pane, 'input[name=files]'), 'https://x.org/files');
    expect(await code(pane)).to.contain('src="https://x.org/files/trend-embed.js"');
    expect(await code(pane)).to.contain('<trend-card src="https://x.org/a%22b.json"');
  });

  it('has the hashes of the files and of the document, once they are asked for', async () => {
    const { pane, studio } = await mountPane('studio-take');
    expect(await code(pane)).not.to.contain('integrity');
    (await find(pane, 'input[name=hashes]')).click();
    const text = await until(
      async () => {
        const lines = await code(pane);
        return lines.includes('integrity') ? lines : undefined;
      },
      { what: 'the hashes' },
    );
    const bytes = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(studio.document.text));
    const hash = btoa(String.fromCharCode(...new Uint8Array(bytes)));
    expect(text).to.contain(`<trend-card src="https://example.org/trends/short.json" integrity="sha384-${hash}">`);
    expect(text).to.match(/trend-embed\.js"\n {2}integrity="sha384-[\w+/]{64}"\n {2}crossorigin="anonymous"/);
  });

  it('writes the trend as text for editors that take no script', async () => {
    const { pane, studio } = await mountPane('studio-take');
    (await find(pane, 'input[value=markdown]')).click();
    await until(async () => (await code(pane)).startsWith('# The meter follows the buyer'), { what: 'the Markdown' });
    studio.document.set(['evidence', 0, 'date'], 'soon');
    await until(async () => (await code(pane)).includes('has faults'), { what: 'the reason' });
  });

  it('selects the lines where the clipboard is closed', async () => {
    const { pane } = await mountPane('studio-take');
    const block = await find<HTMLElementTagNameMap['studio-code']>(pane, 'studio-code');
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    try {
      block.renderRoot.querySelector('button')?.click();
      await until(() => within(block.renderRoot as ShadowRoot, '[role=status]')?.textContent.includes('Ctrl+C'), {
        what: 'what to press',
      });
    } finally {
      if (own) Object.defineProperty(navigator, 'clipboard', own);
      else Reflect.deleteProperty(navigator, 'clipboard');
    }
  });
});
