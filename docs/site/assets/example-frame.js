// The preview of an example: shows the HTML that the page around it sends. The policy of this frame runs no script but the
// files beside it, whatever the code says.

/** Scripts that come with parsed HTML do not run; those made anew do. Inline ones stay away: the policy would refuse them. */
function renewed(script) {
  const copy = document.createElement('script');
  for (const { name, value } of script.attributes) copy.setAttribute(name, value);
  return copy;
}

function show(code) {
  const parsed = new DOMParser().parseFromString(code, 'text/html');
  document.body.replaceChildren(...parsed.head.childNodes, ...parsed.body.childNodes);
  for (const script of document.body.querySelectorAll('script')) {
    if (script.hasAttribute('src')) script.replaceWith(renewed(script));
    else script.remove();
  }
}

addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || origin !== location.origin || data?.type !== 'example') return;
  show(String(data.code));
});
parent.postMessage({ type: 'example-ready' }, location.origin);
