/** As much of the Trusted Types API (W3C) as is used here; not every browser has it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/** The name by which the page's policy allows the one below. */
export const POLICY = 'trend-embed-page';

/** The address of a script of ours, as a page may set it that requires Trusted Types. */
export function trustedAddress(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy(POLICY, { createScriptURL: () => address }).createScriptURL('') ?? address;
}
