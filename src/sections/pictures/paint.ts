import type { Drawing } from '../../layout/picture/drawing.js';

type Attributes = Drawing[1];

/** Attributes that an element's children inherit. */
const INHERITED = [
  'direction',
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
];

const text = (value: string | number | undefined, otherwise = '') => String(value ?? otherwise);
const number = (value: string | number | undefined, otherwise = 0) => Number(value ?? otherwise);
const numbers = (list: string) => list.split(/[\s,]+/).map(Number);

/** Applies `translate()`, `scale()` and `rotate()`, in their order. */
function transform(context: CanvasRenderingContext2D, list: string): void {
  for (const [, name, values = ''] of list.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [x = 0, y] = numbers(values);
    if (name === 'translate') context.translate(x, y ?? 0);
    else if (name === 'scale') context.scale(x, y ?? x);
    else context.rotate((x * Math.PI) / 180);
  }
}

/** Fills and strokes what is drawn, in the order of `paint-order`. */
function ink(context: CanvasRenderingContext2D, style: Attributes, fill: () => void, stroke: () => void): void {
  const opacity = number(style['opacity'], 1);
  const steps = [
    () => {
      const colour = text(style['fill'], '#000');
      context.globalAlpha = opacity * number(style['fill-opacity'], 1);
      context.fillStyle = colour;
      if (colour !== 'none') fill();
    },
    () => {
      const colour = text(style['stroke'], 'none');
      context.globalAlpha = opacity * number(style['stroke-opacity'], 1);
      context.strokeStyle = colour;
      context.lineWidth = number(style['stroke-width'], 1);
      context.lineCap = text(style['stroke-linecap'], 'butt') as CanvasLineCap;
      context.lineJoin = text(style['stroke-linejoin'], 'miter') as CanvasLineJoin;
      context.miterLimit = 4;
      context.setLineDash(style['stroke-dasharray'] ? numbers(text(style['stroke-dasharray'])) : []);
      if (colour !== 'none' && context.lineWidth > 0) stroke();
    },
  ];
  if (text(style['paint-order']).startsWith('stroke')) steps.reverse();
  for (const step of steps) step();
}

/** The CSS font of a text. */
export const fontOf = (style: Attributes): string =>
  `${text(style['font-weight'], '400')} ${text(style['font-size'], '16')}px ${text(style['font-family'], 'sans-serif')}`;

/** A text with its parts, one after the other in reading direction. */
function write(context: CanvasRenderingContext2D, style: Attributes, parts: Drawing[2][]): void {
  const runs = parts.map((part) =>
    typeof part === 'string'
      ? { style, text: part }
      : { style: { ...style, ...part[1] }, text: part.slice(2).join('') },
  );
  const backwards = style['direction'] === 'rtl';
  context.direction = backwards ? 'rtl' : 'ltr';
  context.textAlign = 'start';
  // As an SVG's text: letters where their widths put them, not at whole pixels.
  context.textRendering = 'geometricPrecision';
  const widths = runs.map((run) => {
    context.font = fontOf(run.style);
    return context.measureText(run.text).width;
  });
  const anchor = { middle: 0.5, end: 1 }[text(style['text-anchor'])] ?? 0;
  const sign = backwards ? -1 : 1;
  let x = number(style['x']);
  for (const width of widths) x -= sign * anchor * width;
  const y = number(style['y']);
  runs.forEach((run, i) => {
    context.font = fontOf(run.style);
    ink(
      context,
      run.style,
      () => context.fillText(run.text, x, y),
      () => context.strokeText(run.text, x, y),
    );
    x += sign * (widths[i] ?? 0);
  });
}

/**
 * Paints a drawing onto a canvas, as a browser paints its SVG. Nothing is loaded for it, so that no policy of the page
 * forbids it.
 * @throws {TypeError} for an element that it does not know
 */
export function paint(context: CanvasRenderingContext2D, drawing: Drawing, inherited: Attributes = {}): void {
  const [name, attributes, ...children] = drawing;
  const own = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const style: Attributes = { ...inherited, ...Object.fromEntries(own) };
  context.save();
  transform(context, text(attributes['transform']));
  switch (name) {
    case 'title':
    case 'desc':
      break;
    case 'svg':
    case 'g': {
      const below = Object.fromEntries(INHERITED.map((key) => [key, style[key]]));
      for (const child of children) if (typeof child !== 'string') paint(context, child, below);
      break;
    }
    case 'text':
      write(context, style, children);
      break;
    case 'path':
    case 'circle':
    case 'rect': {
      const shape = new Path2D(text(style['d']));
      const [x, y] = [number(style['x']), number(style['y'])];
      if (name === 'circle') shape.arc(number(style['cx']), number(style['cy']), number(style['r']), 0, 2 * Math.PI);
      if (name === 'rect') shape.roundRect(x, y, number(style['width']), number(style['height']), number(style['rx']));
      ink(
        context,
        style,
        () => context.fill(shape),
        () => context.stroke(shape),
      );
      break;
    }
    default:
      throw new TypeError(`<${name}> cannot be painted.`);
  }
  context.restore();
}
