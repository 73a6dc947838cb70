import { type Drawing, svgText } from '../layout/picture/drawing.js';

/** An XML element as plain data: name, attributes, children. An attribute that is undefined is left out. */
export type XmlElement = Drawing;

/** An element that holds nothing but a text. */
export const textElement = (name: string, text: string, attributes: XmlElement[1] = {}): XmlElement => [
  name,
  attributes,
  text,
];

/** An XML document in UTF-8. Names come from this code; every text is escaped, and what XML forbids becomes U+FFFD. */
export const xmlDocument = (root: XmlElement): string => `<?xml version="1.0" encoding="utf-8"?>\n${svgText(root)}\n`;
