const BASE = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";

/** The content security policy of a page: nothing but what this kind of page needs, and nothing from elsewhere. */
export function policyOf(kind) {
  if (kind === 'example') return `${BASE}; script-src 'self'; frame-src 'self'`;
  // Pagefind is WebAssembly, and reads its index in a worker where it can.
  if (kind === 'search') return `${BASE}; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'`;
  return BASE;
}
