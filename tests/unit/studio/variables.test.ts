import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GROUPS, takes, VARIABLES } from '../../../src/studio/theme/variables.js';

/** What the elements say of themselves, from which the manifest is made. */
const described = [
  ...readFileSync(new URL('../../../src/elements/base/trend-element.ts', import.meta.url), 'utf8').matchAll(
    /@cssprop (?:\[(--trend-[a-z-]+)=(.+)\]|(--trend-[a-z-]+)) - (.+)/g,
  ),
].map(([, name, initial, plain, description]) => ({ name: name ?? plain, initial, description }));

describe('the variables of the theme', () => {
  it('are those of the elements, with their descriptions and defaults', () => {
    const known = VARIABLES.map(({ name, initial, description }) => ({ name: name, initial, description }));
    const byName = (a: { name?: string | undefined }, b: { name?: string | undefined }) =>
      String(a.name).localeCompare(String(b.name));
    expect(described.length).toBeGreaterThan(15);
    expect([...known].sort(byName)).toEqual([...described].sort(byName));
  });

  it('have each a group and a label of its own', () => {
    expect(new Set(VARIABLES.map(({ label }) => label)).size).toBe(VARIABLES.length);
    for (const { group } of VARIABLES) expect(GROUPS).toContain(group);
  });

  it.each([
    ['24 24 M3 3h18v18H3z', true],
    ['24 24', false],
    ['M3 3h18', false],
    ['red', false],
  ])('a logo is width, height and the data of a path: %s', (value, expected) => {
    const logo = VARIABLES.find(({ property }) => property === undefined);
    expect(logo && takes(logo, value)).toBe(expected);
  });
});
