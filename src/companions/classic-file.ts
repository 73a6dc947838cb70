interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): typeof rules;
}

// `currentScript` is set only while the script runs for the first time, and not if it runs as a module.
const ownScript = (document.currentScript ??
  document.querySelector('script[src*="trend-embed.iife"]')) as HTMLScriptElement | null;
const base = ownScript?.src;

let policy: { createScriptURL: (url: string) => string } | undefined;

/**
 * Loads a companion file of the script; rejects when it fails to load. The file is a classic script like this one: a
 * module would need CORS headers. It dispatches its content as an event on its own tag, so that it needs no global.
 */
export async function classicFile<T>(path: string): Promise<T> {
  // Throws for an inline script, which has no URL and no companions.
  const url = new URL(path, base).href;
  // Created on first use. Only URLs of our own files pass through the policy.
  policy ??= (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('trend-embed', {
    createScriptURL: (url) => url,
  });
  const script = Object.assign(document.createElement('script'), {
    src: policy?.createScriptURL(url) ?? url,
    // The default is the page's encoding.
    charset: 'utf-8',
    nonce: ownScript?.nonce,
    crossOrigin: ownScript?.crossOrigin,
  });
  try {
    return await new Promise<T>((resolve, reject) => {
      script.addEventListener('source', (event) => resolve((event as CustomEvent<T>).detail));
      // The event precedes `load`; without it the promise rejects.
      script.onload = script.onerror = reject;
      document.head.append(script);
    });
  } finally {
    script.remove();
  }
}
