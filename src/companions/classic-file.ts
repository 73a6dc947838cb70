interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): typeof rules;
}

// Known only while the script is run for the first time.
const own = document.currentScript as HTMLScriptElement | null;
const base = own?.src;

let policy: { createScriptURL: (url: string) => string } | undefined;

/**
 * What a file beside the script holds; rejects where it cannot be had. A classic script, as the one that asks: an
 * import would want CORS headers from a server that needs none for the script itself. The file hands over what it
 * holds to the very tag that it came by, so that it needs no global.
 */
export async function classicFile<T>(path: string): Promise<T> {
  // Throws for a script without an address, such as one that stands in the page: there is nothing beside it.
  const url = new URL(path, base).href;
  // Made when it is first needed. Nothing but the addresses of our own files ever goes through it.
  policy ??= (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('trend-embed', {
    createScriptURL: (url) => url,
  });
  const script = Object.assign(document.createElement('script'), {
    src: policy?.createScriptURL(url) ?? url,
    // Else the page's encoding would be the file's.
    charset: 'utf-8',
    nonce: own?.nonce,
    crossOrigin: own?.crossOrigin,
  });
  try {
    return await new Promise<T>((resolve, reject) => {
      script.addEventListener('source', (event) => resolve((event as CustomEvent<T>).detail));
      // By the time of `load` it is there, if it ever will be.
      script.onload = script.onerror = reject;
      document.head.append(script);
    });
  } finally {
    script.remove();
  }
}
