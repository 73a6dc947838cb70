import { POLICY } from './policy.js';

/** The part of the Trusted Types API (W3C) that is used here; not every browser has it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

// Only addresses of our own files pass through it. A second policy of this name would be refused.
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(POLICY, {
  createScriptURL: (address) => address,
});

/** A script URL for pages that require Trusted Types. */
export const trustedAddress = (address: string): string => policy?.createScriptURL(address) ?? address;
