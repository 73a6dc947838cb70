/** The page around a card. */
export interface Look {
  readonly scheme: 'light' | 'dark';
  /** A CSS colour; empty for that of the scheme. */
  readonly ground: string;
  /** A CSS font family list. */
  readonly family: string;
  readonly direction: 'ltr' | 'rtl';
}

export const PLAIN_LOOK: Look = { scheme: 'light', ground: '', family: 'system-ui, sans-serif', direction: 'ltr' };

/** White and near-black pages, with their ink. */
export const GROUNDS = {
  light: { ground: '#ffffff', ink: '#15181e' },
  dark: { ground: '#14171c', ink: '#eceef2' },
} as const;
