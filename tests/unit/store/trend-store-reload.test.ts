import { describe, expect, it, vi } from 'vitest';
import { TrendError } from '../../../src/loading/trend-error.js';
import { EMPTY } from '../../../src/store/load-state.js';
import { TrendStore } from '../../../src/store/trend-store.js';
import { manualStore, nth, trendNamed, URL_HERE } from '../loading/manual-loader.js';

const failure = new TrendError('http', 'It answered 503.', URL_HERE);

/** A store with one listener, ready with a trend. */
async function readyStore() {
  const made = manualStore();
  const listener = vi.fn();
  const leave = made.store.subscribe(listener);
  await nth(made.loads, 0).succeed(trendNamed('One'));
  listener.mockClear();
  return { ...made, listener, leave };
}

describe('reload of a store', () => {
  it('goes past the cache, and shows the trend that was there until the new one comes', async () => {
    const { store, loads, listener } = await readyStore();
    const done = store.reload();
    expect(nth(loads, 1).cache).toBe('reload');
    expect(store.state).toMatchObject({ status: 'ready', trend: { title: 'One' } });
    expect(listener).not.toHaveBeenCalled();
    await nth(loads, 1).succeed(trendNamed('Two'));
    await done;
    expect(store.state).toEqual({ status: 'ready', trend: trendNamed('Two'), url: URL_HERE });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('keeps the trend when it fails, and tells why', async () => {
    const { store, loads, listener } = await readyStore();
    const before = store.state;
    const done = store.reload();
    await nth(loads, 1).fail(failure);
    await expect(done).resolves.toBeUndefined();
    expect(store.state).toEqual({ status: 'ready', trend: trendNamed('One'), url: URL_HERE, failure });
    expect(store.state).not.toBe(before);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('keeps the trend rather than show an older offline copy', async () => {
    const failure = new TrendError('http', 'It answered 404.', URL_HERE);
    const stale = { status: 'ready', trend: trendNamed('Old'), url: URL_HERE, failure, staleSince: 1 } as const;
    const fresh = { status: 'ready', trend: trendNamed('New'), url: URL_HERE } as const;
    const results = [fresh, stale];
    const load = () => Promise.resolve(results.shift() ?? stale);
    const store = new TrendStore(EMPTY, { key: 'key', url: URL_HERE, load });
    await store.reload();
    await store.reload();
    expect(store.state).toEqual({ ...fresh, failure });
  });

  it('forgets the failure when it succeeds the next time', async () => {
    const { store, loads } = await readyStore();
    void store.reload();
    await nth(loads, 1).fail(failure);
    void store.reload();
    await nth(loads, 2).succeed(trendNamed('Two'));
    expect(store.state).toEqual({ status: 'ready', trend: trendNamed('Two'), url: URL_HERE });
    expect(store.state).not.toHaveProperty('failure');
  });

  it('overtakes a load that has not come to its end, and a reload too', async () => {
    const { store, loads } = manualStore();
    store.subscribe(() => undefined);
    void store.reload();
    void store.reload();
    expect(loads.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
    await nth(loads, 2).succeed(trendNamed('Three'));
    await nth(loads, 0).succeed(trendNamed('One'));
    await nth(loads, 1).fail(failure);
    expect(store.state).toEqual({ status: 'ready', trend: trendNamed('Three'), url: URL_HERE });
  });

  it('is not undone by an earlier load that fails because it was given up', async () => {
    const { store, loads } = manualStore();
    store.subscribe(() => undefined);
    const first = store.reload();
    const second = store.reload();
    await nth(loads, 1).fail(nth(loads, 1).signal.reason);
    await first;
    expect(store.state.status).toBe('loading');
    await nth(loads, 2).succeed(trendNamed('Two'));
    await second;
    expect(store.state).toMatchObject({ status: 'ready', trend: { title: 'Two' } });
  });

  it('tries again after an error, and says that it loads', async () => {
    const { store, loads } = manualStore();
    store.subscribe(() => undefined);
    await nth(loads, 0).fail(failure);
    const done = store.reload();
    expect(store.state).toEqual({ status: 'loading', url: URL_HERE });
    await nth(loads, 1).succeed(trendNamed('Two'));
    await done;
    expect(store.state.status).toBe('ready');
  });

  it('loads though nobody listens, and need not load again for who comes then', async () => {
    const { store, loads } = manualStore();
    const done = store.reload();
    store.subscribe(() => undefined);
    expect(loads).toHaveLength(1);
    await nth(loads, 0).succeed(trendNamed('One'));
    await done;
    expect(store.state.status).toBe('ready');
  });

  it('is given up with the last listener, and the trend stays', async () => {
    const { store, loads, leave } = await readyStore();
    const done = store.reload();
    leave();
    await Promise.resolve();
    expect(nth(loads, 1).signal.aborted).toBe(true);
    await nth(loads, 1).fail(nth(loads, 1).signal.reason);
    await done;
    expect(store.state).toEqual({ status: 'ready', trend: trendNamed('One'), url: URL_HERE });
  });

  it('clears the selection with a new document, and only then', async () => {
    const { store, loads } = await readyStore();
    store.select(2);
    void store.reload();
    expect(store.selected).toBe(2);
    await nth(loads, 1).fail(failure);
    expect(store.selected).toBe(2);
    void store.reload();
    await nth(loads, 2).succeed(trendNamed('Two'));
    expect(store.selected).toBeUndefined();
  });
});
