/** The perceived lightness of a computed colour, 0 to 1; undefined for one that is mostly transparent. */
function lightness(color: string): number | undefined {
  const [a = 0, b = 0, c = 0, alpha = 1] = (color.match(/(?<![\w-])[\d.]+/g) ?? []).map(Number);
  if (alpha < 0.5) return undefined;
  if (color.startsWith('ok')) return a;
  if (color.startsWith('l')) return a / 100;
  return (0.3 * a + 0.6 * b + 0.1 * c) / (color.startsWith('rgb') ? 255 : 1);
}

const parentOf = (node: Element): Element | null =>
  node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** The lightness of the nearest background colour behind an element; undefined where there is none, or a picture. */
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
  // Outside of the page there is no background.
  if (!base || !host.isConnected) return;
  const background = backgroundLightness(base);
  if (background === undefined) return;
  const ink = lightness(getComputedStyle(host).color) ?? background;
  if (background < 0.45 && ink < 0.6) base.style.setProperty('--_page', '#eceef2');
  else if (background > 0.7 && ink > 0.6) base.style.setProperty('--_page', '#15181e');
  else base.style.removeProperty('--_page');
}

/**
 * Picks a readable ink where a page sets a background and leaves the ink as it was: colours follow the inherited ink,
 * and would give a card that cannot be read.
 * @param defer until the next frame, while there is no text: reading computed colours forces a style recalculation
 */
export function adaptToBackground(host: Element, defer: boolean): void {
  // `requestAnimationFrame` does not fire in hidden documents.
  if (defer && !document.hidden) requestAnimationFrame(() => adapt(host));
  else adapt(host);
}
