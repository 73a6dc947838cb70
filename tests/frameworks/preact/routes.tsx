import { lazy, Suspense } from 'preact/compat';
import { useState } from 'preact/hooks';
import { TrendPage } from './trend-page.js';

/** The elements of this route are asked for when a reader first goes there. */
const Questions = lazy(() => import('./questions.js'));

export function Routes({ src }: { src: string }) {
  const [route, setRoute] = useState<'trend' | 'questions'>('trend');
  return (
    <>
      <button onClick={() => setRoute('questions')}>Questions</button>
      {route === 'trend' ? (
        <TrendPage src={src} />
      ) : (
        <Suspense fallback={<a href={src}>The trend as data</a>}>
          <Questions src={src} />
        </Suspense>
      )}
    </>
  );
}
