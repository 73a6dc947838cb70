import { html, type noChange, nothing, type TemplateResult } from 'lit';
import { stanceCounts } from '../../evidence/stance-counts.js';
import { asOfText, balanceModel } from '../../sections/balance/model.js';
import { balanceTemplate } from '../../sections/balance/template.js';
import { footerModel } from '../../sections/footer/model.js';
import { footerTemplate } from '../../sections/footer/template.js';
import { spokenAddress } from '../../sections/parts/address.js';
import { nextLevel } from '../../sections/parts/heading-level.js';
import type { Section, SectionView } from '../../sections/section.js';

/** `nothing` where the trend has no data for the section; `noChange` where it stays as it is. */
type SectionContent = TemplateResult | typeof nothing | typeof noChange;

/** A section of a card, rendered. */
export interface RenderedSection {
  readonly name: string;
  readonly content: SectionContent;
}

/** Whether the heading of a section is the title of the card. */
const isTitle = ({ name }: { readonly name: string }): boolean => name === 'header' || name === 'claim';

/** The sections of a card, each with its heading at its level: below the claim, where that is shown. */
export function renderSections(
  alone: SectionView,
  sections: readonly Section[],
  render: (section: Section, view: SectionView, index: number) => SectionContent,
): readonly RenderedSection[] {
  const view: SectionView = { ...alone, alone: false };
  const below = sections.some(isTitle) ? { ...view, level: nextLevel(view.level) } : view;
  const { supports, challenges } = stanceCounts(view.trend);
  // The last evidence that is shown offers the export, of both sides.
  const last = sections
    .map(({ name }) => (name === 'evidence' ? supports : name === 'counterexamples' ? challenges : 0) > 0)
    .lastIndexOf(true);
  return sections.map((section, i) => {
    const { name } = section;
    return { name, content: render(section, isTitle(section) ? view : { ...below, exports: i === last }, i) };
  });
}

/** Both sides' counts, where no section tells them; and where the trend comes from. */
function endTemplate(view: SectionView, shows: (name: string) => boolean): unknown {
  return [
    shows('timeline') ? nothing : balanceTemplate(balanceModel(view, !shows('counterexamples'))),
    html`<slot name="footer-action"></slot>`,
    footerTemplate(footerModel(view)),
    html`<p class="paper">${[asOfText(view), spokenAddress(view)].filter(Boolean).join(' · ')}</p>`,
  ];
}

/**
 * The sections in their order, and what ends a card.
 * @param whole false while sections are still to come: the end comes with the last of them
 */
export function cardTemplate(view: SectionView, sections: readonly RenderedSection[], whole: boolean): TemplateResult {
  const shows = (wanted: string) => sections.some(({ name, content }) => name === wanted && content !== nothing);
  return html`<article part="card" aria-label=${view.trend.title}>
    <slot name="logo"></slot>${sections.map(({ name, content }) =>
      content === nothing ? nothing : html`<div part="section ${name}-section">${content}</div>`,
    )}
    ${whole ? endTemplate(view, shows) : nothing}
  </article>`;
}
