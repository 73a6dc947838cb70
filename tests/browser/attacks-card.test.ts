// Apart from the elements of each section: WebKitGTK lays out much at once slowly.

import { withstands } from './support/attacks.js';
import { showDocument } from './support/trends.js';

describe('public collections of attacks, in every text and every address of a card', () => {
  withstands(showDocument, 'trend-card');
});
