import { textWidth } from '../../../../src/layout/text/text-width.js';
import { TICK_GAP } from '../../../../src/layout/timeline/time-axis.js';
import type {
  PlacedText,
  TimelineLayout,
  TimelineMark,
  TimelineOptions,
} from '../../../../src/layout/timeline/timeline-layout.js';

/** What the timeline draws, as plain shapes, so that a test can see whether two of them meet. */
interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Coordinates are rounded to hundredths of a px. */
const ROUNDING = 0.02;

function meet(a: Box, b: Box): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const along = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > ROUNDING && along > ROUNDING;
}

function textBox(name: string, { x, y, text, before }: PlacedText, { fontSize, mirrored }: TimelineOptions): Box {
  const width = textWidth(text, fontSize);
  const [left, right] = mirrored !== Boolean(before) ? [x - width, x] : [x, x + width];
  return { name: `${name} “${text}”`, left, right, top: y - fontSize / 2, bottom: y + fontSize / 2 };
}

function textBoxes({ axis, marks, sides, ticks, barLines }: TimelineLayout, options: TimelineOptions): Box[] {
  const gap = options.mirrored ? -TICK_GAP : TICK_GAP;
  const dates = ticks.flatMap(({ x, text }) => (text ? [{ x: x + gap, y: (axis.top + axis.bottom) / 2, text }] : []));
  return [
    ...marks.flatMap(({ label }) => (label?.text ? [textBox('label', label, options)] : [])),
    ...Object.values(sides).map((side) => textBox('side', side, options)),
    ...dates.map((date) => textBox('date', date, options)),
    // In narrow pictures the number of a line stands over the bars.
    ...barLines.filter(({ before }) => before).map((label) => textBox('bar label', label, options)),
  ];
}

function barBoxes({ axis, bars }: TimelineLayout): Box[] {
  return bars.map(({ stance, x, width, height }, i) => {
    const [top, bottom] = stance === 'supports' ? [axis.top - height, axis.top] : [axis.bottom, axis.bottom + height];
    return { name: `bar ${i}`, left: x - width / 2, right: x + width / 2, top, bottom };
  });
}

/** The intervals on the axis that dates may mean; they lie over each other where dates do. */
function dateSpanBoxes({ axis, marks }: TimelineLayout): Box[] {
  return marks.flatMap(({ index, dateSpan }) => {
    if (!dateSpan) return [];
    const [left, right] = [Math.min(dateSpan.start, dateSpan.end), Math.max(dateSpan.start, dateSpan.end)];
    return [{ name: `date span ${index}`, left, right, top: axis.top, bottom: axis.bottom }];
  });
}

/** How far a mark reaches from its middle: a disc to all sides, a diamond to its tips. */
const half = ({ evidence }: TimelineMark, { radius, diamond }: TimelineLayout) =>
  evidence.stance === 'supports' ? radius : diamond;

/** How far apart two places are, as a disc or a diamond at one of them grows towards the other. */
const apart = ({ evidence }: TimelineMark, dx: number, dy: number) =>
  evidence.stance === 'supports' ? Math.hypot(dx, dy) : Math.abs(dx) + Math.abs(dy);

/** The leader of a name, as the box of its upright part. */
function leaderBoxes({ index, leader }: TimelineMark): Box[] {
  if (!leader) return [];
  const [[x1, y1], [x2, y2]] = [leader.from, leader.to];
  const [left, right, top, bottom] = [Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2)];
  return [{ name: `leader ${index}`, left, right, top, bottom }];
}

function covers(mark: TimelineMark, size: number, { left, right, top, bottom }: Box): boolean {
  const dx = Math.max(left - mark.x, mark.x - right, 0);
  const dy = Math.max(top - mark.y, mark.y - bottom, 0);
  return apart(mark, dx, dy) < size - ROUNDING;
}

/** The parts of a picture that meet though they should not, and those that leave it. */
export function faultsIn(layout: TimelineLayout, options: TimelineOptions): string[] {
  const { width, height } = layout;
  const texts = textBoxes(layout, options);
  const bars = barBoxes(layout);
  // Where there are bars, marks are only places within them.
  const marks = bars.length > 0 ? [] : layout.marks;
  const faults: string[] = [];

  texts.forEach((a, i) => {
    for (const b of [...texts.slice(i + 1), ...bars]) if (meet(a, b)) faults.push(`${a.name} meets ${b.name}`);
  });
  const columns = bars.filter((_, i) => !layout.bars[i]?.hollow);
  columns.forEach((a, i) => {
    for (const b of columns.slice(i + 1)) if (meet(a, b)) faults.push(`${a.name} meets ${b.name}`);
  });
  marks.forEach((a, i) => {
    const size = half(a, layout);
    for (const b of marks.slice(i + 1)) {
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const)
        for (const leader of leaderBoxes(one))
          if (covers(other, half(other, layout), leader)) faults.push(`${leader.name} meets mark ${other.index}`);
      if (a.evidence.stance === b.evidence.stance && apart(a, a.x - b.x, a.y - b.y) < 2 * size - ROUNDING)
        faults.push(`mark ${a.index} meets mark ${b.index}`);
    }
    for (const text of texts) {
      if (covers(a, size, text)) faults.push(`mark ${a.index} meets ${text.name}`);
      for (const leader of leaderBoxes(a)) if (meet(leader, text)) faults.push(`${leader.name} meets ${text.name}`);
    }
  });
  const markBoxes = marks.map((mark): Box => {
    const size = half(mark, layout);
    const [left, right, top, bottom] = [mark.x - size, mark.x + size, mark.y - size, mark.y + size];
    return { name: `mark ${mark.index}`, left, right, top, bottom };
  });
  if (layout.dataEnd !== undefined)
    for (const { name, left, right } of texts)
      if (name.startsWith('label') && left < layout.dataEnd && right > layout.dataEnd)
        faults.push(`${name} meets the data's date`);
  for (const { name, left, right, top, bottom } of [...texts, ...markBoxes, ...bars, ...dateSpanBoxes(layout)]) {
    if (left < -ROUNDING || right > width + ROUNDING || top < -ROUNDING || bottom > height + ROUNDING)
      faults.push(`${name} leaves the picture`);
  }
  return faults;
}

/** Where a time stands in the picture; one that is not in it, at the picture's end. */
export function positionOf(time: number, { time: whole, plotRange: room }: TimelineLayout): number {
  const share = (time - whole.start) / (whole.end - whole.start);
  return room.start + Math.min(1, Math.max(0, share)) * (room.end - room.start);
}
