import { readFileSync } from 'node:fs';
import type { TrendDocument } from '../../../src/document/index.js';
import { attackTexts, COLLECTIONS, inPieces } from '../../fixtures/attacks.js';

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** Texts that end or open what surrounds them, if nothing escapes them. */
export const HOSTILE: readonly string[] = [
  '<b>bold</b> & <script>alert(1)</script>',
  '</script></style></title></template></head><img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>\' onmouseover="alert(1)',
  'a ]]> b <![CDATA[ c --> d <!-- e',
  '&lt;already&gt; &amp;escaped; &#0; &nosuch;',
  'astral 😀 𝔸 and \ud800 alone',
  'control \u0000\u0001\u0008\u000b\u001b[31m\u007f\u0085 characters \ufffe\uffff',
  '\u202eright to left\u202c \u2066isolated',
  'line\r\nends\u2028of\u2029all kinds\t.',
  '[link](javascript:alert(1)) `code` # * _ | $x$',
  '{title} ${alert(1)} {{x}}',
];

/** These, and those of public collections. */
export const attacks = (): string[] => [...HOSTILE, ...attackTexts(file(COLLECTIONS.naughty), file(COLLECTIONS.seeds))];

/** A document with one text in every place. */
export const everywhere = (text: string, id = 'all'): TrendDocument => ({
  version: 1,
  id,
  title: text,
  status: 'new',
  updated: '2026-06',
  quickAnswer: text,
  stats: [{ id: 'one', label: text, count: 1, total: 2, unit: text }],
  whatsHappening: text,
  evidence: [
    { company: text, date: '2025-03', stance: 'supports', text, source: { title: text, url: 'source?a=1&b=2' } },
    { company: text, date: '2025-04', stance: 'challenges', text },
  ],
  guidance: [{ audience: text, text }],
  faq: [{ question: text, answer: text }],
  glossary: [{ term: 'term', meaning: text }],
  collection: { title: text, url: '../all' },
  publisher: { name: text, url: '/about?x=1&y=2' },
});

/** All attacks in few texts, many in each. */
export const attacksTogether = (): string[] => inPieces(attacks(), 25).map((some) => some.join(' '));
