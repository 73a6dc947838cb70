import { Analysis, type Question } from './analysis.js';

// The worker's side of analyse-elsewhere.ts.
const analysis = new Analysis();

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  postMessage(analysis.answer(data));
});
