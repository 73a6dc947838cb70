/** An unchecked value whose properties can be read by `?.`. */
export type MaybeRecord = Readonly<Record<string, unknown>> | null | undefined;
