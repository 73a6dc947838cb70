/** A piece of a picture: what it is called, then left, top, width and height, in px. */
export type Box = readonly [name: string, left: number, top: number, width: number, height: number];

/**
 * Where everything stands that can be seen: each piece that has a part, each line box of text, each mark of a drawing.
 * Runs in the page.
 */
export function measure(stage: Element): Box[] {
  const origin = stage.getBoundingClientRect();
  const boxes: Box[] = [];
  const add = (name: string, { left, top, width, height }: DOMRect) => {
    if (width === 0 && height === 0) return;
    const [x, y] = [left - origin.left, top - origin.top];
    boxes.push([name, Math.round(x), Math.round(y), Math.round(width), Math.round(height)]);
  };
  const lines = (text: Text) => {
    const said = text.data.trim();
    if (!said || !(text.parentElement?.checkVisibility({ visibilityProperty: true }) ?? true)) return;
    const range = document.createRange();
    range.selectNodeContents(text);
    add(`“${said.length > 24 ? `${said.slice(0, 23)}…` : said}”`, range.getBoundingClientRect());
  };
  const walk = (node: Node) => {
    if (node instanceof Text) lines(node);
    if (node instanceof Element) {
      if (node instanceof HTMLElement && node.localName === 'style') return;
      const part = node.getAttribute('part');
      if (part !== null && node.checkVisibility({ visibilityProperty: true })) add(part, node.getBoundingClientRect());
      if (part === null && node instanceof SVGGeometryElement)
        add(`${node.localName} ${node.getAttribute('class') ?? ''}`.trim(), node.getBoundingClientRect());
      node.shadowRoot?.childNodes.forEach(walk);
    }
    node.childNodes.forEach(walk);
  };
  walk(stage);
  return boxes;
}

/** How far a piece may stand from where it stood, in px: less than anybody sees, more than engines round. */
const TOLERANCE = 2;

/** Pieces of one name are told apart by their order. */
function numbered(boxes: readonly Box[]): Map<string, Box> {
  const seen = new Map<string, number>();
  return new Map(
    boxes.map((box) => {
      const count = (seen.get(box[0]) ?? 0) + 1;
      seen.set(box[0], count);
      return [count > 1 ? `${box[0]} (${count})` : box[0], box];
    }),
  );
}

const place = ([, left, top, width, height]: Box) => `${left},${top} ${width}×${height}`;

/** What stands elsewhere than it stood, is gone or new, in words. */
export function movedBoxes(before: readonly Box[], after: readonly Box[], tolerance = TOLERANCE): string[] {
  const [expected, found] = [numbered(before), numbered(after)];
  const apart = (one: Box, other: Box) =>
    [1, 2, 3, 4].some((i) => Math.abs(Number(one[i]) - Number(other[i])) > tolerance);
  return [
    ...[...expected].flatMap(([name, box]) => {
      const now = found.get(name);
      if (!now) return [`${name} is gone: it was at ${place(box)}`];
      return apart(box, now) ? [`${name} is at ${place(now)}, and was at ${place(box)}`] : [];
    }),
    ...[...found].flatMap(([name, box]) => (expected.has(name) ? [] : [`${name} is new, at ${place(box)}`])),
  ];
}
