/** A time limit that has passed. */
export class LateError extends Error {
  constructor(readonly milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
    this.name = 'LateError';
  }
}

/** Whether work is still wanted. */
export interface Wanted {
  /** @throws {LateError} once the time limit has passed: nobody waits any more */
  check(): void;
}

/**
 * The result of work, or a rejection once a time limit has passed.
 * @throws {LateError}
 */
export async function within<T>(milliseconds: number, work: (wanted: Wanted) => Promise<T>): Promise<T> {
  let isLate = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isLate = true;
      reject(new LateError(milliseconds));
    }, milliseconds);
  });
  const check = () => {
    if (isLate) throw new LateError(milliseconds);
  };
  try {
    return await Promise.race([work({ check }), late]);
  } finally {
    clearTimeout(timer);
  }
}
