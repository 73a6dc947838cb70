import { useState } from 'react';
import type {} from 'trend-embed/react';
import 'trend-embed/elements/trend-card.js';
import 'trend-embed/elements/trend-faq.js';
import { nightTrains } from '../shared/night-trains.js';

export function App() {
  const [src, setSrc] = useState('/trends/meter-tracks-buyer.json');
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [questions, setQuestions] = useState<object>(nightTrains);
  const [told, setTold] = useState('');
  return (
    <>
      <button onClick={() => setSrc('/trends/year-only.json')}>Another trend</button>
      <button onClick={() => setTheme('dark')}>Dark</button>
      <button onClick={() => setQuestions({ version: 1 })}>A faulty trend</button>
      <trend-card
        src={src}
        heading-level={3}
        theme={theme}
        ontrend-load={({ detail }) => setTold(`loaded: ${detail.trend.title}`)}
        ontrend-evidence-select={({ detail }) => setTold(`picked: ${detail.evidence?.company}`)}
      >
        <a href={src}>The trend as data</a>
      </trend-card>
      <trend-faq
        trend={questions}
        headingLevel={4}
        ontrend-error={({ detail }) => setTold(`refused: ${detail.code}`)}
        ontrend-faq-toggle={({ detail }) => setTold(`open ${detail.open}: ${detail.item.question}`)}
      />
      <output>{told}</output>
    </>
  );
}
