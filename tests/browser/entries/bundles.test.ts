import { expect } from 'chai';
import { deepGet, deepQuery, origins, until } from '../harness.js';
import { type Frame, openFrame, settledIn } from '../support/frame.js';
import { downloads, parsed, save } from '../support/pictures.js';
import { MINIMAL, nth, shadowOf, TREND } from '../support/trends.js';

const MODULE = '/dist/trend-embed.js';
const CLASSIC = '/dist/trend-embed.iife.js';

const CARD = `<trend-card src="${TREND}"></trend-card>`;
const PAGE = `${CARD}<trend-provider src="${MINIMAL}"><trend-header></trend-header></trend-provider>`;

type Script = readonly [src: string, type: 'module' | 'classic'];

const tag = ([src, type]: Script): string =>
  `<script src="${src}" ${type === 'module' ? 'type="module"' : 'defer'}></script>`;

/** The card and the provider of the page work: texts, picture, and a way from a point to its row. */
async function expectAlive(frame: Frame): Promise<void> {
  const card = await settledIn(frame, 'trend-card');
  const header = await settledIn(frame, 'trend-header');
  const [inCard, inHeader] = [shadowOf(card), shadowOf(header)];
  expect(deepGet(inCard, '[part~=title]').textContent).to.include('The meter follows the buyer');
  expect(deepGet(inHeader, '[part~=title]').textContent).to.include('Night trains');
  const point = await until(() => deepQuery(inCard, '[data-point="0"]'), { what: 'the timeline' });
  point?.focus();
  point?.dispatchEvent(new frame.window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  await until(() => inCard.activeElement === deepGet(inCard, '[data-row="0"]'), {
    what: 'the focus to move to the row',
  });
  expect(frame.faults).to.deep.equal([]);
}

/** The picture of the timeline comes from what stands beside the script, and can be saved. */
async function expectPicture(frame: Frame): Promise<void> {
  const root = shadowOf(await settledIn(frame, 'trend-card'));
  const { files } = downloads(frame.window);
  expect(await save(root, 'timeline', 'Slide SVG')).to.equal('meter-tracks-buyer-timeline-slide.svg saved');
  const svg = parsed(new TextDecoder().decode((await nth(files, 0)).bytes));
  expect(svg.querySelector('title')?.textContent).to.include('The meter follows the buyer');
}

const PAIRS: { what: string; scripts: readonly Script[] }[] = [
  { what: 'the module alone', scripts: [[MODULE, 'module']] },
  { what: 'the classic script alone', scripts: [[CLASSIC, 'classic']] },
  {
    what: 'the module twice',
    scripts: [
      [`${MODULE}?a`, 'module'],
      [`${MODULE}?b`, 'module'],
    ],
  },
  {
    what: 'the classic script twice',
    scripts: [
      [`${CLASSIC}?a`, 'classic'],
      [`${CLASSIC}?b`, 'classic'],
    ],
  },
  {
    what: 'the module and the classic script',
    scripts: [
      [MODULE, 'module'],
      [CLASSIC, 'classic'],
    ],
  },
  {
    what: 'the classic script and the module',
    scripts: [
      [CLASSIC, 'classic'],
      [MODULE, 'module'],
    ],
  },
];

describe('the files for script tags', () => {
  for (const { what, scripts } of PAIRS) {
    const tags = scripts.map(tag).join('');

    it(`${what}, in the head before the elements`, async () => {
      await expectAlive(await openFrame(PAGE, tags));
    });

    it(`${what}, after the elements`, async () => {
      await expectAlive(await openFrame(PAGE + tags));
    });

    it(`${what}, added to a page in which the elements come later`, async () => {
      const frame = await openFrame('');
      for (const script of scripts) await frame.run(...script);
      frame.document.body.insertAdjacentHTML('beforeend', PAGE);
      await expectAlive(frame);
    });
  }

  it('an element of one copy takes its trend from a provider of another', async () => {
    const frame = await openFrame(`<trend-provider src="${MINIMAL}"><trend-header></trend-header></trend-provider>`);
    await frame.run('/src/entries/elements/trend-header.ts', 'module');
    await frame.run(MODULE, 'module');
    const header = await settledIn(frame, 'trend-header');
    expect(deepGet(shadowOf(header), '[part~=title]').textContent).to.include('Night trains');
    expect(frame.faults).to.deep.equal([]);
  });

  it('the classic script adds no global but TrendEmbed', async () => {
    const frame = await openFrame(PAGE);
    const globals = (): string[] => Object.getOwnPropertyNames(frame.window);
    const before = new Set([...globals(), 'TrendEmbed']);
    await frame.run(CLASSIC, 'classic');
    await expectAlive(frame);
    expect(globals().filter((name) => !before.has(name))).to.deep.equal([]);
  });

  for (const script of [
    [MODULE, 'module'],
    [CLASSIC, 'classic'],
  ] as const) {
    it(`${script[0]} works where Trusted Types are required`, async () => {
      const policy = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'">`;
      const frame = await openFrame(PAGE + tag(script), policy);
      await expectAlive(frame);
      await expectPicture(frame);
      expect(frame.faults).to.deep.equal([]);
    });

    it(`${script[0]} works where the page forbids inline styles and all scripts but its own server’s`, async () => {
      const { origin } = location;
      const sources = `default-src 'none'; script-src ${origin}; style-src ${origin}; connect-src ${origin}`;
      const policy = `<meta http-equiv="Content-Security-Policy" content="${sources}">`;
      const frame = await openFrame(PAGE + tag(script), policy);
      await expectAlive(frame);
      await expectPicture(frame);
      expect(frame.faults).to.deep.equal([]);
      // The page forbids images: a PNG takes none.
      const root = shadowOf(await settledIn(frame, 'trend-card'));
      expect(await save(root, 'meters', 'Slide PNG')).to.equal('meter-tracks-buyer-meters-slide.png saved');
      expect(frame.faults).to.deep.equal([]);
    });

    it(`${script[0]} says so where what draws pictures is not beside it`, async () => {
      const frame = await openFrame(CARD);
      // Of the files beside it, this one is the last.
      const whole = script[0].replace('trend-embed.', 'trend-embed.full.');
      const url = URL.createObjectURL(await (await fetch(whole)).blob());
      await frame.run(url, script[1]);
      const root = shadowOf(await settledIn(frame, 'trend-card'));
      expect(await save(root, 'timeline', 'Slide SVG')).to.equal('The picture could not be made');
      expect(frame.faults).to.deep.equal([]);
    });
  }

  for (const [script, file] of [
    [[MODULE, 'module'], 'pictures.js'],
    [[CLASSIC, 'classic'], 'pictures.iife.js'],
  ] as const) {
    it(`${script[0]} asks once for what draws pictures, and only when one is saved; it leaves nothing behind`, async () => {
      const frame = await openFrame(CARD + tag(script));
      const root = shadowOf(await settledIn(frame, 'trend-card'));
      const globals = Object.getOwnPropertyNames(frame.window);
      const asked = (): string[] =>
        frame.window.performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname)
          .filter((path) => path.includes('pictures'));
      expect(asked()).to.deep.equal([]);
      const { files } = downloads(frame.window);
      for (const section of ['timeline', 'meters']) await save(root, section, 'Social card SVG');
      expect((await Promise.all(files)).map(({ name }) => name)).to.deep.equal([
        'meter-tracks-buyer-timeline-card.svg',
        'meter-tracks-buyer-meters-card.svg',
      ]);
      await until(() => asked().length > 0, { what: 'the request' });
      expect(asked()).to.deep.equal([`/dist/${file}`]);
      expect(frame.document.querySelectorAll('script[src*=pictures]').length).to.equal(0);
      expect(Object.getOwnPropertyNames(frame.window).filter((name) => !globals.includes(name))).to.deep.equal([]);
      expect(frame.faults).to.deep.equal([]);
    });
  }

  it(`${CLASSIC} draws pictures from a server without CORS headers`, async () => {
    const { closed } = await origins();
    const frame = await openFrame(CARD + tag([closed + CLASSIC, 'classic']));
    await settledIn(frame, 'trend-card');
    await expectPicture(frame);
    expect(frame.faults).to.deep.equal([]);
  });

  it(`${CLASSIC} draws pictures where scripts are let in by a nonce`, async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-abc'">`;
    const frame = await openFrame(CARD + `<script nonce="abc" defer src="${CLASSIC}"></script>`, policy);
    await settledIn(frame, 'trend-card');
    await expectPicture(frame);
  });

  // At the end: Chromium keeps a file that was refused, and refuses it to the next page as well.
  it(`${MODULE} draws no picture with a file whose hash the page does not know`, async () => {
    const map = `<script type="importmap">${JSON.stringify({
      integrity: { [new URL('/dist/pictures.js', location.href).href]: `sha384-${'A'.repeat(64)}` },
    })}</script>`;
    const frame = await openFrame(CARD + tag([MODULE, 'module']), map);
    const root = shadowOf(await settledIn(frame, 'trend-card'));
    expect(await save(root, 'timeline', 'Slide SVG')).to.equal('The picture could not be made');
  });
});
