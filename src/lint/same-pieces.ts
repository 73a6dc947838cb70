import type { Evidence, TrendDocument } from '../document/types.js';
import { normalized } from './company-checks.js';
import type { RawFinding } from './rules.js';

/** The identities of a piece of evidence, each with its description. */
function identitiesOf({ company, date, text, source }: Evidence): [description: string, key: string][] {
  return [
    ['company, date and text', JSON.stringify(['text', normalized(company), date, normalized(text)])],
    ...(source
      ? [
          ['company, date and source', JSON.stringify(['url', normalized(company), date, source.url])] as [
            string,
            string,
          ],
        ]
      : []),
  ];
}

/** Finds duplicate evidence, which would count twice. */
export function samePieces({ evidence = [] }: TrendDocument): RawFinding[] {
  const seen = new Map<string, number>();
  return evidence.flatMap((piece, index): RawFinding[] => {
    const identities = identitiesOf(piece);
    const [description, key] = identities.find(([, identity]) => seen.has(identity)) ?? [];
    const first = key === undefined ? undefined : seen.get(key);
    for (const [, identity] of identities) if (!seen.has(identity)) seen.set(identity, index);
    if (first === undefined) return [];
    return [
      { rule: 'same-piece', pointer: `/evidence/${index}`, message: `the same ${description} as /evidence/${first}` },
    ];
  });
}
