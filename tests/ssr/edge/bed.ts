import { createHandler, type HandlerOptions } from '../../../src/edge/index.js';
import { DEMO_NAMES, demoTrend } from '../../unit/demo-trends.js';

export const BASE = 'https://publisher.example/trends/';

const encoder = new TextEncoder();

export const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> => encoder.encode(JSON.stringify(value));

/** The demo's documents, and what else a store may hold, by path. */
export const FILES: ReadonlyMap<string, Uint8Array<ArrayBuffer>> = new Map([
  ...DEMO_NAMES.map((name) => demoTrend(name) as { id: string }).map(
    (trend) => [`${trend.id}.json`, bytesOf(trend)] as const,
  ),
  ['faulty.json', bytesOf({ version: 1, id: 'faulty' })],
  ['no-json.json', encoder.encode('{')],
  ['other-id.json', bytesOf({ version: 1, id: 'night-trains', title: 'Night trains' })],
  ['feed.json', bytesOf({ version: 1, id: 'feed', title: 'Feed' })],
  ['meter-tracks-buyer/editions.json', encoder.encode('{"version":1}')],
  ['meter-tracks-buyer/editions/2026-01-31.json', encoder.encode('{"version": 1 }')],
  ['faulty/editions.json', encoder.encode('{}')],
]);

/** A handler over these documents, what it reported, and what it read. */
export function bed(options: Partial<HandlerOptions> = {}) {
  const errors: unknown[] = [];
  const paths: string[] = [];
  const handler = createHandler({
    base: BASE,
    read: (path) => {
      paths.push(path);
      return FILES.get(path) ?? null;
    },
    list: () => [...FILES.keys()].filter((path) => !path.includes('/')).map((path) => path.slice(0, -5)),
    onError: (error) => errors.push(error),
    ...options,
  });
  const ask = (path: string, init?: RequestInit) => handler(new Request(new URL(path, BASE), init));
  return { handler, ask, errors, paths };
}
