import { expect } from 'chai';
import {
  axe,
  consoleSpy,
  deepActiveElement,
  deepGet,
  deepQuery,
  deepQueryAll,
  mount,
  nextEvent,
  press,
  until,
  viewport,
} from './harness.js';

const NESTED = `
  <section>
    <template shadowrootmode="open">
      <div><template shadowrootmode="open"><button>inner</button></template></div>
      <button>middle</button>
      <slot></slot>
    </template>
    <button>light</button>
  </section>`;

async function rejection(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'nothing was thrown',
    (error: unknown) => (error as Error).message,
  );
}

describe('the harness', () => {
  it('mounts declarative shadow roots, and finds its way through them in tree order', async () => {
    const section = await mount(NESTED);
    expect(deepQueryAll(section, 'button').map((button) => button.textContent)).to.deep.equal([
      'inner',
      'middle',
      'light',
    ]);
    expect(deepQuery(section, 'a')).to.equal(null);
    expect(() => deepGet(section, 'a')).to.throw('Nothing matches a within <section>');
  });

  it('removes what the test before mounted', () => {
    expect(document.querySelector('section')).to.equal(null);
  });

  it('moves the focus by keys, in and out of shadow roots, backwards too', async () => {
    const section = await mount(NESTED);
    const visited: (string | null | undefined)[] = [];
    deepGet(section, 'button').focus();
    for (const chord of ['Tab', 'Tab', 'Shift+Tab']) {
      await press(chord);
      visited.push(deepActiveElement()?.textContent);
    }
    expect(visited).to.deep.equal(['middle', 'light', 'middle']);
    const clicked = nextEvent(section, 'click');
    await press('Space');
    expect((await clicked).isTrusted).to.equal(true);
  });

  it('waits until something holds, whatever the probe throws before', async () => {
    const start = performance.now();
    const probe = (): number => {
      if (performance.now() - start < 50) throw new Error('not yet');
      return 42;
    };
    expect(await until(probe, { what: 'the answer' })).to.equal(42);
  });

  it('says what it waited for in vain', async () => {
    const never = (): boolean => {
      throw new Error('no such luck');
    };
    const messages = await Promise.all([
      rejection(until(never, { what: 'rain', limit: 100 })),
      rejection(nextEvent(document, 'thunder', 100)),
    ]);
    expect(messages[0]).to.equal('Waited 100 ms in vain for rain (Error: no such luck)');
    expect(messages[1]).to.equal('Waited 100 ms in vain for the event "thunder"');
  });

  it('finds accessibility faults inside shadow roots', async () => {
    const good = await mount('<div><template shadowrootmode="open"><button>Go</button></template></div>');
    await axe(good);
    const bad = await mount('<div><template shadowrootmode="open"><button></button></template></div>');
    expect(await rejection(axe(bad))).to.match(/button-name \(critical\)[^]*div >> button/);
    await axe(bad, { rules: { 'button-name': { enabled: false } } });
  });

  it('collects what the console and the window complain about', async () => {
    const spy = consoleSpy();
    await spy.expectSilence();
    console.warn('careful', 1);
    queueMicrotask(() => {
      throw new Error('loose');
    });
    void Promise.reject(new Error('unwanted'));
    await until(() => spy.complaints.length === 3, { what: 'three complaints' });
    expect(spy.complaints.map(({ kind }) => kind)).to.have.members(['warn', 'uncaught', 'unhandled']);
    expect(await rejection(spy.expectSilence()))
      .to.include('warn: careful 1')
      .and.to.include('Error: loose');
  });

  it('sizes the page', async () => {
    expect(await viewport(600, 400)).to.equal(true);
    expect([innerWidth, innerHeight]).to.deep.equal([600, 400]);
  });

  it('gives every test file the same page, in English', () => {
    expect([innerWidth, innerHeight, navigator.language]).to.deep.equal([800, 600, 'en-US']);
  });
});
