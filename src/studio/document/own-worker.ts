/** Our own scripts for workers, as the source names them and as the build does. */
const OWN = /\/(?:analysis|language)-worker(?:-[\w-]+)?\.[jt]s$/;

/** Refuses what is none of our workers: the page's policy lets nothing else become a script. */
function own(address: string): string {
  const { origin, pathname } = new URL(address);
  if (origin !== location.origin || !OWN.test(pathname)) throw new TypeError(`No script of the studio: ${address}`);
  return address;
}

interface Policy {
  readonly createScriptURL: (address: string) => unknown;
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => Policy;
}

let policy: Policy | undefined;

/** What a page that asks for trusted types takes for a script's address. */
function trusted(address: string): unknown {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('trend-studio-worker', { createScriptURL: own });
  return policy ? policy.createScriptURL(address) : own(address);
}

/** What a worker needs of the browser's own class. */
type WorkerClass = new (address: URL, options: WorkerOptions) => Worker;

/**
 * A worker also where the page asks for trusted types. It is to be imported as `Worker`: the build finds workers by
 * `new Worker(new URL('…', import.meta.url))`.
 */
export const OwnWorker = function (address: URL, options: WorkerOptions) {
  return new globalThis.Worker(trusted(address.href) as string, options);
} as unknown as WorkerClass;
