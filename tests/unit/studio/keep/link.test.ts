import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentOf, LinkError, readFragment } from '../../../../src/studio/keep/link.js';
import { NO_THEME } from '../../../../src/studio/settings.js';
import { checkAsyncProperty } from '../../check-property.js';

const variables = fc.dictionary(fc.constantFrom('--trend-ink', '--trend-space'), fc.string({ minLength: 1 }), {
  noNullPrototype: true,
});
const shared = fc.record(
  {
    text: fc.oneof(fc.string({ unit: 'grapheme' }), fc.json()),
    theme: fc.record(
      { ready: fc.constantFrom('', 'paper'), brand: fc.constantFrom('', '#0a6b4f'), variables },
      { noNullPrototype: true },
    ),
  },
  { noNullPrototype: true },
);

const deflated = async (text: string) => {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return `#doc=1.${Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url')}`;
};

describe('a link', () => {
  it('brings the document and the theme as they were', () =>
    checkAsyncProperty(
      fc.asyncProperty(shared, async (given) => {
        const fragment = await fragmentOf(given);
        expect(fragment).toMatch(/^#doc=1\.[\w-]+$/);
        expect(await readFragment(fragment)).toEqual(given);
      }),
      60,
    ));

  it('is short for the reference trend', async () => {
    const { default: trend } = await import('../../../../demo/trends/meter-tracks-buyer.json');
    expect((await fragmentOf({ text: JSON.stringify(trend, null, 2), theme: NO_THEME })).length).toBeLessThan(8000);
  });

  it('brings lone surrogates as what stands for them, and nothing else changed', async () => {
    const read = await readFragment(await fragmentOf({ text: 'a\ud800b', theme: NO_THEME }));
    expect(read?.text).toBe('a\ud800b');
  });

  it.each(['', '#', '#top', '#meter-tracks-buyer/faq/2', '#document'])('is not seen in %j', async (fragment) => {
    expect(await readFragment(fragment)).toBeUndefined();
  });

  it('that is cut anywhere is told of, and never read in part', () =>
    checkAsyncProperty(
      fc.asyncProperty(fc.nat(), async (at) => {
        const whole = await fragmentOf({ text: 'a text that is long enough to be cut'.repeat(9), theme: NO_THEME });
        const cut = whole.slice(0, 7 + (at % (whole.length - 8)));
        await expect(readFragment(cut)).rejects.toThrow(LinkError);
        await expect(readFragment(cut)).rejects.toThrow('not complete');
      }),
      60,
    ));

  it.each([
    ['is no base64', '#doc=1.%%%', 'not complete'],
    ['is of a later version', '#doc=2.abc', 'another version'],
    ['has no number', '#doc=', 'another version'],
  ])('that %s is told of', async (_, fragment, message) => {
    await expect(readFragment(fragment)).rejects.toThrow(message);
  });

  it('that holds something else is told of', async () => {
    await expect(readFragment(await deflated('[1]'))).rejects.toThrow('not complete');
    await expect(readFragment(await deflated('{"text": 1}'))).rejects.toThrow('not complete');
  });

  it('that would unpack to more than 5 MB is not unpacked', async () => {
    const bomb = await deflated(`{"text":"${' '.repeat(60_000_000)}"}`);
    expect(bomb.length).toBeLessThan(100_000);
    await expect(readFragment(bomb)).rejects.toThrow('more than 5 MB');
  });

  it('brings no theme but variables of ours', async () => {
    const theme = {
      ready: 5,
      brand: 'x'.repeat(501),
      variables: { '--other': 'a', '--trend-ink': 3, '--trend-line': '#ccc' },
    };
    const read = await readFragment(await deflated(JSON.stringify({ text: '', theme })));
    expect(read?.theme).toEqual({ ready: '', brand: '', variables: { '--trend-line': '#ccc' } });
  });
});
