import { createSignal } from 'solid-js';
import type {} from 'trend-embed/solid';
import 'trend-embed/elements/trend-card.js';
import 'trend-embed/elements/trend-faq.js';
import { nightTrains } from '../shared/night-trains.js';

export function App() {
  const [src, setSrc] = createSignal('/trends/meter-tracks-buyer.json');
  const [theme, setTheme] = createSignal<'light' | 'dark'>('light');
  const [questions, setQuestions] = createSignal<object>(nightTrains);
  const [told, setTold] = createSignal('');
  return (
    <>
      <button onClick={() => setSrc('/trends/year-only.json')}>Another trend</button>
      <button onClick={() => setTheme('dark')}>Dark</button>
      <button onClick={() => setQuestions({ version: 1 })}>A faulty trend</button>
      <trend-card
        src={src()}
        heading-level={3}
        theme={theme()}
        on:trend-load={({ detail }) => setTold(`loaded: ${detail.trend.title}`)}
        on:trend-evidence-select={({ detail }) => setTold(`picked: ${detail.evidence?.company}`)}
      >
        <a href={src()}>The trend as data</a>
      </trend-card>
      <trend-faq
        trend={questions()}
        prop:headingLevel={4}
        on:trend-error={({ detail }) => setTold(`refused: ${detail.code}`)}
        on:trend-faq-toggle={({ detail }) => setTold(`open ${detail.open}: ${detail.item.question}`)}
      />
      <output>{told()}</output>
    </>
  );
}
