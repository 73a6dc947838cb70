/** An SVG element as plain data: name, attributes, children. An attribute that is undefined is left out. */
export type Drawing = readonly [
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: (Drawing | string)[],
];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that no XML document may hold (XML 1.0, section 2.2): most control characters, lone surrogates. */
const FORBIDDEN = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Replaces lone surrogates with U+FFFD. Not by a pattern: WebKit matches some of them as whole characters. */
const wellFormed = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text));

/** Escapes text for an element or an attribute; a character that XML forbids becomes U+FFFD. */
const escaped = (text: string) =>
  wellFormed(text)
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(FORBIDDEN, '\uFFFD');

const rounded = (value: string | number) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);

/** A drawing as the text of an SVG file. Names come from this code; every value and text is escaped. */
export function svgText([name, attributes, ...children]: Drawing): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(String(rounded(value)))}"`,
  );
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child)));
  return `<${name}${written.join('')}>${inside.join('')}</${name}>`;
}
