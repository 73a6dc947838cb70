import type { OutlineSection } from '../outline.js';
import type { SectionView } from '../section.js';
import { diagramModel } from './model.js';

/** The source, each meter with its share, and the caption. */
export function outline(view: SectionView): readonly OutlineSection[] {
  const model = diagramModel(view);
  if (!model) return [];
  const { heading, source, meters, caption } = model;
  const shares = meters.flatMap(({ label, detail, counts, figure }) =>
    counts ? [{ share: figure.map(({ text }) => text).join(''), label, counts, detail }] : [],
  );
  return [
    {
      heading,
      blocks: [
        { kind: 'source', ...source },
        { kind: 'shares', shares },
        { kind: 'paragraphs', paragraphs: caption },
      ],
    },
  ];
}
