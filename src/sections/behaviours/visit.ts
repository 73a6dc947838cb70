/** The Navigation API, where the browser has it. */
const history = (): Partial<Navigation> | undefined => (globalThis as { navigation?: Navigation }).navigation;

/** The page's address, and the entry of the history that it is: the same address may be visited twice. */
export const visit = (): string => `${history()?.currentEntry?.key ?? ''} ${location.href}`;

/** The visit with which the page opened, as far as elements of ours were there to see it. */
export let opening: string | undefined;

/** Remembers it: before a link leads elsewhere, and before what follows links has come. */
export function noteOpening(): void {
  opening ??= visit();
}
