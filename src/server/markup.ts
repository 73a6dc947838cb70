/** Text for HTML, in attributes and between tags. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A start tag; without a value an attribute is left out, and `true` stands for one without. */
export function startTag(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const written = Object.entries(attributes).map(([attribute, value]) => {
    if (value === undefined || value === false) return '';
    return value === true ? ` ${attribute}` : ` ${attribute}="${escapeHtml(String(value))}"`;
  });
  return `<${name}${written.join('')}>`;
}

/** Data for a `<script>` that is none: nothing in it can end the element, or a line where old parsers see one. */
export const jsonForHtml = (value: unknown) =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
