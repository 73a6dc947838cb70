import { resetMouse, sendMouse } from '@web/test-runner-commands';

let moved = false;

afterEach(async () => {
  if (moved) await resetMouse();
  moved = false;
});

type Position = [x: number, y: number];

function middleOf(element: Element): Position {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** Moves the mouse to a place in the window, or to the middle of an element. */
export async function hover(target: Element | Position): Promise<void> {
  moved = true;
  await sendMouse({ type: 'move', position: target instanceof Element ? middleOf(target) : target });
}

/** Clicks there, as a person would. */
export async function click(target: Element | Position): Promise<void> {
  moved = true;
  await sendMouse({ type: 'click', position: target instanceof Element ? middleOf(target) : target });
}
