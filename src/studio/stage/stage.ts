import type { LowContrast } from '../../dev/contrast.js';
import { lowContrastIn } from '../../dev/contrast.js';
import { GROUNDS, type Look, PLAIN_LOOK } from './look.js';
import { measureRoles, type PaintedRoles } from './measure-roles.js';
import { applyPrintRules } from './print-rules.js';

/** What a card on a stage wears. */
export interface Dress {
  /** The rule for `trend-card`. */
  readonly css: string;
  /** The name of a ready theme, or empty. */
  readonly ready: string;
}

/** A card of the release, as the page has defined it. */
type Card = HTMLElement & { trend: unknown; updateComplete?: Promise<unknown> };

/**
 * The page of a preview: a card of the release on a page of any colour, or two, on a light and on a dark one. The studio
 * drives it from outside, and says in the frame's `data-files` where the release is.
 */
export class StudioStage extends HTMLElement {
  readonly #cards: Card[] = [];
  #looks: readonly Look[] = [PLAIN_LOOK];
  #isPaper = false;
  #files = '';

  /**
   * Puts the cards there.
   * @param files the address of the release's files, with a slash at its end
   * @throws where the release cannot be loaded
   */
  async open(files: string, looks: readonly Look[], sections: string): Promise<void> {
    this.#files = files;
    await import(/* @vite-ignore */ `${files}trend-embed.js`);
    for (const { scheme } of looks) {
      const page = document.createElement('div');
      page.className = `page ${scheme}`;
      const card = document.createElement('trend-card') as unknown as Card;
      if (sections !== '') card.setAttribute('sections', sections);
      this.#cards.push(card);
      page.append(card);
      this.append(page);
    }
    document.addEventListener('trend-load', () => this.#paper());
    document.addEventListener('click', openElsewhere);
    this.look(looks);
  }

  /** Shows the document of a JSON text. */
  show(text: string): void {
    for (const card of this.#cards) card.trend = JSON.parse(text);
  }

  /** Dresses the pages; as many looks as there are cards. */
  look(looks: readonly Look[]): void {
    this.#looks = looks;
    this.#cards.forEach((card, i) => {
      const { scheme, ground, family, direction } = this.#looks[i] ?? PLAIN_LOOK;
      const page = card.parentElement;
      if (!page) return;
      page.dir = direction;
      page.style.colorScheme = scheme;
      page.style.background = GROUNDS[scheme].ground;
      // A value that is no colour changes nothing.
      if (ground !== '') page.style.background = ground;
      page.style.color = GROUNDS[scheme].ink;
      page.style.fontFamily = family;
    });
    document.documentElement.style.colorScheme = looks.length === 1 ? (looks[0]?.scheme ?? '') : '';
    document.documentElement.dir = looks[0]?.direction ?? 'ltr';
  }

  /** @returns when the style sheet of the ready theme has arrived */
  async dress({ css, ready }: Dress): Promise<void> {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
    const name = /^[a-z-]+$/.test(ready) ? ready : '';
    if (name !== '') await this.#themeSheet(name);
    for (const card of this.#cards) card.className = name === '' ? '' : `trend-${name}`;
  }

  /** Shows what a printer would print: what is on screens alone is gone, and every answer is open. */
  set paper(isPaper: boolean) {
    this.#isPaper = isPaper;
    document.documentElement.classList.toggle('paper', isPaper);
    this.#paper();
  }

  /** The colours of each role, as each card paints them. */
  measure(): readonly PaintedRoles[] {
    return this.#cards.map(measureRoles);
  }

  /** What has too little contrast, by card. */
  lowContrast(): readonly (readonly LowContrast[])[] {
    return this.#cards.map((card) => lowContrastIn(card));
  }

  #themeSheet(name: string): Promise<void> {
    const href = `${this.#files}themes/${name}.css`;
    if ([...document.querySelectorAll('link')].some((link) => link.href === href)) return Promise.resolve();
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    document.head.append(link);
    return new Promise((resolve) => {
      link.onload = link.onerror = () => resolve();
    });
  }

  #paper(): void {
    if (!this.#isPaper) return;
    dispatchEvent(new Event('afterprint'));
    dispatchEvent(new Event('beforeprint'));
    applyPrintRules(document);
  }
}

/** Links of the document lead out of the preview, to a tab of their own. */
function openElsewhere(event: MouseEvent): void {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link || link.href.replace(/#.*/, '') === location.href.replace(/#.*/, '')) return;
  link.target = '_blank';
  link.rel = 'noopener';
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-stage': StudioStage;
  }
}

customElements.define('studio-stage', StudioStage);
