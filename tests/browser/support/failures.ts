import { util } from 'chai';

// What a failed assertion compared is written out in full to show the difference, and cloned to be sent to the runner.
// Elements stand neither: the first walks through their trees without end, the second throws. Either way the page falls
// silent, and the file fails minutes later without a word about why. So such values become short texts beforehand.

interface Comparison {
  actual?: unknown;
  expected?: unknown;
}

interface Runner {
  fail(test: unknown, failure: Comparison | undefined, force?: boolean): void;
}

function isPlain(value: unknown): boolean {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}

const { prototype } = (globalThis as unknown as { Mocha: { Runner: { prototype: Runner } } }).Mocha.Runner;
const fail = prototype.fail;

prototype.fail = function (test, failure, force) {
  for (const side of ['actual', 'expected'] as const) {
    if (failure?.[side] !== undefined && !isPlain(failure[side])) failure[side] = util.inspect(failure[side]);
  }
  fail.call(this, test, failure, force);
};
