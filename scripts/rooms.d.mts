/** The rooms of `src/`, and the rooms that each may import from besides itself. */
export const ROOMS: Readonly<Record<string, readonly string[]>>;
/** The rooms that need neither a DOM nor Lit. */
export const PURE: readonly string[];
