import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { faqMessages } from '../../../src/messages/en.js';
import type { MessagesFile } from '../../../src/messages/language-files.js';

vi.mock('../../../src/messages/language-files.js', () => ({ readLanguageFile: vi.fn() }));

// Test files share their modules, and the others read real files.
vi.resetModules();
afterAll(() => {
  vi.resetModules();
});
const { readLanguageFile } = await import('../../../src/messages/language-files.js');
const { loadMessages, messagesFor } = await import('../../../src/messages/messages-for.js');

const read = vi.mocked(readLanguageFile);

beforeEach(() => {
  read.mockReset();
});

it('loads a language again when the first load failed', async () => {
  const onLoaded = vi.fn();
  read.mockRejectedValueOnce(new Error('offline'));
  await Promise.all([loadMessages('sv', onLoaded), loadMessages('sv-FI', onLoaded)]);
  expect(onLoaded).not.toHaveBeenCalled();
  expect(messagesFor('sv')(faqMessages)).toEqual(faqMessages);
  expect(read).toHaveBeenCalledTimes(1);

  const swedish: MessagesFile = { faq: 'Frågor och svar' };
  read.mockResolvedValueOnce(swedish);
  await loadMessages('sv', onLoaded);
  expect(onLoaded).toHaveBeenCalledTimes(1);
  expect(messagesFor('sv')(faqMessages).faq).toBe('Frågor och svar');
  expect(read).toHaveBeenCalledTimes(2);
  expect(loadMessages('sv')).toBeUndefined();
});

it('does not read a file for a language that has none', async () => {
  await loadMessages('mt');
  expect(loadMessages('mt')).toBeUndefined();
  expect(read).not.toHaveBeenCalled();
});
