/** What stands before the `#` of a link into the page: under a `<base>`, a bare fragment leads to another page. */
export function fragmentBase(): string {
  if (!('document' in globalThis)) return '';
  const [base, own] = [document.baseURI, location.href].map((url) => url.replace(/#.*/s, ''));
  return base === own ? '' : (own ?? '');
}
