// The script tag's bundle. First those that hand a trend on: elements inside them ask for it at once.
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
