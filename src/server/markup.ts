/** Escapes text for HTML content and attribute values. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A start tag. An undefined or false attribute is omitted; a true one has no value. */
export function startTag(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const markup = Object.entries(attributes).map(([attribute, value]) => {
    if (value === undefined || value === false) return '';
    return value === true ? ` ${attribute}` : ` ${attribute}="${escapeHtml(String(value))}"`;
  });
  return `<${name}${markup.join('')}>`;
}

/** JSON for a data block (`<script type="application/json">`): escapes `<`, and the line separators of old parsers. */
export const jsonForHtml = (value: unknown) =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
