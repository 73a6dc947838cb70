import type { PropertyDeclarations } from 'lit';
import { headingLevel, type HeadingLevel } from '../../sections/parts/heading-level.js';
import { keyword, type TrendTheme, writeAttribute } from './attributes.js';
import { RepairedElement } from './repaired-element.js';

/** Each property reads and writes its attribute itself: attributes are the state, as in HTML. */
const OWN = { noAccessor: true };

/** All attributes of the elements: their properties read them, and Lit converts none of them. */
const OWN_ATTRIBUTES = 'src integrity keep heading-level theme loading sections section'.split(' ');

/** The attributes that every element has, each with its property. */
export abstract class TrendAttributes extends RepairedElement {
  static override properties: PropertyDeclarations = {
    src: OWN,
    integrity: OWN,
    keep: OWN,
    headingLevel: { attribute: 'heading-level', noAccessor: true },
    theme: OWN,
  };

  /**
   * The address of a trend document, relative to the page.
   * @attr src
   */
  get src(): string {
    return this.getAttribute('src')?.trim() ?? '';
  }
  set src(src: string | null) {
    writeAttribute(this, 'src', src);
  }

  /**
   * The hash that the document at `src` must match (Subresource Integrity).
   * @attr integrity
   */
  get integrity(): string {
    return this.getAttribute('integrity')?.trim() ?? '';
  }
  set integrity(integrity: string | null) {
    writeAttribute(this, 'integrity', integrity);
  }

  /**
   * Keeps the last good copy of the document at `src` in the reader's browser, to be shown, with its date, when the
   * document cannot be had. Without it nothing is stored.
   * @attr keep
   */
  get keep(): boolean {
    return this.hasAttribute('keep');
  }
  set keep(keep: boolean | null) {
    writeAttribute(this, 'keep', keep ? '' : null);
  }

  /**
   * The level of the topmost heading, 1 to 6.
   * @attr heading-level
   */
  get headingLevel(): HeadingLevel {
    const level = Number(this.getAttribute('heading-level'));
    return level === headingLevel(level) ? level : 2;
  }
  set headingLevel(level: number | null) {
    writeAttribute(this, 'heading-level', level);
  }

  /**
   * `auto` follows the page's own colours; `light` and `dark` bring a surface of their own.
   * @attr theme
   */
  get theme(): TrendTheme {
    return keyword(this, 'theme', ['auto', 'light', 'dark']);
  }
  set theme(theme: TrendTheme | null) {
    writeAttribute(this, 'theme', theme);
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    // A property that a page's subclass declares is Lit's.
    if (!OWN_ATTRIBUTES.includes(name)) super.attributeChangedCallback(name, before, after);
    // Before the next line of the page's script runs: it may read `state`.
    this.syncSource();
    this.requestUpdate();
  }

  /** @internal Connects the element to the trend that its attributes now ask for. */
  abstract syncSource(): void;
}
