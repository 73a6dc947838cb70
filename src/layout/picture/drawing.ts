/** An SVG element as plain data: its name, its attributes, and what is in it. An attribute without a value is left out. */
export type Drawing = readonly [
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: (Drawing | string)[],
];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What no XML document may hold, in whatever writing (XML 1.0, section 2.2): most control characters, half a pair. */
const FORBIDDEN = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Half pairs become the sign for an unknown character. Not by a pattern: WebKit takes some for whole characters. */
const wellFormed = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text));

/** Text for an element or an attribute; a character that XML does not know becomes the sign for one. */
const escaped = (text: string) =>
  wellFormed(text)
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(FORBIDDEN, '\uFFFD');

const rounded = (value: string | number) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);

/** A drawing as the text of an SVG file. Names are ours; every value and every text is escaped. */
export function svgText([name, attributes, ...children]: Drawing): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(String(rounded(value)))}"`,
  );
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child)));
  return `<${name}${written.join('')}>${inside.join('')}</${name}>`;
}
