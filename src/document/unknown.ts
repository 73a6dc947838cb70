/** A property of a value of which nothing is known yet; undefined where there can be none. */
export function property(value: unknown, key: string): unknown {
  return (Object(value) as Readonly<Record<string, unknown>>)[key];
}
