import { firstText } from '../first-text.js';
import { NO_THEME } from '../settings.js';
import type { Drafts } from './drafts.js';
import { LinkError, readFragment } from './link.js';
import type { Shared } from './carried.js';

/** What the studio begins with, and where it is from. */
export interface Start extends Shared {
  readonly from: 'link' | 'draft' | 'first';
  /** When the draft was kept. */
  readonly saved?: number;
  /** Why the link could not be opened. */
  readonly fault?: string;
}

/** How long the browser's storage may take, in ms: the studio does not wait for it for ever. */
const PATIENCE = 3000;

/**
 * The document of the link, else the draft, else the first text. A link takes no draft's place: what is written on from it
 * is another draft.
 */
export async function startOf(fragment: string, drafts: Drafts): Promise<Start> {
  let fault: string | undefined;
  try {
    const shared = await readFragment(fragment);
    if (shared) return { ...shared, from: 'link' };
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    fault = error.message;
  }
  const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE));
  const draft = await Promise.race([drafts.restore().catch(() => undefined), late]);
  const start: Start = draft
    ? { text: draft.text, theme: draft.theme, from: 'draft', saved: draft.saved }
    : { text: firstText(), theme: NO_THEME, from: 'first' };
  return fault === undefined ? start : { ...start, fault };
}
