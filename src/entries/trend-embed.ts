// The bundle for script tags. Providers come first: elements inside them request the trend when they connect.
import './elements/trend-provider.js';
import './elements/trend-card.js';
import './elements/trend-header.js';
import './elements/trend-stats.js';
import './elements/trend-meters.js';
import './elements/trend-prose.js';
import './elements/evidence-timeline.js';
import './elements/evidence-table.js';
import './elements/evidence-counterexamples.js';
import './elements/trend-faq.js';
