import { expect } from 'chai';
import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import { deepGet, deepQueryAll, describedBy, describeWithFixtures, mount, until } from '../harness.js';
import { SECTION_ELEMENTS, shadowOf, showDocument, whenDrawn, whenState } from '../support/trends.js';

const LINES = ['a:', '- b', '- c'];

/** A trend with the same text wherever there is one; each with another line end, as other programs write it. */
const trend = {
  version: 1,
  id: 'lines',
  title: 'Lines',
  quickAnswer: LINES.join('\n'),
  whatsHappening: LINES.join('\r\n'),
  why: LINES.join('\r'),
  stats: [{ id: 's', label: 'L', count: 1, total: 2 }],
  diagram: {
    source: { label: 'S', detail: 'D' },
    meters: [{ label: 'M', detail: 'D', stat: 's' }],
    caption: LINES.join('\u2028'),
  },
  evidence: [
    { company: 'A', date: '2025-01', stance: 'supports', text: LINES.join('\x85') },
    { company: 'B', date: '2025-06', stance: 'challenges', text: LINES.join(' \t\n ') },
  ],
  guidance: [{ audience: 'X', text: LINES.join('\v') }],
  outlook: LINES.join('\n'),
  bottomLine: LINES.join('\n'),
  faq: [{ question: 'Q', answer: `${LINES.join('\n')}\n\nd` }],
} as const;

/** The lines of an element as they are laid out. */
function linesOf(element: Element): readonly string[] {
  const lines = new Map<number, string>();
  const node = [...element.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE);
  for (let i = 0; node && i < (node.nodeValue ?? '').length; i++) {
    const range = document.createRange();
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    // After a line end WebKit gives the first character an empty box at the end of the line before.
    const box = [...range.getClientRects()].find(({ width }) => width > 0);
    if (box) lines.set(box.top, (lines.get(box.top) ?? '') + range.toString());
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, text]) => text.trim());
}

/** Opens what is closed; then each element whose own text begins as the text of the trend does. */
function textsIn(root: TrendElement): readonly Element[] {
  for (const details of deepQueryAll<HTMLDetailsElement>(root, 'details')) details.open = true;
  for (const answer of deepQueryAll(root, '[part~=answer]')) answer.hidden = false;
  return deepQueryAll(shadowOf(root), ':not(desc)').filter((element) =>
    [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim().startsWith('a:'),
    ),
  );
}

describeWithFixtures('line ends', () => {
  it('are line ends in every text of a card', async () => {
    const texts = textsIn(await showDocument(trend));
    expect(texts.map(linesOf)).to.deep.equal(Array(texts.length).fill(LINES));
    expect(texts).to.have.length(10);
  });

  it('are line ends in every element', async () => {
    for (const tag of SECTION_ELEMENTS) {
      const sections = tag === 'trend-prose' ? ['explanation', 'guidance', 'outlook', 'bottom-line'] : [''];
      for (const section of sections) {
        const element = await whenState(await mount<TrendElement>(`<${tag} section="${section}"></${tag}>`, trend));
        const texts = textsIn(element);
        expect(texts.map(linesOf), `${tag} ${section}`).to.deep.equal(Array(texts.length).fill(LINES));
        if (tag !== 'evidence-timeline') expect(texts, `${tag} ${section}`).not.to.deep.equal([]);
      }
    }
  });

  it('are line ends in the detail of a point, and in its description', async () => {
    const timeline = await whenDrawn(
      await whenState(await mount<TrendElement>('<evidence-timeline></evidence-timeline>', trend)),
    );
    const point = deepGet(timeline, '[data-point="0"]');
    expect(describedBy(point)).to.equal('a:\n- b\n- c');
    point.focus();
    const detail = deepGet(timeline, '[part~=detail]');
    await until(() => detail.matches(':popover-open') && detail.textContent.includes('a:'), { what: 'the detail' });
    expect(textsIn(timeline).map(linesOf)).to.deep.equal([LINES]);
  });
});
