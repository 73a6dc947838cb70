/** Opens or closes a popover; does nothing where there are none, as in the DOMs that unit tests run in. */
export function setPopover(element: HTMLElement | null, open: boolean): void {
  if (element && 'togglePopover' in element) element.togglePopover(open);
}
