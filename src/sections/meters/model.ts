import { type Diagram, paragraphs, shareOf } from '../../document/index.js';
import { type FlowLayout, flowsTo } from '../../layout/meters/flow-layout.js';
import { type Counted, type Ticks, ticksFor } from '../../layout/meters/ticks.js';
import { formatFor, type SharePart } from '../../locale/format.js';
import { metersMessages } from '../../messages/en.js';
import { type BalanceModel, balanceModel } from '../balance/model.js';
import type { HeadingLevel } from '../parts/heading-level.js';
import { shareCounts } from '../parts/share-counts.js';
import { type CreditModel, creditModel } from '../parts/credit-model.js';
import { type PicturesModel, picturesModel, type PicturesUi } from '../pictures/model.js';
import type { Explain, SectionView } from '../section.js';

export interface MeterModel {
  readonly label: string;
  /** Whom it is for. */
  readonly detail: string;
  /** "27 of 30 vendors"; empty where nothing was counted. */
  readonly counts: string;
  readonly figure: readonly SharePart[];
  /** 0 of 0 where nothing was counted. */
  readonly share: Counted;
}

/** What the diagram says, on the page, in a picture and in text. */
export interface DiagramModel {
  readonly heading: string;
  readonly source: Diagram['source'];
  readonly meters: readonly MeterModel[];
  readonly caption: readonly string[];
}

export interface MetersModel extends DiagramModel {
  readonly level: HeadingLevel;
  /** The flows of a wide diagram. */
  readonly flow: FlowLayout;
  /** The picture of each meter's share. */
  readonly ticks: readonly Ticks[];
  readonly explain: Explain | undefined;
  readonly credit: CreditModel;
  readonly pictures: PicturesModel;
  /** Undefined beside other sections. */
  readonly balance: BalanceModel | undefined;
}

export function diagramModel(view: SectionView): DiagramModel | undefined {
  const { trend, messages, lang } = view;
  const { diagram, stats } = trend;
  if (!diagram?.meters.length) return undefined;
  const format = formatFor(lang);
  return {
    heading: messages(metersMessages).meters,
    source: diagram.source,
    meters: diagram.meters.map(({ label, detail, stat }) => {
      const counted = stats?.find(({ id }) => id === stat);
      if (!counted)
        return { label, detail, counts: '', figure: format.shareParts(undefined), share: { count: 0, total: 0 } };
      const { count, total } = counted;
      return {
        label,
        detail,
        counts: shareCounts(view, counted),
        figure: format.shareParts(shareOf(count, total)),
        share: { count, total },
      };
    }),
    caption: paragraphs(diagram.caption),
  };
}

export function metersModel(view: SectionView, ui?: PicturesUi): MetersModel | undefined {
  const diagram = diagramModel(view);
  if (!diagram) return undefined;
  const shares = diagram.meters.map(({ share }) => share);
  return {
    ...diagram,
    level: view.level,
    flow: flowsTo(shares.length),
    ticks: shares.map(ticksFor(shares)),
    explain: view.explain,
    credit: creditModel(view),
    pictures: picturesModel(view, 'saveMeters', ui),
    balance: view.alone && !view.told ? balanceModel(view) : undefined,
  };
}
