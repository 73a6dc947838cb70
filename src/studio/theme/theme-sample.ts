import { css, html, LitElement } from 'lit';
import type { LowContrast } from '../../dev/contrast.js';
import type { Place } from '../place.js';
import '../preview/stage-view.js';
import '../preview/width-desk.js';
import { type Look, PLAIN_LOOK } from '../stage/look.js';
import type { PaintedRole, PaintedRoles, Role } from '../stage/measure-roles.js';
import type { Dress } from '../stage/stage.js';
import { sharedStyles } from '../studio.styles.js';
import { gradeOf, ratioText } from './contrast-words.js';

/** A light page and a dark one. */
const LOOKS: readonly Look[] = [PLAIN_LOOK, { ...PLAIN_LOOK, scheme: 'dark' }];

/** Their names. */
const PAGES = ['light', 'dark'];

/** The roles that texts have. */
const TEXTS: readonly Role[] = ['ink', 'quiet', 'support', 'challenge', 'accent'];

/** How long after a change the colours are measured, and told to those who hear, in ms. */
const PAINTED = 150;
const TOLD = 700;

/** As wide as two columns in print; narrow, one above the other. */
const WIDE = 1040;
const NARROW = 340;

/**
 * Both cards of a theme, on a light page and on a dark one, with the contrast of each role.
 * @fires painted - the colours were measured; `detail` are those of the card on the light page
 */
export class ThemeSample extends LitElement {
  static override properties = {
    place: { attribute: false },
    text: { attribute: false },
    dress: { attribute: false },
    painted: { state: true },
    findings: { state: true },
    told: { state: true },
    isNarrow: { state: true },
  };
  static override styles = [
    sharedStyles,
    css`
      table {
        margin-block-start: 12px;
        inline-size: 100%;
        border-collapse: collapse;
        font-size: 13px;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: 4px 8px 4px 0;
        border-block-end: 1px solid var(--line);
        text-align: start;
        font-weight: 400;
        vertical-align: top;
      }
      thead th {
        color: var(--quiet);
      }
      td span {
        display: inline-block;
      }
      .low {
        color: var(--fault);
        font-weight: 700;
      }
      ul {
        margin: 8px 0 0;
        padding-inline-start: 1.2em;
        font-size: 14px;
      }
    `,
  ];

  declare place: Place | undefined;
  declare text: string;
  declare dress: Dress;
  declare painted: readonly PaintedRoles[];
  declare findings: readonly (readonly LowContrast[])[];
  declare told: string;
  declare isNarrow: boolean;

  #measuring: ReturnType<typeof setTimeout> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;
  readonly #size = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    if (width > 0) requestAnimationFrame(() => (this.isNarrow = width < 480));
  });

  constructor() {
    super();
    this.text = '';
    this.dress = { css: '', ready: '' };
    this.painted = [];
    this.findings = [];
    this.told = '';
    this.isNarrow = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    clearTimeout(this.#measuring);
    clearTimeout(this.#telling);
  }

  override render() {
    const [light = {}, dark = {}] = this.painted;
    return html`
      <width-desk fixed bare .width=${this.isNarrow ? NARROW : WIDE} .height=${this.isNarrow ? 380 : 580}>
        <stage-view
          still
          label="The theme on a light and on a dark page"
          sections="claim timeline stats"
          .place=${this.place}
          .text=${this.text}
          .looks=${LOOKS}
          .dress=${this.dress}
          @stage-change=${this.#soon}
        ></stage-view>
      </width-desk>
      <table>
        <caption class="visually-hidden">
          Contrast of each colour with the surface
        </caption>
        <thead>
          <tr>
            <th scope="col">Contrast</th>
            ${TEXTS.map((role) => html`<th scope="col">${role[0]?.toUpperCase()}${role.slice(1)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${[['Light page', light] as const, ['Dark page', dark] as const].map(
            ([name, roles]) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${TEXTS.map((role) => html`<td>${this.#cell(roles[role])}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
      ${this.#list()}
      <p role="status" class="visually-hidden">${this.told}</p>
    `;
  }

  #cell(role: PaintedRole | undefined) {
    if (!role) return '…';
    const grade = gradeOf(role.ratio);
    const isLow = grade === 'marks only' || grade === 'too low';
    return html`<span>${ratioText(role.ratio)}</span> <span class=${isLow ? 'low' : 'grade'}>${grade}</span>`;
  }

  /** What of the cards cannot be read, by the variable that makes it so; the strictest need of each. */
  #list() {
    const worst = new Map<string, LowContrast>();
    this.findings.forEach((findings, i) => {
      for (const finding of findings) {
        const key = `${finding.variable ?? 'The page’s own colour'} on the ${PAGES[i] ?? ''} page`;
        if ((worst.get(key)?.needed ?? 0) < finding.needed) worst.set(key, finding);
      }
    });
    if (worst.size === 0) return undefined;
    return html`<ul class="fault">
      ${[...worst].map(
        ([key, { of, ratio, needed }]) =>
          html`<li>
            ${key}: ${of === 'text' ? 'text' : 'marks'} of ${ratioText(ratio)}, where ${needed}:1 is needed.
          </li>`,
      )}
    </ul>`;
  }

  readonly #soon = (): void => {
    clearTimeout(this.#measuring);
    this.#measuring = setTimeout(this.#measure, PAINTED);
  };

  readonly #measure = (): void => {
    const stage = this.renderRoot.querySelector('stage-view')?.stage;
    if (!stage) return;
    this.painted = stage.measure();
    this.findings = stage.lowContrast();
    this.dispatchEvent(new CustomEvent('painted', { detail: this.painted[0] ?? {} }));
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => (this.told = this.#sentence()), TOLD);
  };

  /** What has changed for those who hear: what cannot be read, else that all can. */
  #sentence(): string {
    const low = this.painted.flatMap((roles, i) =>
      TEXTS.flatMap((role) => {
        const ratio = roles[role]?.ratio ?? 21;
        return ratio < 4.5 ? [`${role} ${ratioText(ratio)} on the ${PAGES[i] ?? ''} page`] : [];
      }),
    );
    const least = Math.min(...this.painted.flatMap((roles) => TEXTS.map((role) => roles[role]?.ratio ?? 21)));
    return low.length > 0 ? `Contrast too low: ${low.join(', ')}.` : `Every colour has ${ratioText(least)} or more.`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'theme-sample': ThemeSample;
  }
}

customElements.define('theme-sample', ThemeSample);
