/** The address of a file of a trend: `B/ID` and what follows it. */
export const trendAddress = (base: string, id: string, suffix: string): string => `${base}${id}${suffix}`;

/** The folder of the files of `dist`, which its version makes immutable. */
export const assetFolder = ({ base, version }: { readonly base: string; readonly version: string }): string =>
  `${base}_/${version}/`;

/** The host that publishes, where a document names nobody: "example.org", with its port where it has one. */
export const hostOf = (base: string): string => new URL(base).host;
