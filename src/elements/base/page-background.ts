/** How light a colour looks, from 0 to 1, by the way computed values are written; `undefined` where much shows through. */
function lightness(color: string): number | undefined {
  const [a = 0, b = 0, c = 0, alpha = 1] = (color.match(/(?<![\w-])[\d.]+/g) ?? []).map(Number);
  if (alpha < 0.5) return undefined;
  if (color.startsWith('ok')) return a;
  if (color.startsWith('l')) return a / 100;
  return (0.3 * a + 0.6 * b + 0.1 * c) / (color.startsWith('rgb') ? 255 : 1);
}

const parentOf = (node: Element): Element | null =>
  node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** How light the nearest colour behind an element is; `undefined` where there is none, or a picture. */
function backgroundLightness(element: Element | null): number | undefined {
  for (let node = element; node; node = parentOf(node)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(node);
    if (backgroundImage !== 'none') return undefined;
    const light = lightness(backgroundColor);
    if (light !== undefined) return light;
  }
  return undefined;
}

function adapt(host: Element): void {
  const base = host.shadowRoot?.querySelector<HTMLElement>('[part=base]');
  // Of what has left the page, nothing is known.
  if (!base || !host.isConnected) return;
  const ground = backgroundLightness(base);
  if (ground === undefined) return;
  const ink = lightness(getComputedStyle(host).color) ?? ground;
  if (ground < 0.45 && ink < 0.6) base.style.setProperty('--_page', '#eceef2');
  else if (ground > 0.7 && ink > 0.6) base.style.setProperty('--_page', '#15181e');
  else base.style.removeProperty('--_page');
}

/**
 * Colours follow the ink that is inherited. A page that sets a background and leaves the ink as it was would get a
 * card that cannot be read: there they follow the background.
 * @param defer with the next frame is soon enough, as long as there is no text: to ask for colours is to lay out
 */
export function adaptToBackground(host: Element, defer: boolean): void {
  // Where nobody looks there are no frames.
  if (defer && !document.hidden) requestAnimationFrame(() => adapt(host));
  else adapt(host);
}
