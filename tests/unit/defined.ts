/** The value, which the test takes to be there. */
export function defined<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The test takes for granted what is not there.');
  return value;
}
