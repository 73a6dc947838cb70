import { describe, expect, it } from 'vitest';
import { progressOn } from '../../../src/cli/progress.js';

/** Shows the progress of 12,000 documents of some ms each; returns the output. */
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
  it('is shown for a long run, at most ten times a second, and erased at the end', () => {
    const written = told(true, 0.1);
    expect(written.length).toBeGreaterThan(5);
    expect(written.length).toBeLessThan(15);
    expect(written[0]).toMatch(/1,0\d\d of 12,000$/);
    expect(written.at(-1)).toBe('\r\u001B[K');
  });

  it('is not shown for a short run', () => {
    expect(told(true, 5, 10)).toEqual([]);
  });

  it('is shown on terminals only', () => {
    expect(told(false, 1)).toEqual([]);
  });
});
