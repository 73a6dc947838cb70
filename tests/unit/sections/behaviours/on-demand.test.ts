import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { OnDemand } from '../../../../src/sections/behaviours/on-demand.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Code that comes, or fails to, when the test says so. */
function code() {
  const answers: ((come: boolean) => void)[] = [];
  const read = () =>
    new Promise<string>((resolve, reject) => {
      answers.push((come) => {
        if (come) resolve('code');
        else reject(new Error('missing'));
      });
    });
  return { demand: new OnDemand(read, false), answer: (come: boolean) => answers.pop()?.(come), answers };
}

describe('code on demand', () => {
  it('is asked for once, and tells all who wait, those who come later at once', async () => {
    const { demand, answer, answers } = code();
    const told: unknown[] = [];
    const user = {};
    demand.use(user, (code) => told.push(['first', code]));
    demand.use(user, (code) => told.push(['second', code]));
    const loading = Promise.all([demand.load(), demand.load()]);
    expect(answers).toHaveLength(1);
    answer(true);
    await loading;
    demand.use({}, (code) => told.push(['late', code]));
    expect(told).toEqual([
      ['first', 'code'],
      ['second', 'code'],
      ['late', 'code'],
    ]);
  });

  it('tells of a failure, and is asked for again', async () => {
    const { demand, answer } = code();
    const told: unknown[] = [];
    const user = {};
    demand.use(user, (code) => told.push(code));
    for (const come of [false, true]) {
      const loading = demand.load();
      answer(come);
      await loading;
      expect(demand.failed).toBe(!come);
    }
    expect(told).toEqual([undefined, 'code']);
  });

  it('keeps nobody who has left for code that never comes', async () => {
    const { demand, answer } = code();
    let told = 0;
    const user = {};
    const tell = () => {
      told++;
    };
    demand.use(user, tell);
    demand.use(user, tell);
    const left = (() => {
      const gone = { name: 'gone' };
      demand.use(gone, () => {
        told += gone.name.length * 10;
      });
      return new WeakRef(gone);
    })();
    // What a weak reference was made from lives to the end of its task.
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    expect(left.deref()).toBe(undefined);
    const loading = demand.load();
    answer(false);
    await loading;
    expect(told).toBe(1);
  });
});
