const warned = new Set<string>();

/** Tells the page's author in the console what to add or change: once, however many elements it concerns. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  // eslint-disable-next-line no-console -- the page's author looks here for the line to add
  console.warn(`trend-embed: ${message}`);
}
