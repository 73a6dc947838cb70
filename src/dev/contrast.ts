import { backgrounds, contrast, painted, type Painted } from './painted.js';

/** A colour with less contrast to its background than WCAG 2.2 AA requires. */
export interface LowContrast {
  /** The element of this package that contains it. */
  readonly element: HTMLElement;
  /** The `--trend-*` variable of the colour or its background; undefined when it is the page's own colour. */
  readonly variable: string | undefined;
  readonly color: string;
  readonly background: string;
  readonly ratio: number;
  readonly needed: 3 | 4.5;
  readonly of: 'text' | 'graphic';
}

/** The colour roles, as in `--trend-<role>`. */
const ROLES = ['ink', 'quiet', 'support', 'challenge', 'accent', 'second', 'raised', 'line'] as const;

/** Graphics that need contrast (WCAG 2.2, 1.4.11). */
const GRAPHICS: readonly (readonly [selector: string, property: 'fill' | 'stroke'])[] = [
  ['circle', 'fill'],
  ['.discs', 'stroke'],
  ['.challenges path, .diamonds, .mark path, .balance path', 'stroke'],
  ['.filled', 'fill'],
  ['.empty, .flows path, .rail path', 'stroke'],
];

const rgb = (color: Painted): string => `rgb(${color.join(', ')})`;

const hasText = ({ childNodes }: Element): boolean =>
  [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());

/** Large text (from 24 px, or 18.66 px bold) needs less contrast. */
function neededBy({ fontSize, fontWeight }: CSSStyleDeclaration): 3 | 4.5 {
  const size = parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
}

/** The computed colours, inside an element, of the variables that the page sets. */
function variablesOf(element: HTMLElement, inside: Element): ReadonlyMap<string, string> {
  const own = getComputedStyle(element);
  const probe = document.createElement('span');
  inside.append(probe);
  try {
    const names = [...ROLES, 'surface'].map((role) => `--trend-${role}`);
    return new Map(
      names
        .filter((name) => own.getPropertyValue(name) !== '')
        .map((name) => {
          probe.style.color = `var(${name})`;
          return [name, getComputedStyle(probe).color];
        }),
    );
  } finally {
    probe.remove();
  }
}

/** The texts and graphics of an element with too little contrast; the worst for each variable and requirement. */
export function lowContrastIn(element: HTMLElement): LowContrast[] {
  const content = element.shadowRoot?.querySelector('[part=base] > *');
  if (!content) return [];
  const variables = variablesOf(element, content);
  const worst = new Map<string, LowContrast>();

  const check = (piece: Element, color: string, needed: 3 | 4.5, of: 'text' | 'graphic') => {
    const layers = backgrounds(piece);
    if (!layers || color === 'none') return;
    const [background, foreground] = [painted(layers), painted([...layers, color])];
    const ratio = contrast(foreground, background);
    if (ratio >= needed) return;
    const variableOf = (target: Painted) =>
      [...variables].find(([, value]) => painted([...layers, value]).join() === target.join())?.[0];
    const variable = variableOf(foreground) ?? variableOf(background);
    const key = `${variable} ${needed} ${of}`;
    if ((worst.get(key)?.ratio ?? Infinity) <= ratio) return;
    worst.set(key, { element, variable, color: rgb(foreground), background: rgb(background), ratio, needed, of });
  };

  for (const piece of content.querySelectorAll<HTMLElement | SVGElement>('*')) {
    if (!piece.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(piece);
    if (hasText(piece)) check(piece, piece instanceof SVGElement ? style.fill : style.color, neededBy(style), 'text');
    for (const [selector, property] of GRAPHICS)
      if (piece.matches(selector)) check(piece, style[property], 3, 'graphic');
  }
  const accent = variables.get('--trend-accent');
  if (accent !== undefined) check(content, accent, 3, 'graphic');
  return [...worst.values()];
}
