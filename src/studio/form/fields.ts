/** How one value is entered. */
export type Kind = 'line' | 'prose' | 'date' | 'number' | 'address' | 'language' | 'choice' | 'stat';

export interface Field {
  readonly key: string;
  readonly label: string;
  readonly kind: Kind;
  /** Of a choice: the values with their names. */
  readonly options?: readonly (readonly [value: string, name: string])[];
  /** An example of what to enter. */
  readonly example?: string;
}

/** An object whose values are fields: it is there while one of them is. */
export interface Fields {
  readonly key: string;
  readonly label: string;
  readonly fields: readonly Field[];
}

/** Items that are added, taken out and moved. */
export interface List {
  readonly key: string;
  /** What one item is called: "Question". */
  readonly item: string;
  readonly fields: readonly Field[];
  /** What a new item begins with. */
  readonly begin: (count: number) => Readonly<Record<string, unknown>>;
  readonly shows?: 'share';
}

/** A part of the form, under a heading of its own; in the order in which the card shows it. */
export interface Group {
  readonly name: string;
  readonly label: string;
  readonly fields?: readonly Field[];
  readonly objects?: readonly Fields[];
  readonly lists?: readonly List[];
  readonly part?: 'diagram' | 'evidence';
}

const line = (key: string, label: string, example?: string): Field => ({
  key,
  label,
  kind: 'line',
  ...(example === undefined ? {} : { example }),
});
const prose = (key: string, label: string): Field => ({ key, label, kind: 'prose' });
const date = (key: string, label: string): Field => ({ key, label, kind: 'date', example: '2025-03' });
const address = (key: string, label: string): Field => ({ key, label, kind: 'address', example: 'https://…' });

/** The meters of the diagram. */
export const METERS: List = {
  key: 'meters',
  item: 'Meter',
  fields: [line('label', 'Name'), line('detail', 'Whom it is for'), { key: 'stat', label: 'Share', kind: 'stat' }],
  begin: () => ({ label: '', detail: '', stat: '' }),
};

/** What feeds the meters. */
export const DIAGRAM_SOURCE: Fields = {
  key: 'source',
  label: 'Source',
  fields: [line('label', 'Name of the source'), line('detail', 'What it is made of')],
};

export const DIAGRAM_CAPTION: Field = line('caption', 'Caption');

/** All fields of a trend. A new property of the format is one line here. */
export const GROUPS: readonly Group[] = [
  {
    name: 'claim',
    label: 'The claim',
    fields: [
      line('title', 'Title', 'The claim in one sentence'),
      line('id', 'Id', 'night-trains'),
      prose('quickAnswer', 'Short answer'),
      {
        key: 'status',
        label: 'Badge',
        kind: 'choice',
        options: [
          ['new', 'New'],
          ['updated', 'Updated'],
        ],
      },
      date('firstObserved', 'First observed'),
      date('updated', 'Updated'),
      { key: 'companyCount', label: 'How many were observed', kind: 'number' },
      { key: 'lang', label: 'Language', kind: 'language', example: 'en' },
      address('url', 'Its own page'),
    ],
  },
  {
    name: 'shares',
    label: 'Shares',
    lists: [
      {
        key: 'stats',
        item: 'Share',
        shows: 'share',
        fields: [
          line('label', 'Of what'),
          { key: 'count', label: 'Count', kind: 'number' },
          { key: 'total', label: 'Of a total of', kind: 'number' },
          line('unit', 'What is counted', 'vendors'),
          line('id', 'Id for the diagram'),
        ],
        begin: (count) => ({ id: `share-${count + 1}`, label: '', count: 0, total: 0 }),
      },
    ],
  },
  {
    name: 'explanation',
    label: 'What’s happening, and why',
    fields: [prose('whatsHappening', 'What’s happening'), prose('why', 'Why')],
  },
  { name: 'diagram', label: 'How it works', part: 'diagram' },
  { name: 'evidence', label: 'Evidence', part: 'evidence' },
  {
    name: 'guidance',
    label: 'Guidance',
    lists: [
      {
        key: 'guidance',
        item: 'Audience',
        fields: [line('audience', 'For whom', 'buyers'), prose('text', 'What to do')],
        begin: (count) => ({ audience: ['buyers', 'vendors'][count] ?? '', text: '' }),
      },
    ],
  },
  {
    name: 'conclusion',
    label: 'Outlook and bottom line',
    fields: [prose('outlook', 'Outlook'), prose('bottomLine', 'Bottom line')],
  },
  {
    name: 'faq',
    label: 'Questions and answers',
    lists: [
      {
        key: 'faq',
        item: 'Question',
        fields: [line('question', 'Question'), prose('answer', 'Answer'), line('id', 'Id of the question')],
        begin: () => ({ question: '', answer: '' }),
      },
    ],
  },
  {
    name: 'glossary',
    label: 'Glossary',
    lists: [
      {
        key: 'glossary',
        item: 'Term',
        fields: [line('term', 'Term'), prose('meaning', 'Meaning')],
        begin: () => ({ term: '', meaning: '' }),
      },
    ],
  },
  {
    name: 'publisher',
    label: 'Publisher',
    objects: [
      {
        key: 'publisher',
        label: 'Publisher',
        fields: [line('name', 'Name of the publisher'), address('url', 'Page of the publisher')],
      },
      {
        key: 'collection',
        label: 'All trends',
        fields: [line('title', 'Text of the link to all trends'), address('url', 'Address of all trends')],
      },
      {
        key: 'subject',
        label: 'What the evidence is about',
        fields: [
          line('label', 'Head of its column', 'City'),
          line('one', 'The noun for one', 'city'),
          line('other', 'The noun for any number', 'cities'),
          line('zero', 'The noun for “zero”'),
          line('two', 'The noun for “two”'),
          line('few', 'The noun for “few”'),
          line('many', 'The noun for “many”'),
        ],
      },
    ],
  },
];
