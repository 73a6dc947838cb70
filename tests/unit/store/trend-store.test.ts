import { describe, expect, it, vi } from 'vitest';
import { EMPTY, type LoadState, stateOf } from '../../../src/store/load-state.js';
import { TrendError } from '../../../src/loading/trend-error.js';
import { TrendStore } from '../../../src/store/trend-store.js';
import { manualStore, nth, trendNamed, turns, URL_HERE } from '../loading/manual-loader.js';

const trend = trendNamed('One');

describe('a store', () => {
  it('is empty, and loads nothing, until someone subscribes', async () => {
    const { store, loads, uses } = manualStore();
    await turns();
    expect(store.state).toEqual({ status: 'empty' });
    expect(store.selected).toBeUndefined();
    expect(loads).toEqual([]);
    expect(uses).toEqual([]);
  });

  it('loads once for many subscribers, and tells each of every change', async () => {
    const { store, loads } = manualStore();
    const seen: [string, LoadState][] = [];
    for (const name of ['a', 'b', 'c']) store.subscribe(() => seen.push([name, store.state]));
    expect(loads.map(({ cache }) => cache)).toEqual(['default']);
    expect(store.state).toEqual({ status: 'loading', url: URL_HERE });
    seen.length = 0;
    await nth(loads, 0).succeed(trend);
    const ready = { status: 'ready', trend, url: URL_HERE };
    expect(seen).toEqual([
      ['a', ready],
      ['b', ready],
      ['c', ready],
    ]);
    store.subscribe(() => undefined);
    await turns();
    expect(loads).toHaveLength(1);
  });

  it('comes to an error, and stays there for those who come later', async () => {
    const { store, loads } = manualStore();
    store.subscribe(() => undefined);
    const failure = new TrendError('http', 'It answered 404.', URL_HERE);
    await nth(loads, 0).fail(failure);
    expect(store.state).toEqual({ status: 'error', failure });
    store.subscribe(() => undefined);
    expect(loads).toHaveLength(1);
  });

  it('shows the offline copy that came with the failure', async () => {
    const failure = new TrendError('http', 'It answered 404.', URL_HERE);
    const stale = { status: 'ready', trend, url: URL_HERE, failure, staleSince: 1 } as const;
    const store = new TrendStore(EMPTY, { key: 'key', url: URL_HERE, load: () => Promise.resolve(stale) });
    store.subscribe(() => undefined);
    await turns();
    expect(store.state).toEqual(stale);
  });

  it.each([new TypeError('odd'), 'odd', undefined])(
    'takes whatever else is thrown, %o, for a network error',
    async (thrown) => {
      const { store, loads } = manualStore();
      store.subscribe(() => undefined);
      await nth(loads, 0).fail(thrown);
      expect(store.state).toMatchObject({
        status: 'error',
        failure: { name: 'TrendError', code: 'network', url: URL_HERE },
      });
    },
  );

  it('tells a listener no more once it has unsubscribed, and takes a second unsubscription for nothing', async () => {
    const { store, loads } = manualStore();
    const [stays, goes] = [vi.fn(), vi.fn()];
    store.subscribe(stays);
    const leave = store.subscribe(goes);
    leave();
    leave();
    goes.mockClear();
    await nth(loads, 0).succeed(trend);
    expect(goes).not.toHaveBeenCalled();
    expect(stays).toHaveBeenCalled();
    expect(nth(loads, 0).signal.aborted).toBe(false);
  });

  it('keeps apart two subscriptions of one and the same listener', async () => {
    const { store, loads } = manualStore();
    const listener = vi.fn();
    const leave = store.subscribe(listener);
    store.subscribe(listener);
    leave();
    leave();
    listener.mockClear();
    await nth(loads, 0).succeed(trend);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('lets listeners come and go while it tells them', async () => {
    const { store, loads } = manualStore();
    const late = vi.fn();
    const leave = store.subscribe(() => {
      if (store.state.status !== 'ready') return;
      leave();
      store.subscribe(late);
    });
    store.subscribe(() => undefined);
    await nth(loads, 0).succeed(trend);
    store.select(1);
    expect(late).toHaveBeenCalledTimes(1);
  });
});

describe('a store that is left', () => {
  it('gives up its load after the last one left, and begins anew for the next', async () => {
    const { store, loads, uses } = manualStore();
    const leaves = [store.subscribe(() => undefined), store.subscribe(() => undefined)];
    leaves[0]?.();
    await turns();
    expect(nth(loads, 0).signal.aborted).toBe(false);
    leaves[1]?.();
    expect(nth(loads, 0).signal.aborted).toBe(false);
    await turns();
    expect(nth(loads, 0).signal.aborted).toBe(true);
    expect(store.state).toBe(EMPTY);
    expect(uses).toEqual([true, false]);
    store.subscribe(() => undefined);
    expect(loads).toHaveLength(2);
    expect(nth(loads, 1).signal.aborted).toBe(false);
    expect(uses).toEqual([true, false, true]);
  });

  it('goes on where one leaves and comes back at once, as a moved element does', async () => {
    const { store, loads, uses } = manualStore();
    const leave = store.subscribe(() => undefined);
    leave();
    store.subscribe(() => undefined);
    await turns();
    expect(loads).toHaveLength(1);
    expect(nth(loads, 0).signal.aborted).toBe(false);
    expect(uses).not.toContain(false);
    await nth(loads, 0).succeed(trend);
    expect(store.state.status).toBe('ready');
  });

  it('hears nothing more of a load that was given up', async () => {
    const { store, loads } = manualStore();
    store.subscribe(() => undefined)();
    await turns();
    await nth(loads, 0).succeed(trend);
    expect(store.state).toBe(EMPTY);
    store.subscribe(() => undefined);
    await nth(loads, 0).fail(new Error('late'));
    expect(store.state.status).toBe('loading');
    await nth(loads, 1).succeed(trendNamed('Two'));
    expect(store.state).toMatchObject({ status: 'ready', trend: { title: 'Two' } });
  });

  it('keeps its trend and its selection, and does not load again', async () => {
    const { store, loads, uses } = manualStore();
    const leave = store.subscribe(() => undefined);
    await nth(loads, 0).succeed(trend);
    store.select(3);
    leave();
    await turns();
    expect(uses.at(-1)).toBe(false);
    store.subscribe(() => undefined);
    await turns();
    expect(loads).toHaveLength(1);
    expect(store.state).toMatchObject({ status: 'ready', trend });
    expect(store.selected).toBe(3);
  });
});

describe('the selection of a store', () => {
  it('is one for all, and told to all when it changes', async () => {
    const { store, loads } = manualStore();
    const [a, b] = [vi.fn(), vi.fn()];
    store.subscribe(a);
    store.subscribe(b);
    await nth(loads, 0).succeed(trend);
    a.mockClear();
    b.mockClear();
    store.select(0);
    store.select(0);
    expect(store.selected).toBe(0);
    expect(a).toHaveBeenCalledTimes(1);
    expect(b).toHaveBeenCalledTimes(1);
    store.select(undefined);
    expect(store.selected).toBeUndefined();
    expect(a).toHaveBeenCalledTimes(2);
  });
});

describe('a store of a document that was handed over', () => {
  it('is ready at once, without an address, and has nothing to load', async () => {
    const store = new TrendStore(stateOf({ version: 1, id: 'x', title: 'X', unknown: 1 }));
    const listener = vi.fn();
    store.subscribe(listener);
    await store.reload();
    expect(store.state).toEqual({ status: 'ready', trend: { version: 1, id: 'x', title: 'X' }, url: null });
    expect(listener).not.toHaveBeenCalled();
    expect(store.key).toBeUndefined();
  });

  it.each([
    ['a faulty document', { version: 1 }, 'invalid', ['/id', '/title']],
    ['another version', { version: 3 }, 'unsupported-version', ['/version']],
    ['no document', 'https://page.example/', 'invalid', ['']],
    ['nothing', undefined, 'invalid', ['']],
  ])('is in error, and throws nothing, for %s', (_, document, code, pointers) => {
    const state = stateOf(document);
    expect(state).toMatchObject({ status: 'error', failure: { name: 'TrendError', code, url: null } });
    const { failure } = state as Extract<LoadState, { status: 'error' }>;
    expect(failure.problems.map(({ pointer }) => pointer)).toEqual(pointers);
    expect(failure.message).toContain('The trend that was set is no valid trend');
  });
});
