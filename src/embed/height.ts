/**
 * The height of the content, told to the parent in the dialects of the hosts that frames stand in.
 * It takes nothing from any message: WordPress' `ready` only has the height repeated.
 */

import { densify } from './density.js';

/** What WordPress puts at the end of a frame's address, to know it by: `#?secret=…`. */
export const secret = /[#&?]secret=(\w+)/.exec(location.hash)?.[1];

/** The parent's origin is unknown, and a height is not confidential. */
const post = (message: unknown): void => parent.postMessage(message, '*');

/** WordPress (wp-includes/js/wp-embed.js), which shows the frame only then, 200 to 1,000 px high. */
const postToWordPress = (value: number): void => {
  if (secret) post({ message: 'height', value, secret });
};

/** CSSWG's draft of responsive iframes; Chromium has it. */
type Resizing = Window & { requestResize?(): void };

/**
 * Asks for a frame as high as the page, where the page around has `frame-sizing`. Browsers measure the page at the width
 * that the frame had first; so the page is given its height.
 */
function requestResize(height: number): void {
  const { requestResize: request } = window as Resizing;
  if (!request || parent === window) return;
  const { style } = document.documentElement;
  style.contain = 'paint';
  style.height = `${height}px`;
  try {
    request.call(window);
  } catch {
    // Refused to a page that the policy of the frame does not name.
  }
}

let postedHeight = 0;

function tell(height: number): void {
  post({ type: 'trend-embed:height', height });
  // Embedly, Medium: docs.embed.ly, "Provider height resizing".
  post(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
  // Canvas and other learning platforms: developerdocs.instructure.com, "lti.frameResize".
  post({ subject: 'lti.frameResize', height });
  // AMP: amp-iframe, "Iframe resizing".
  post({ sentinel: 'amp', type: 'embed-size', height });
  postToWordPress(height);
  requestResize(height);
}

/** Tells the height where it is another one. */
function tellChange(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  // The height of a frame that is not rendered is 0.
  if (height === postedHeight || height === 0) return;
  postedHeight = height;
  tell(height);
  // Not in the observer's own turn, which may change nothing that it observes.
  setTimeout(densify);
}

/** Maximum time until a visible frame is painted, in ms. */
const PAINTED = 200;

const heights = new ResizeObserver(tellChange);

/** Tells the height now and at each change. Observers are paused in offscreen frames; timers are not. */
export function observeHeight(): void {
  heights.observe(document.body);
  setTimeout(tellChange, PAINTED);
}

/** Until there is a trend, WordPress hides the frame: it is told the height that the frame has. */
export function tellFirstHeight(): void {
  postToWordPress(innerHeight);
  addEventListener('message', ({ data, source }: MessageEvent<{ message?: unknown } | null>) => {
    if (source !== parent || data?.message !== 'ready') return;
    if (postedHeight > 0) tell(postedHeight);
    else postToWordPress(innerHeight);
  });
}
