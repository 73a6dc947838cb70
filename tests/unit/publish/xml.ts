import { SaxesParser } from 'saxes';

/** The texts of an XML document, by the path of their element; attributes are at the end of it, after `@`. */
export type XmlTexts = ReadonlyMap<string, readonly string[]>;

/** Reads a document as a strict parser does. Throws where it is not well formed. */
export function parseXml(xml: string): XmlTexts {
  const found = new Map<string, string[]>();
  const add = (path: string, text: string) => found.set(path, [...(found.get(path) ?? []), text]);
  const open: { name: string; text: string }[] = [];
  const path = () => open.map(({ name }) => name).join('/');
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, text: '' });
    for (const [key, value] of Object.entries(attributes)) add(`${path()}@${key}`, value);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => {
    add(path(), open.at(-1)?.text ?? '');
    open.pop();
  });
  parser.write(xml).close();
  return found;
}

/** The texts of all elements at a path, such as `feed/entry/title`. */
export const textsOf = (xml: XmlTexts, path: string): readonly string[] => xml.get(path) ?? [];
