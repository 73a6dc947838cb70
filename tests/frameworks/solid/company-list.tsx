import { createSignal, For, onCleanup, onMount } from 'solid-js';
import { type SeenTrend, watchTrend } from '../shared/watch-trend.js';

/** A button for each company, pressed where its piece of evidence is picked, here or in the timeline. */
export function CompanyList() {
  const [seen, setSeen] = createSignal<SeenTrend>();
  const watch = (list: HTMLElement) => onMount(() => onCleanup(watchTrend(list, setSeen)));
  return (
    <ul ref={watch}>
      <For each={seen()?.trend?.evidence}>
        {({ company }, index) => (
          <li>
            <button aria-pressed={index() === seen()?.selected} onClick={() => seen()?.select(index())}>
              {company}
            </button>
          </li>
        )}
      </For>
    </ul>
  );
}
