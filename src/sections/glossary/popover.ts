const popoverOf = (button: EventTarget | null): HTMLElement | null =>
  (button as HTMLButtonElement | null)?.popoverTargetElement as HTMLElement | null;

/** A click on a term is none on what the term stands in, such as a row. */
export const stayInText = (event: Event): void => event.stopPropagation();

/** Escape closes the meaning, before anything around it. */
export function closeOnEscape(event: KeyboardEvent): void {
  const popover = event.key === 'Escape' ? popoverOf(event.currentTarget) : null;
  if (!popover?.matches(':popover-open')) return;
  popover.hidePopover();
  event.preventDefault();
}

/** Puts the meaning beside its term, where the browser does not do so itself. */
export function toggled(event: Event): void {
  const popover = event.currentTarget as HTMLElement;
  const button = popover.previousElementSibling;
  if (!button || CSS.supports('position-area', 'block-end') || !popover.matches(':popover-open')) return;
  const { left, top, bottom } = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = bottom + height + 8 < clientHeight ? bottom : top - height - 8;
  popover.style.setProperty('left', `${Math.max(8, Math.min(left, clientWidth - width - 8))}px`);
  popover.style.setProperty('top', `${below}px`);
}
