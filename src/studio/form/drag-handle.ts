/**
 * A listener for `pointerdown` on the handle of an item in an `<ol>`: the item is dragged to another place.
 * @param moveTo is called with the index of the place where it is let go
 */
export function dragHandle(moveTo: (index: number) => void): (event: PointerEvent) => void {
  return (event) => {
    const handle = event.currentTarget;
    if (!(handle instanceof HTMLElement) || event.button !== 0) return;
    const item = handle.closest('li');
    const items = [...(item?.parentElement?.children ?? [])];
    if (!item) return;
    handle.setPointerCapture(event.pointerId);
    let target = items.indexOf(item);
    const mark = (index: number) =>
      items.forEach((each, i) => each.toggleAttribute('data-target', i === index && each !== item));
    const onMove = ({ clientY }: PointerEvent) => {
      item.toggleAttribute('data-dragged', true);
      const over = items.findIndex((each) => clientY < each.getBoundingClientRect().bottom);
      target = over < 0 ? items.length - 1 : over;
      mark(target);
    };
    const onEnd = ({ type }: Event) => {
      item.removeAttribute('data-dragged');
      mark(-1);
      for (const [name, listener] of listeners) handle.removeEventListener(name, listener);
      if (type === 'pointerup' && target !== items.indexOf(item)) moveTo(target);
    };
    const listeners = [
      ['pointermove', onMove as EventListener],
      ['pointerup', onEnd],
      ['pointercancel', onEnd],
    ] as const;
    for (const [name, listener] of listeners) handle.addEventListener(name, listener);
  };
}
