/** A value of which nothing is known yet, so that a property can be asked for by `?.`, whatever the value is. */
export type MaybeRecord = Readonly<Record<string, unknown>> | null | undefined;
