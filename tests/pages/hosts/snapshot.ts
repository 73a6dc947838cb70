/** How one node of a card looks. */
export interface Look {
  /** The element's name, and its part or class. */
  readonly kind: string;
  /** Left and top from the card's, width and height, in px. */
  readonly box: readonly number[];
  readonly styles: Readonly<Record<string, string>>;
}

/**
 * How a card looks: the box of each node of its shadow tree, and computed styles, all of them for the first node of each
 * kind and some for the others. Runs in the page.
 */
export function snapshot(host: Element): Look[] {
  const SOME =
    'display color font-size font-weight line-height letter-spacing text-align white-space-collapse text-transform cursor visibility opacity margin padding';
  // What boxes tell better, what the page may say to its own, and what is resolved for a flex item only.
  const LEFT_OUT = /^--|^(min-)?(block-size|height|inline-size|width)$|-origin$|^grid-template|^color-scheme$/;
  const base = host.shadowRoot?.querySelector('[part=base]');
  if (!base) throw new Error('There is no card to look at.');
  const origin = base.getBoundingClientRect();
  const seen = new Set<string>();
  return [base, ...base.querySelectorAll('*')].map((element) => {
    const kind = `${element.localName}[${element.getAttribute('part') ?? element.getAttribute('class') ?? ''}]`;
    const { left, top, width, height } = element.getBoundingClientRect();
    const shown = width > 0 || height > 0;
    const style = getComputedStyle(element);
    const names = seen.has(kind) ? SOME.split(' ') : [...style].filter((name) => !LEFT_OUT.test(name));
    seen.add(kind);
    return {
      kind,
      box: [shown ? left - origin.left : 0, shown ? top - origin.top : 0, width, height],
      styles: Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)])),
    };
  });
}

/** Which differences count; all of them, if nothing else is said. */
export interface Comparison {
  /** How far apart two lengths may be, in px. */
  readonly tolerance?: number;
  /** Indices into a box that are compared. */
  readonly sides?: readonly number[];
}

/** What differs between two looks, in words; a node that only stands elsewhere is told of once. */
export function differences(
  expected: readonly Look[],
  actual: readonly Look[],
  { tolerance = 0.5, sides = [0, 1, 2, 3] }: Comparison = {},
): string[] {
  if (expected.length !== actual.length) return [`${actual.length} nodes, and not ${expected.length}`];
  return actual.flatMap(({ kind, box, styles }, index) => {
    const other = expected[index];
    if (!other) return [];
    const near = sides.every((side) => Math.abs((box[side] ?? NaN) - (other.box[side] ?? NaN)) <= tolerance);
    return [
      ...(near ? [] : [`${kind} at ${box.join(' ')}, and not ${other.box.join(' ')}`]),
      ...Object.entries(styles)
        .filter(([name, value]) => value !== other.styles[name])
        .map(([name, value]) => `${kind} has ${name}: ${value}, and not ${other.styles[name]}`),
    ];
  });
}
