import { backgrounds, contrast, painted, type Painted } from './painted.js';

/** A colour that cannot be told from what is behind it as well as WCAG 2.2 AA asks for. */
export interface LowContrast {
  /** The element of ours that it was seen in. */
  readonly element: HTMLElement;
  /** The variable of the page that the colour or its background comes from; `undefined` where it is of the page itself. */
  readonly variable: string | undefined;
  /** What is painted, and on what. */
  readonly color: string;
  readonly background: string;
  readonly ratio: number;
  readonly needed: 3 | 4.5;
  readonly of: 'text' | 'graphic';
}

/** The roles of colour, each with the private name that an element works it out by. */
const ROLES = ['ink', 'quiet', 'support', 'challenge', 'accent', 'second', 'raised', 'line'] as const;

/** What is told by colour and is no text (WCAG 2.2, 1.4.11). */
const GRAPHICS: readonly (readonly [selector: string, property: 'fill' | 'stroke'])[] = [
  ['circle', 'fill'],
  ['.discs', 'stroke'],
  ['.challenges path, .diamonds, .mark path, .balance path', 'stroke'],
  ['.filled, .fill', 'fill'],
];

const rgb = (color: Painted): string => `rgb(${color.join(', ')})`;

const hasText = ({ childNodes }: Element): boolean =>
  [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());

/** Large text may have less contrast: from 24 px, or 18.66 px bold. */
function neededBy({ fontSize, fontWeight }: CSSStyleDeclaration): 3 | 4.5 {
  const size = parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
}

/** Colours of the variables that are set around an element, as they come out inside it. */
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

/** Every text and mark of an element that has too little contrast, the worst of each variable and need. */
export function lowContrastIn(element: HTMLElement): LowContrast[] {
  const content = element.shadowRoot?.querySelector('[part=base] > *');
  if (!content) return [];
  const variables = variablesOf(element, content);
  const worst = new Map<string, LowContrast>();

  const look = (piece: Element, color: string, needed: 3 | 4.5, of: 'text' | 'graphic') => {
    const layers = backgrounds(piece);
    if (!layers || color === 'none') return;
    const [ground, seen] = [painted(layers), painted([...layers, color])];
    const ratio = contrast(seen, ground);
    if (ratio >= needed) return;
    const named = (wanted: Painted) =>
      [...variables].find(([, value]) => painted([...layers, value]).join() === wanted.join())?.[0];
    const variable = named(seen) ?? named(ground);
    const key = `${variable} ${needed} ${of}`;
    if ((worst.get(key)?.ratio ?? Infinity) <= ratio) return;
    worst.set(key, { element, variable, color: rgb(seen), background: rgb(ground), ratio, needed, of });
  };

  for (const piece of content.querySelectorAll<HTMLElement | SVGElement>('*')) {
    if (!piece.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(piece);
    if (hasText(piece)) look(piece, piece instanceof SVGElement ? style.fill : style.color, neededBy(style), 'text');
    for (const [selector, property] of GRAPHICS)
      if (piece.matches(selector)) look(piece, style[property], 3, 'graphic');
  }
  const accent = variables.get('--trend-accent');
  if (accent !== undefined) look(content, accent, 3, 'graphic');
  return [...worst.values()];
}
