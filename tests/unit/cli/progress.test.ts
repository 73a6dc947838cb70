import { describe, expect, it } from 'vitest';
import { progressOn } from '../../../src/cli/progress.js';

/** Tells of 12,000 documents of which each takes some ms, and gives what was written. */
function told(isTTY: boolean, each: number, count = 12_000): string[] {
  const written: string[] = [];
  let time = 0;
  const output = { isTTY, write: (text: string) => written.push(text) > 0, once: () => undefined };
  const progress = progressOn(output, count, () => time);
  for (let done = 1; done <= count; done++) {
    time += each;
    progress.at(done);
  }
  progress.clear();
  return written;
}

describe('progress', () => {
  it('is told of long work, no more often than ten times a second, and taken away at the end', () => {
    const written = told(true, 0.1);
    expect(written.length).toBeGreaterThan(5);
    expect(written.length).toBeLessThan(15);
    expect(written[0]).toMatch(/1,0\d\d of 12,000$/);
    expect(written.at(-1)).toBe('\r\u001B[K');
  });

  it('is not told of short work', () => {
    expect(told(true, 5, 10)).toEqual([]);
  });

  it('is told to terminals only', () => {
    expect(told(false, 1)).toEqual([]);
  });
});
