import { publishMessages } from '../messages/en.js';
import { loadMessages, messagesFor } from '../messages/messages-for.js';
import { commonLanguage, type Entry } from './entry.js';
import type { Publication } from './publication.js';

/** The collection's name, and its language where all trends agree on one. */
export async function collectionTitle(
  entries: readonly Entry[],
  { title }: Publication,
): Promise<{ readonly title: string; readonly lang: string | undefined }> {
  const lang = commonLanguage(entries);
  await loadMessages(lang);
  return { title: title ?? messagesFor(lang)(publishMessages).allTrends, lang };
}
