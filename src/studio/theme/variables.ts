/** What a variable is of, as the studio sorts them. */
export const GROUPS = ['Colour', 'Type', 'Space', 'Corners and width', 'Pictures'] as const;

/** A public variable of the card. */
export interface Variable {
  readonly name: `--trend-${string}`;
  readonly group: (typeof GROUPS)[number];
  readonly label: string;
  /** What it is for, and its default: as the manifest of the elements says. */
  readonly description: string;
  readonly initial?: string;
  /** The CSS property that takes such values; undefined for the logo, which is no CSS value. */
  readonly property: string | undefined;
}

const of =
  (group: Variable['group']) =>
  (role: string, label: string, property: string | undefined, description: string, initial?: string): Variable => ({
    name: `--trend-${role}`,
    group,
    label,
    property,
    description,
    ...(initial === undefined ? {} : { initial }),
  });

const [colour, type, space, edge, picture] = [
  of('Colour'),
  of('Type'),
  of('Space'),
  of('Corners and width'),
  of('Pictures'),
];

/** All public variables. A test holds them against the elements' own descriptions. */
export const VARIABLES: readonly Variable[] = [
  colour('ink', 'Ink', 'color', 'text, the axis, what is filled of a share'),
  colour('quiet', 'Quiet', 'color', 'dates, labels, captions'),
  colour('support', 'Support', 'color', 'supporting evidence'),
  colour('challenge', 'Challenge', 'color', 'counterexamples'),
  colour('surface', 'Surface', 'color', 'the background'),
  colour('line', 'Line', 'color', 'rules and grid lines'),
  colour('accent', 'Accent', 'color', 'focus and the picked row'),
  colour('second', 'Second', 'color', 'what is filled of the shares after the first'),
  colour('raised', 'Raised', 'color', 'boxes that open above the text'),
  type('font-family', 'Typeface', 'font-family', 'all type'),
  type('heading-font', 'Typeface of headings', 'font-family', 'claim, headings and figures'),
  type('heading-weight', 'Weight of headings', 'font-weight', 'claim, headings and figures', '700'),
  type('font-size', 'Size', 'font-size', 'the base of the scale', 'medium'),
  type('title-size', 'Size of the claim', 'font-size', 'the claim', 'clamp(1.5625em, 1.1em + 2.9cqi, 2.375em)'),
  type('figure-size', 'Size of the shares', 'font-size', 'the shares', 'clamp(3.125em, 2.2em + 5.8cqi, 4.75em)'),
  type('line-height', 'Line height', 'line-height', 'running text', '1.55'),
  type('measure', 'Measure', 'max-width', 'the longest line of text', '32em'),
  space('space', 'Space', 'row-gap', 'between sections', '40px'),
  space('padding', 'Padding', 'padding', 'inside the edge'),
  space('sticky-top', 'Bar above', 'top', 'how far below the top the column names of long tables stay', '0px'),
  edge('radius', 'Radius', 'border-radius', 'corners'),
  edge('max-width', 'Widest', 'max-width', 'the widest that it grows', 'none'),
  picture('picture-logo', 'Logo', undefined, 'the mark in saved pictures: width, height and the data of a path'),
];

/** A logo: width, height, path data. */
const LOGO = /^\d+(?:\.\d+)? \d+(?:\.\d+)? [Mm][\d\s.,+\-eMmZzLlHhVvCcSsQqTtAa]+$/;

/** Whether a variable can have a value, as far as can be told here: outside of browsers any plain value can. */
export function takes({ property }: Variable, value: string): boolean {
  if (property === undefined) return LOGO.test(value.trim());
  return typeof CSS === 'undefined' || CSS.supports(property, value);
}
