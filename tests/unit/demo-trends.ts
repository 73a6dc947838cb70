import { readFileSync } from 'node:fs';

export const DEMO_NAMES = [
  'meter-tracks-buyer',
  'minimal',
  'year-only',
  'long',
  'arabic',
  'japanese',
  'german',
] as const;

/** A demo trend as its file has it: read, and not yet parsed. */
export function demoTrend(name: (typeof DEMO_NAMES)[number]): unknown {
  return JSON.parse(readFileSync(new URL(`../../demo/trends/${name}.json`, import.meta.url), 'utf8'));
}
