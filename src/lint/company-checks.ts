import type { TrendDocument } from '../document/types.js';
import type { RawFinding } from './rules.js';

export const normalized = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

const count = (names: readonly string[]) => new Set(names.map(normalized)).size;

/**
 * Finds a `companyCount` that the evidence contradicts: fewer than the companies whose evidence supports the claim (the
 * trend was not observed at a company that challenges it), or more than all that are named.
 */
export function contradictedCount({ companyCount, subject, evidence = [] }: TrendDocument): RawFinding[] {
  if (companyCount === undefined) return [];
  const others = subject?.other.replace(/\s*\{count}\s*/g, '') ?? 'companies';
  const supporting = count(evidence.flatMap(({ stance, company }) => (stance === 'supports' ? [company] : [])));
  const all = count(evidence.map(({ company }) => company));
  const message =
    supporting > companyCount
      ? `${companyCount}, but the evidence names ${supporting} ${others} that support the claim`
      : companyCount > all && all > 0
        ? `${companyCount}, but the evidence names only ${all} ${others}`
        : undefined;
  return message === undefined ? [] : [{ rule: 'company-count', pointer: '/companyCount', message }];
}

/** Finds a `companyCount` that the evidence allows, and that is still another number than readers can count in it. */
export function otherCount(trend: TrendDocument): RawFinding[] {
  const { companyCount, subject, evidence = [] } = trend;
  const all = count(evidence.map(({ company }) => company));
  if (companyCount === undefined || all === 0 || companyCount === all || contradictedCount(trend).length > 0) return [];
  const others = subject?.other.replace(/\s*\{count}\s*/g, '') ?? 'companies';
  const message = `${companyCount}, and the evidence names ${all} ${others}, those that challenge the claim among them`;
  return [{ rule: 'company-total', pointer: '/companyCount', message }];
}

/** Legal forms, which may be left out. */
const LEGAL =
  /\s+(?:inc|incorporated|corp|corporation|ltd|limited|llc|plc|gmbh|ag|se|sa|sas|srl|spa|bv|nv|oy|ab|as|kk|co)$/;

/** A name without what spellings differ in: case, spaces, punctuation, accents; and its legal form. */
function stemOf(name: string): { readonly stem: string; readonly form: string } {
  const plain = normalized(name)
    .replace(/^the\s+/, '')
    .replace(/[.,]/g, '');
  const form = LEGAL.exec(plain)?.[0] ?? '';
  const stem = plain
    .slice(0, plain.length - form.length)
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s'’‘"“”«»()–—-]/g, '')
    .normalize('NFC');
  return { stem, form };
}

/** Finds names that differ only in their spelling: they count, sort and filter as two. */
export function spellings({ evidence = [] }: TrendDocument): RawFinding[] {
  const known = new Map<string, Map<string, { readonly form: string; readonly index: number }>>();
  return evidence.flatMap(({ company }, index): RawFinding[] => {
    const { stem, form } = stemOf(company);
    const names = known.get(stem) ?? new Map<string, { readonly form: string; readonly index: number }>();
    known.set(stem, names);
    if (stem.length < 2 || names.has(company)) return [];
    // Two legal forms are two companies.
    const [other] = [...names].filter(([, { form: another }]) => form === another || form === '' || another === '');
    names.set(company, { form, index });
    if (!other) return [];
    const message = `"${company}" is spelt "${other[0]}" in /evidence/${other[1].index}`;
    return [{ rule: 'company-spelling', pointer: `/evidence/${index}/company`, message }];
  });
}

/** Finds evidence without an id: its links go by its place, and lead to another piece once one is added before it. */
export function missingIds({ evidence = [] }: TrendDocument): RawFinding[] {
  const without = evidence.flatMap(({ id }, index) => (id ? [] : [index]));
  const [first] = without;
  if (first === undefined) return [];
  const others = without.length > 1 ? `, nor ${without.length === 2 ? 'has' : 'have'} ${without.length - 1} more` : '';
  const message = `has no id${others}: its links go by its place, and shift when a piece is added before it`;
  return [{ rule: 'evidence-id', pointer: `/evidence/${first}`, message }];
}
