/** The browser's `Event`. A page's library may have taken its name: MooTools with its compatibility does. */
export const BrowserEvent: typeof Event =
  typeof document === 'undefined' ? Event : (document.createEvent('Event').constructor as typeof Event);
