import type { FileSession } from './file-session.js';
import type { DraftState } from './keeper.js';

const clock = (at: number): string =>
  new Date(at).toDateString() === new Date().toDateString()
    ? new Date(at).toLocaleTimeString('en-GB', { timeStyle: 'short' })
    : new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The state of the draft in words. */
export function draftWords(state: DraftState): string {
  switch (state.kind) {
    case 'none':
      return 'A draft is kept in this browser, nowhere else.';
    case 'kept':
      return state.isRestored
        ? `The draft of ${clock(state.at)} is restored. A draft is kept in this browser, nowhere else.`
        : `A draft is kept in this browser, nowhere else: ${clock(state.at)}.`;
    case 'erased':
      return 'The draft is erased. The next change is kept again.';
    case 'refused':
      return state.message;
  }
}

/** The state of the open file in words. */
export function fileWords({ path, state, message }: FileSession): string {
  switch (state) {
    case 'saved':
      return `${path}: saved.`;
    case 'unsaved':
      return `${path}: not saved. ${message}`.trim();
    case 'saving':
      return `${path}: saving.`;
    case 'conflict':
      return `${path}: changed elsewhere and here.`;
    case 'gone':
      return `${path}: removed by another program. Save writes it again.`;
    case 'offline':
      return `${path}: the server does not answer. Start “trend-embed dev” again.`;
  }
}
