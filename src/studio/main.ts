import { StudioDocument } from './document/studio-document.js';
import { firstText } from './first-text.js';
import { placeOf } from './place.js';
import { Settings } from './settings.js';
import './trend-studio.js';

// The page of the studio.
const page = document.querySelector('trend-studio');
if (page)
  page.studio = { document: new StudioDocument(firstText()), settings: new Settings(), place: placeOf(document) };
