import { trustedAddress } from './trusted-address.js';

/** This script's own address: its tag is known only while it runs for the first time. */
const own = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href;

/** A tag for a classic script beside this one: in a sandbox the origin is opaque, and modules would need CORS. */
export function scriptBeside(path: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.src = trustedAddress(new URL(path, own).href);
  return script;
}
