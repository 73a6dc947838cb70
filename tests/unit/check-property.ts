import fc, { type IProperty } from 'fast-check';

/**
 * Checks that a property holds for generated values. The same values in every run, so that a red test
 * tells of a change in the code; `FC_SEED` asks for others and `FC_RUNS` for that many times as many.
 */
export function checkProperty<T>(property: IProperty<T>, numRuns = 200): void {
  const { FC_SEED = '1', FC_RUNS = '1' } = process.env;
  fc.assert(property, { seed: Number(FC_SEED), numRuns: numRuns * Number(FC_RUNS) });
}
