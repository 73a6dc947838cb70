/**
 * The trend document, format version 1, as types. A compile-time test keeps them equal to the schema. Values of these
 * types are parsed: they are valid and immutable.
 */

/** Plain text: a line end is a line end, a blank line separates paragraphs. Never HTML. */
export type Text = string;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601), a real date. */
export type PartialDateText = string;

/** An http: or https: URL, or one relative to the document's own address. */
export type WebUrl = string;

/** Whether a piece of evidence supports the claim or challenges it. */
export type Stance = 'supports' | 'challenges';

/** A share: `count` of `total`, `0 ≤ count ≤ total`, both whole numbers. */
export interface Stat {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly total: number;
  /** What is counted: "vendors", for "27 of 30 vendors". */
  readonly unit?: Text | undefined;
}

/**
 * What the evidence is about, where it is not companies. The nouns are those of the plural categories of the trend's
 * language (CLDR); each is a noun without a number ("cities"), or holds `{count}`. A missing one is `other`.
 */
export interface Subject {
  /** The head of its column: "City". */
  readonly label: string;
  readonly one: string;
  readonly other: string;
  readonly zero?: string | undefined;
  readonly two?: string | undefined;
  readonly few?: string | undefined;
  readonly many?: string | undefined;
}

/** One meter of the diagram. */
export interface Meter {
  readonly label: string;
  readonly detail: string;
  /** The id of the stat that the meter shows. */
  readonly stat: string;
}

/** "How it works": one source that feeds two or more meters. */
export interface Diagram {
  readonly source: { readonly label: string; readonly detail: string };
  readonly meters: readonly Meter[];
  readonly caption: Text;
}

/** One dated observation of one company, or of another subject, for the claim or against it. */
export interface Evidence {
  /** Unique among the evidence; ends its deep link. */
  readonly id?: string | undefined;
  readonly company: string;
  readonly date: PartialDateText;
  readonly stance: Stance;
  readonly text: Text;
  readonly source?: { readonly title?: string | undefined; readonly url: WebUrl } | undefined;
}

/** Advice to one audience: `buyers`, `vendors`, or any other name. */
export interface Guidance {
  readonly audience: string;
  readonly text: Text;
}

/** A question with its answer. */
export interface FaqItem {
  readonly id?: string | undefined;
  readonly question: string;
  readonly answer: Text;
}

/** A term of the texts, explained on demand. */
export interface GlossaryTerm {
  readonly term: string;
  readonly meaning: Text;
}

/** A trend: a claim, its shares, the evidence for and against it over time, and what follows from it. */
export interface TrendDocument {
  readonly version: 1;
  /** `[a-z0-9-]+`; begins its deep links. */
  readonly id: string;
  readonly title: string;
  /** The language of the prose, a BCP 47 tag. */
  readonly lang?: string | undefined;
  /** The trend's own page. */
  readonly url?: WebUrl | undefined;
  readonly status?: 'new' | 'updated' | undefined;
  readonly companyCount?: number | undefined;
  readonly subject?: Subject | undefined;
  readonly firstObserved?: PartialDateText | undefined;
  readonly updated?: PartialDateText | undefined;
  readonly quickAnswer?: Text | undefined;
  readonly stats?: readonly Stat[] | undefined;
  readonly whatsHappening?: Text | undefined;
  readonly why?: Text | undefined;
  readonly diagram?: Diagram | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  readonly guidance?: readonly Guidance[] | undefined;
  readonly outlook?: Text | undefined;
  readonly bottomLine?: Text | undefined;
  readonly faq?: readonly FaqItem[] | undefined;
  readonly glossary?: readonly GlossaryTerm[] | undefined;
  readonly collection?: { readonly title: string; readonly url: WebUrl } | undefined;
  readonly publisher?: { readonly name: string; readonly url?: WebUrl | undefined } | undefined;
}

/** A type whose literals are widened, as TypeScript infers them from a JSON file. */
type Widened<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends readonly (infer Item)[]
      ? readonly Widened<Item>[]
      : { readonly [Name in keyof T]: Widened<T[Name]> };

/** A document before it is parsed, as a page hands it over: an imported JSON file fits too. */
export type TrendInput = Widened<TrendDocument>;
