/** What a picture shows, as the gallery's address says it. */
export interface Cell {
  readonly element: string;
  readonly width: string;
  readonly scheme: string;
  readonly direction: string;
  readonly state: string;
  readonly theme: string;
}

/**
 * Each element in each width, and so chosen that any two values that meet in the gallery meet in a picture too; but for
 * elements and states, elements and themes, states and themes: of those, each value is there.
 */
const LIST = `
trend-card 280 light ltr ready none
trend-card 640 dark rtl ready none
trend-card 1200 light rtl ready plain
trend-provider 280 dark ltr ready paper
trend-provider 640 light ltr ready ink
trend-provider 1200 dark ltr ready contrast
trend-header 280 light rtl ready one-colour
trend-header 640 dark ltr ready plain
trend-header 1200 dark rtl ready ink
trend-stats 280 light rtl ready contrast
trend-stats 640 dark ltr ready one-colour
trend-stats 1200 light rtl ready paper
trend-meters 280 light ltr ready plain
trend-meters 640 dark rtl ready paper
trend-meters 1200 light ltr ready none
trend-prose.explanation 280 dark rtl ready ink
trend-prose.explanation 640 light ltr ready contrast
trend-prose.explanation 1200 light rtl ready one-colour
trend-prose.guidance 280 dark ltr ready none
trend-prose.guidance 640 light rtl ready none
trend-prose.guidance 1200 dark rtl ready plain
trend-prose.outlook 280 light ltr ready paper
trend-prose.outlook 640 dark rtl ready ink
trend-prose.outlook 1200 dark ltr ready contrast
trend-prose.bottom-line 280 light ltr ready one-colour
trend-prose.bottom-line 640 dark rtl ready none
trend-prose.bottom-line 1200 light rtl ready plain
evidence-timeline 280 dark ltr ready paper
evidence-timeline 640 light rtl ready ink
evidence-timeline 1200 light ltr ready contrast
evidence-table 280 dark ltr ready one-colour
evidence-table 640 light rtl ready none
evidence-table 1200 dark rtl ready plain
evidence-counterexamples 280 light ltr ready paper
evidence-counterexamples 640 dark rtl ready ink
evidence-counterexamples 1200 dark ltr ready contrast
trend-faq 280 light ltr ready one-colour
trend-faq 640 dark rtl ready none
trend-faq 1200 light rtl ready plain
trend-card 280 light ltr loading none
trend-faq 640 dark rtl loading none
evidence-timeline 1200 light ltr loading none
trend-provider 280 light rtl error none
trend-card 640 dark ltr error none
trend-faq 1200 light ltr error none
evidence-timeline 280 light ltr empty none
trend-provider 640 dark rtl empty none
trend-card 1200 light ltr empty none
`;

export const AXES = ['element', 'width', 'scheme', 'direction', 'state', 'theme'] as const;

export const CELLS: readonly Cell[] = LIST.trim()
  .split('\n')
  .map((line) => {
    const [element = '', width = '', scheme = '', direction = '', state = '', theme = ''] = line.split(' ');
    return { element, width, scheme, direction, state, theme };
  });

/** The name of a picture's files. */
export const nameOf = (cell: Cell): string => AXES.map((axis) => cell[axis]).join('_');

/** Where the gallery shows it, and nothing but it. */
export const addressOf = (cell: Cell): string =>
  `gallery.html?${new URLSearchParams({ ...cell, still: '' }).toString()}`;
