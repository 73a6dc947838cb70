import { LanguageServer } from './language-server.js';
import type { LanguageQuestion } from './language-questions.js';

const server = new LanguageServer();

addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly number: number; readonly question: LanguageQuestion }>) => {
    void server.answer(data.question).then((answer) => postMessage({ number: data.number, answer }));
  },
);
