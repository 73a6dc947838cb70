import { expect } from 'chai';
import { nextEvent } from '../../harness.js';
import { openFrame, settledIn } from '../../support/frame.js';
import { TREND } from '../../support/trends.js';

/** The first line of docs/no-layout-shift.md. */
async function documented(): Promise<string> {
  const docs = await (await fetch('/docs/no-layout-shift.md')).text();
  return /<link rel="stylesheet" href="data:text\/css,[^"]*" \/>/.exec(docs)?.[0] ?? '';
}

const CARD = `<p>Above</p><trend-card src="${TREND}"><a href="https://example.com/trend">The trend</a></trend-card><p id="below">Below</p>`;

const top = (page: Document) => page.querySelector('#below')?.getBoundingClientRect().top ?? NaN;

describe('the line against layout shifts', () => {
  it('keeps what stands below out of view until the card has come, and the fallback in view', async () => {
    const frame = await openFrame(CARD, await documented());
    const { document: page, window } = frame;
    const card = page.querySelector('trend-card');
    expect(card?.getBoundingClientRect().height).to.equal(window.innerHeight);
    expect(page.querySelector('trend-card a')?.checkVisibility()).to.equal(true);
    const tops = [top(page)];
    const watch = new window.ResizeObserver(() => tops.push(top(page)));
    watch.observe(page.body);
    await frame.run('/src/entries/trend-embed.ts', 'module');
    await settledIn(frame, 'trend-card', 'ready');
    expect(tops.length).to.be.above(1);
    expect(Math.min(...tops)).to.be.at.least(window.innerHeight);
    const { minHeight } = window.getComputedStyle(card as Element);
    expect(minHeight).to.equal('0px');
    expect(frame.faults).to.deep.equal([]);
  });

  it('gives the room back where no script comes', async () => {
    const { document: page } = await openFrame(CARD, await documented());
    const waiting = page.getAnimations();
    expect(waiting.map(({ effect }) => effect?.getComputedTiming().delay)).to.deep.equal([20_000]);
    for (const animation of waiting) animation.finish();
    expect(top(page)).to.be.below(150);
  });

  it('keeps no room where the page may run no script', async () => {
    const iframe = document.createElement('iframe');
    iframe.sandbox.add('allow-same-origin');
    iframe.width = '700';
    iframe.height = '500';
    iframe.srcdoc = `<!doctype html><html lang="en"><head><title>A page</title>${await documented()}</head><body>${CARD}</body></html>`;
    const loaded = nextEvent(iframe, 'load');
    document.body.append(iframe);
    await loaded;
    const page = iframe.contentDocument;
    expect(page && top(page)).to.be.below(150);
    expect(page?.querySelector('a')?.checkVisibility()).to.equal(true);
    iframe.remove();
  });
});
