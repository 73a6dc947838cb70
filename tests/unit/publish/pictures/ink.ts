import { Resvg } from '@resvg/resvg-wasm';
import { SaxesParser } from 'saxes';

/** Where a text is drawn, in px of the picture. */
export interface Ink {
  readonly text: string;
  /** As it is seen: with the scale of what it stands in. */
  readonly fontSize: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const TRANSFORM = /^translate\(([-\d.]+) ([-\d.]+)\)scale\(([\d.]+)\)$/;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Measures every text of an SVG by what the rasterizer draws of it; it has to be started before. */
export function inkOf(svg: string, fonts: readonly Uint8Array[]): readonly Ink[] {
  const inks: Ink[] = [];
  const parser = new SaxesParser();
  let group = '';
  let scale = 1;
  let markup: string | undefined;
  let text = '';
  let fontSize = 0;
  parser.on('opentag', ({ name, attributes }) => {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
    if (name === 'g') {
      group = `<g${written.join('')}>`;
      scale = Number(TRANSFORM.exec(attributes['transform'] ?? '')?.[3]);
      fontSize = Number(attributes['font-size']);
    }
    if (name === 'text') {
      [markup, text] = [`<text${written.join('')}>`, ''];
      fontSize = Number(attributes['font-size'] ?? fontSize);
    } else if (markup !== undefined) markup += `<${name}${written.join('')}>`;
  });
  parser.on('text', (part) => {
    if (markup === undefined) return;
    markup += escaped(part);
    text += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'g') [group, scale] = ['', 1];
    if (markup === undefined) return;
    markup += `</${name}>`;
    if (name !== 'text') return;
    const drawn = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="Source Sans 3">${group}${markup.replace(/ (stroke|paint-order)[\w-]*="[^"]*"/g, '')}${group && '</g>'}</svg>`,
      { font: { fontBuffers: [...fonts] } },
    );
    const box = drawn.getBBox();
    if (box)
      inks.push({
        text: text.replace(/[\u2066-\u2069]/g, ''),
        fontSize: fontSize * scale,
        left: box.x,
        right: box.x + box.width,
        top: box.y,
        bottom: box.y + box.height,
      });
    drawn.free();
    markup = undefined;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return inks;
}
