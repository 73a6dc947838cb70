import type { DateOrder, Doubt, Imported } from '../../import/index.js';

export type SourceKind = 'json' | 'table' | 'markdown';

/** A text that is to be opened, and what it is taken for. */
export interface Source {
  readonly text: string;
  /** Of the file; empty for what was pasted. */
  readonly name: string;
  readonly kind: SourceKind;
}

/** What a text is: by the name of its file, else by how it begins. */
export function sourceOf(text: string, name = ''): Source {
  const plain = text.replace(/^\uFEFF/, '');
  const start = plain.trimStart();
  const kind: SourceKind =
    /\.json$/i.test(name) || /^[{[]/.test(start)
      ? 'json'
      : /\.(?:md|markdown|mdx)$/i.test(name) || /^(?:---\s|#{1,6} )/.test(start)
        ? 'markdown'
        : 'table';
  return { text: plain, name, kind };
}

/** What the person has answered. */
export interface Answers {
  readonly id: string;
  readonly title: string;
  readonly dates: DateOrder | undefined;
  /** Whether the rows of a table are added to the present evidence. */
  readonly append: boolean;
}

const slug = (name: string): string =>
  name
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

export const firstAnswers = ({ name }: Source): Answers => ({
  id: slug(name),
  title: '',
  dates: undefined,
  append: false,
});

/** Reads a table or Markdown with the answers so far. */
export async function read({ text, kind }: Source, { id, title, dates, append }: Answers): Promise<Imported> {
  // Asked for when it is wanted: a parser of Markdown and of tables.
  const { importMarkdown, importTable } = await import('../../import/index.js');
  // Rows that are added need no document of their own.
  const named = append ? { id: 'rows', title: 'Rows' } : { ...(id && { id }), ...(title && { title }) };
  const options = { ...named, ...(dates && { dates }) };
  return kind === 'markdown' ? importMarkdown(text, options) : importTable(text, options);
}

/** The doubts about the order of dates, and all others that are not asked about in fields. */
export function sorted(doubts: readonly Doubt[]): {
  readonly dates: readonly Doubt[];
  readonly lacks: readonly ('id' | 'title')[];
  readonly others: readonly Doubt[];
} {
  const isLack = (name: 'id' | 'title') => (doubt: Doubt) =>
    doubt.kind === 'missing' && doubt.message.startsWith(`the file names no ${name} `);
  const names = ['id', 'title'] as const;
  return {
    dates: doubts.filter(({ kind }) => kind === 'date-order'),
    lacks: names.filter((name) => doubts.some(isLack(name))),
    others: doubts.filter((doubt) => doubt.kind !== 'date-order' && !names.some((name) => isLack(name)(doubt))),
  };
}
