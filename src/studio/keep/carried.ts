import { NO_THEME, type ThemeChoice } from '../settings.js';

/** What goes with a link and into a draft. */
export interface Shared {
  readonly text: string;
  readonly theme: ThemeChoice;
}

/** The longest value of a theme that is taken from elsewhere, in UTF-16 code units. */
const LONGEST = 500;

const string = (value: unknown): string => (typeof value === 'string' && value.length <= LONGEST ? value : '');

/** A theme from elsewhere: what is none is left out. */
export function themeFrom(value: unknown): ThemeChoice {
  if (typeof value !== 'object' || value === null) return NO_THEME;
  const { ready, brand, variables } = value as Readonly<Record<string, unknown>>;
  const entries = typeof variables === 'object' && variables !== null ? Object.entries(variables) : [];
  return {
    ready: string(ready),
    brand: string(brand),
    variables: Object.fromEntries(
      entries.flatMap(([name, text]: [string, unknown]) =>
        /^--trend-[a-z-]+$/.test(name) && string(text) ? [[name, string(text)]] : [],
      ),
    ),
  };
}
