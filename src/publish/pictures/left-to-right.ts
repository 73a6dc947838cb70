import type { Drawing } from '../../layout/picture/drawing.js';

const OPPOSITE: Readonly<Record<string, string>> = { start: 'end', end: 'start', middle: 'middle' };

/**
 * The same drawing for programs that do not know `direction`: each text is anchored at its other end, and its characters
 * say themselves where they run (UAX #9, RLI and PDI).
 * @param drawing whose texts run from right to left
 */
export function leftToRight(drawing: Drawing): Drawing {
  const [name, given, ...children] = drawing;
  const attributes: Drawing[1] = { ...given, direction: undefined };
  if (name !== 'text')
    return [name, attributes, ...children.map((child) => (typeof child === 'string' ? child : leftToRight(child)))];
  const anchor = OPPOSITE[String(attributes['text-anchor'] ?? 'start')];
  return [name, { ...attributes, 'text-anchor': anchor }, '\u2067', ...children, '\u2069'];
}
