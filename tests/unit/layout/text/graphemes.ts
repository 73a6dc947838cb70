import fc from 'fast-check';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The grapheme clusters of a text by the engine's own rules (UAX #29). */
export const segments = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Texts of all that joins: marks, conjuncts, joined emoji, flags, jamo, and what looks like them without joining. */
export const graphemes: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ...['a', 'B', '漢', ' ', '가', '각'],
      ...['e\u0301', '\u0308', '👩', '\u200D', '👩‍👩‍👧‍👦', '👍🏽', '\u{1F3FD}', '❤️', '1️⃣', '🇩🇪', '🇫', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
      ...['क्षि', 'क', '्', 'স্ত্রী', 'ক্', 'ગ્ય', 'స్త్రీ', 'ക്ഷ', 'ക്', 'ಕ್ಷ', 'க்ஷ', 'ශ්‍රී', 'ກຳ', 'กำ', 'ำ', 'က္က', 'ក្ក', '្'],
      ...['ｶﾞ', 'ﾟ', '\u0600', '\u200F', '\u00AD', 'שָׁ'],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
