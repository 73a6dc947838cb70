// Which snippets are shown live, and the HTML around them.

import { relative } from './addresses.js';
import { escape } from './highlight.js';

/**
 * Whether a snippet shows a trend with nothing but the files beside it. Not live: scripts of its own and of other hosts,
 * which the policy of the preview forbids, and sandboxed frames, whose documents need a header that a host may not send.
 */
export function isLive(language, code) {
  if (language !== 'html' || /<iframe|https?:\/\/[^"]*\.js"|<script(?![^>]*\ssrc=)/.test(code)) return false;
  if (!/\ssrc="trend-embed\.js"/.test(code)) return false;
  return /<(trend-card|trend-provider|trend-faq|evidence-timeline)\b[^>]*\ssrc="trends\//.test(code);
}

/** The code, readable without a script; `assets/example.js` makes it editable and gives it to the frame below. */
export function example(entry, pre, number) {
  const frame = escape(relative(entry.path, 'demo/example.html'));
  return `<div class="example" role="group" aria-label="Example ${number}">
${pre}<p class="example-actions"><button type="button" data-reset hidden>Reset</button></p>
<iframe class="example-frame" src="${frame}" title="Preview of example ${number}" loading="lazy"></iframe>
</div>
`;
}
