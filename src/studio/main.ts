import { StudioDocument } from './document/studio-document.js';
import { Drafts } from './keep/drafts.js';
import { Keeper } from './keep/keeper.js';
import { startOf } from './keep/start.js';
import { placeOf } from './place.js';
import { Settings } from './settings.js';
import './trend-studio.js';

// The page of the studio: it begins with the document of its link, else with the draft, else anew.
async function start(): Promise<void> {
  const page = document.querySelector('trend-studio');
  if (!page) return;
  const drafts = new Drafts();
  const { text, theme, saved, fault } = await startOf(location.hash, drafts);
  const studio = { document: new StudioDocument(text), settings: new Settings(theme), place: placeOf(document) };
  page.keeper = new Keeper(studio, drafts, saved);
  page.fault = fault ?? '';
  page.studio = studio;
  // From the first change on, a reload brings the draft and not the link.
  const unlink = () => {
    if (location.hash.startsWith('#doc=')) history.replaceState(null, '', location.pathname + location.search);
  };
  studio.document.addEventListener('change', unlink, { once: true });
}

void start();
