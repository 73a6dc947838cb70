// The misbehaving server of tests/server/faults.mjs, which says what each route does.

/** The URL of a route, such as `fault('status/503', { times: 2, key, then: '/demo/trends/x.json' })`. */
export function fault(
  route: string,
  parameters: Record<string, string | number> = {},
  origin = location.origin,
): string {
  const url = new URL(`/__test__/${route}`, origin);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value));
  return url.href;
}

/** A key for counting requests. The browsers run side by side against one server, so each needs its own. */
export const uniqueKey = (): string => crypto.randomUUID();

async function json(url: string): Promise<unknown> {
  return (await fetch(url)).json();
}

/** How many requests named this key so far. */
export async function requests(key: string): Promise<number> {
  return ((await json(fault('count', { key }))) as { count: number }).count;
}

/**
 * This origin, one that sends CORS headers with every answer, and one that never does: all serve the same. And one
 * where connections are refused.
 */
export async function origins(): Promise<{ own: string; open: string; closed: string; refused: string }> {
  return (await json(fault('origins'))) as { own: string; open: string; closed: string; refused: string };
}

/** What the route "huge" with this key has made so far; `whole` where it was not hung up upon. */
export async function sent(key: string): Promise<{ bytes: number; over: boolean; whole: boolean }> {
  return (await json(fault('sent', { key }))) as { bytes: number; over: boolean; whole: boolean };
}

/** A server of one's own, which can be stopped and started again at the same address. */
export async function ownServer(): Promise<{ origin: string; stop(): Promise<void>; start(): Promise<void> }> {
  const key = uniqueKey();
  const tell = (what: string): Promise<unknown> => json(fault(`outage/${what}`, { key }));
  const { origin } = (await tell('start')) as { origin: string };
  return {
    origin,
    async stop() {
      await tell('stop');
    },
    async start() {
      await tell('start');
    },
  };
}
