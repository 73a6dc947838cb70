/** What a heading of the second rank begins. */
export type Part =
  | { readonly kind: 'text'; readonly property: 'quickAnswer' | 'whatsHappening' | 'why' | 'outlook' | 'bottomLine' }
  | { readonly kind: 'evidence'; readonly stance: 'supports' | 'challenges' | undefined }
  | { readonly kind: 'guidance'; readonly audience: string | undefined }
  | { readonly kind: 'faq' | 'glossary' };

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/^(quick|short) answer$/, { kind: 'text', property: 'quickAnswer' }],
  [/^what(['’]s| is) happening( [-–—] and why)?$/, { kind: 'text', property: 'whatsHappening' }],
  [/^why$/, { kind: 'text', property: 'why' }],
  [/^outlook$/, { kind: 'text', property: 'outlook' }],
  [/^bottom line$/, { kind: 'text', property: 'bottomLine' }],
  [/^evidence$/, { kind: 'evidence', stance: undefined }],
  [/^(supporting evidence|support)$/, { kind: 'evidence', stance: 'supports' }],
  [/^(counterexamples?|challenging evidence|challenges)$/, { kind: 'evidence', stance: 'challenges' }],
  [/^guidance$/, { kind: 'guidance', audience: undefined }],
  [/^for buyers$/, { kind: 'guidance', audience: 'buyers' }],
  [/^for vendors$/, { kind: 'guidance', audience: 'vendors' }],
  [/^(questions( and answers)?|faq|frequently asked questions)$/, { kind: 'faq' }],
  [/^(glossary|terms)$/, { kind: 'glossary' }],
];

/** The names of the headings, for a message. */
export const KNOWN_HEADINGS =
  'Quick answer, What’s happening, Why, Evidence, Supporting evidence, Counterexamples, For buyers, For vendors, For …, Guidance, Outlook, Bottom line, FAQ, Glossary';

/** What a heading begins, whatever its case; “For journalists” is guidance for those. */
export function partNamed(heading: string): Part | undefined {
  const name = heading.trim().replace(/[:.]$/, '');
  const [, part] = PARTS.find(([pattern]) => pattern.test(name.toLowerCase())) ?? [];
  const [, audience] = /^for (\S.*)$/i.exec(name) ?? [];
  return part ?? (audience === undefined ? undefined : { kind: 'guidance', audience });
}
