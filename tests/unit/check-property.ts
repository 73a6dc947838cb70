import fc, { type IAsyncProperty, type IProperty } from 'fast-check';

const parameters = (numRuns: number) => {
  const { FC_SEED = '1', FC_RUNS = '1' } = process.env;
  return { seed: Number(FC_SEED), numRuns: numRuns * Number(FC_RUNS) };
};

/**
 * Checks that a property holds for generated values. The same values in every run, so that a red test
 * tells of a change in the code; `FC_SEED` asks for others and `FC_RUNS` for that many times as many.
 */
export function checkProperty<T>(property: IProperty<T>, numRuns = 200): void {
  fc.assert(property, parameters(numRuns));
}

/** The same for what is asynchronous. */
export const checkAsyncProperty = <T>(property: IAsyncProperty<T>, numRuns = 200): Promise<void> =>
  fc.assert(property, parameters(numRuns));
