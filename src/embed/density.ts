/** WordPress' ceiling, in px: it makes no frame higher, and what is below is hard to reach. */
const CEILING = 1000;

/** How often a frame may be made denser: `embed.css` says what each step does. */
const STEPS = 3;

let width = 0;

/** Makes a claim with long texts a step denser while its frame is too high, from the start again at another width. */
export function densify(): void {
  const card = document.querySelector<HTMLElement>("trend-card[sections~='claim']");
  if (!card) return;
  if (innerWidth !== width) {
    width = innerWidth;
    delete card.dataset['dense'];
  }
  for (let step = Number(card.dataset['dense'] ?? 0) + 1; step <= STEPS; step++) {
    if (document.body.getBoundingClientRect().height < CEILING) return;
    card.dataset['dense'] = String(step);
  }
}
