/** How the card is to look. */
export interface ThemeChoice {
  /** The name of a ready theme (`paper`), or empty. */
  readonly ready: string;
  /** A CSS colour from which a palette is made, or empty. */
  readonly brand: string;
  /** The values of `--trend-*` variables, by their name. */
  readonly variables: Readonly<Record<string, string>>;
}

export const NO_THEME: ThemeChoice = { ready: '', brand: '', variables: {} };

/**
 * What is chosen beside the document: See, Theme and Take it share it, and it goes with the draft and the link.
 * @fires change
 */
export class Settings extends EventTarget {
  #theme: ThemeChoice;

  constructor(theme: ThemeChoice = NO_THEME) {
    super();
    this.#theme = theme;
  }

  get theme(): ThemeChoice {
    return this.#theme;
  }

  set theme(theme: ThemeChoice) {
    this.#theme = theme;
    this.dispatchEvent(new Event('change'));
  }
}
