import type { SectionName } from '../sections/list.js';

/** Every section, of which a type knows that none is missing. */
const NAMES: Readonly<Record<SectionName, true>> = {
  header: true,
  stats: true,
  explanation: true,
  meters: true,
  timeline: true,
  evidence: true,
  counterexamples: true,
  guidance: true,
  outlook: true,
  'bottom-line': true,
  faq: true,
  claim: true,
};

/** How many letters differ at least (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from(b, (_, i) => i + 1);
  Array.from(a).forEach((letter, i) => {
    let diagonal = i;
    let left = i + 1;
    row = row.map((above, j) => {
      left = Math.min(above + 1, left + 1, diagonal + (letter === b[j] ? 0 : 1));
      diagonal = above;
      return left;
    });
  });
  return row.at(-1) ?? a.length;
}

/** What is wrong with the value of a card's attribute `sections`: one sentence for each unknown name. */
export function unknownSections(sections: string): string[] {
  const names = sections.split(/\s+/).filter(Boolean);
  return names
    .filter((name) => !Object.hasOwn(NAMES, name))
    .map((name) => {
      const [near] = Object.keys(NAMES)
        .map((known) => ({ known, far: distance(name.toLowerCase(), known) }))
        .sort((a, b) => a.far - b.far);
      const guess =
        near && near.far <= Math.max(2, name.length / 3)
          ? `did you mean "${near.known}"?`
          : `there are ${Object.keys(NAMES).join(', ')}.`;
      return `sections="${names.join(' ')}": there is no section "${name}": ${guess}`;
    });
}
