/**
 * Holds the types of the document to its schema, at compile time: `tsc -p tests/types` is the test.
 */
import type { FromSchema } from 'json-schema-to-ts';
import type { trendSchema } from '../../src/document/schema.js';
import type {
  Diagram,
  Evidence,
  FaqItem,
  Guidance,
  Meter,
  Stance,
  Stat,
  Subject,
  TrendDocument,
} from '../../src/document/types.js';

/**
 * A type as plain data: neither `readonly` nor `| undefined`, which JSON cannot tell, and without the
 * index signatures that stand for properties nobody knows.
 */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T as string extends Key ? never : Key]: Plain<Exclude<T[Key], undefined>> }
    : T;

/** All parts of a plain type, down to the last: so a part that only one side knows is found too. */
type Whole<T> = T extends readonly (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Whole<T[Key]> }
    : T;

type FitsInto<From, To> = [From] extends [To] ? true : false;
type Fit<A, B> = [FitsInto<A, B>, FitsInto<B, A>, FitsInto<Whole<A>, Whole<B>>, FitsInto<Whole<B>, Whole<A>>];
type All = [true, true, true, true];

type Matches<A, B> = Fit<Plain<A>, Plain<B>> extends All ? true : false;

type Holds<Claim extends true> = Claim;
type Fails<Claim extends false> = Claim;

type Described = FromSchema<typeof trendSchema>;
type Item<List> = Exclude<List, undefined> extends readonly (infer One)[] ? One : never;

export type Equalities = [
  Holds<Matches<Described, TrendDocument>>,
  Holds<Matches<Item<Described['stats']>, Stat>>,
  Holds<Matches<Exclude<Described['subject'], undefined>, Subject>>,
  Holds<Matches<Exclude<Described['diagram'], undefined>, Diagram>>,
  Holds<Matches<Item<Exclude<Described['diagram'], undefined>['meters']>, Meter>>,
  Holds<Matches<Item<Described['evidence']>, Evidence>>,
  Holds<Matches<Item<Described['evidence']>['stance'], Stance>>,
  Holds<Matches<Item<Described['guidance']>, Guidance>>,
  Holds<Matches<Item<Described['faq']>, FaqItem>>,
];

/** The test of the test: each of these differs in one point. */
export type Differences = [
  Fails<Matches<Described, Omit<TrendDocument, 'title'>>>,
  Fails<Matches<Described, Omit<TrendDocument, 'lang'>>>,
  Fails<Matches<Described, TrendDocument & { readonly extra?: string }>>,
  Fails<Matches<Described, Omit<TrendDocument, 'lang'> & { readonly lang: string }>>,
  Fails<Matches<Described, Omit<TrendDocument, 'title'> & { readonly title?: string }>>,
  Fails<Matches<Described, Omit<TrendDocument, 'status'> & { readonly status?: string }>>,
  Fails<Matches<Described, Omit<TrendDocument, 'status'> & { readonly status?: 'new' }>>,
  Fails<Matches<Described, Omit<TrendDocument, 'version'> & { readonly version: number }>>,
  Fails<
    Matches<Described, Omit<TrendDocument, 'evidence'> & { readonly evidence?: readonly Omit<Evidence, 'source'>[] }>
  >,
  Fails<
    Matches<
      Described,
      Omit<TrendDocument, 'stats'> & { readonly stats?: readonly (Omit<Stat, 'total'> & { total: string })[] }
    >
  >,
];
