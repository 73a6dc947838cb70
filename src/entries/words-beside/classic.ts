import type { WordsFile } from '../../strings/files.js';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): typeof rules;
}

// Known only while the script is run for the first time.
const { currentScript } = document;
const own = currentScript instanceof HTMLScriptElement ? currentScript : undefined;
const base = own?.src;

let policy: { createScriptURL: (url: string) => string } | undefined;

/** A URL as a page that requires Trusted Types takes it for a script's. Ours is the only one that is ever asked for. */
function scriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('trend-embed', { createScriptURL: (url) => url });
  return policy?.createScriptURL(url) ?? url;
}

/**
 * The words in the file of a language beside the script; rejects where it cannot be had. A classic script, as
 * the one that asks: an import would want CORS headers from a server that needs none for the script itself.
 * The file hands its words to the very tag that it came by, so that it needs no global.
 */
export async function fileOf(name: string): Promise<WordsFile> {
  const script = document.createElement('script');
  const words = new Promise<WordsFile>((resolve, reject) => {
    script.addEventListener('words', (event) => resolve((event as CustomEvent<WordsFile>).detail));
    // By the time of `load` the words are there, if they ever will be.
    for (const type of ['load', 'error']) script.addEventListener(type, reject);
  });
  // Without an address of our own, such as in an inline script, there is nothing beside it.
  script.src = scriptUrl(new URL(`strings/${name}.iife.js`, base).href);
  // A classic script is else read in the encoding of the page.
  script.setAttribute('charset', 'utf-8');
  if (own) Object.assign(script, { nonce: own.nonce, crossOrigin: own.crossOrigin });
  document.head.append(script);
  return words.finally(() => script.remove());
}
