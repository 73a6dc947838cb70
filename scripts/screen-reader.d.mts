/** Why nobody can listen on this machine; undefined where someone can. Missing packages are installed if the system can. */
export function whyNoScreenReader(): string | undefined;
