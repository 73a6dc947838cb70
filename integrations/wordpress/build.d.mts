/**
 * Puts the plugin together from its own files and those of the built script.
 * @param out a folder; what stands at its `trend-embed` is replaced
 * @returns the plugin's folder
 */
export function buildPlugin(out: string): string;
