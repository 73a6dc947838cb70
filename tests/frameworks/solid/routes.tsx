import { createSignal, lazy, Show, Suspense } from 'solid-js';
import { TrendPage } from './trend-page.js';

/** The elements of this route are asked for when a reader first goes there. */
const Questions = lazy(() => import('./questions.js'));

export function Routes(props: { src: string }) {
  const [route, setRoute] = createSignal<'trend' | 'questions'>('trend');
  return (
    <>
      <button onClick={() => setRoute('questions')}>Questions</button>
      <Show when={route() === 'questions'} fallback={<TrendPage src={props.src} />}>
        <Suspense fallback={<a href={props.src}>The trend as data</a>}>
          <Questions src={props.src} />
        </Suspense>
      </Show>
    </>
  );
}
