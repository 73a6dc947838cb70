// Makes the examples of a page editable. Each has a frame of its own, with its own policy: it gets the code as a message.

const WAIT = 200;

function connect(example) {
  const pre = example.querySelector('pre');
  const frame = example.querySelector('iframe');
  const reset = example.querySelector('[data-reset]');
  const original = pre.textContent;

  const editor = document.createElement('textarea');
  editor.className = 'code';
  editor.value = original;
  editor.rows = original.split('\n').length - 1;
  editor.spellcheck = false;
  editor.setAttribute('aria-label', `${example.getAttribute('aria-label')}, code`);
  editor.setAttribute('autocapitalize', 'off');
  pre.replaceWith(editor);

  const show = () => frame.contentWindow?.postMessage({ type: 'example', code: editor.value }, location.origin);
  let timer;
  editor.addEventListener('input', () => {
    reset.hidden = editor.value === original;
    clearTimeout(timer);
    timer = setTimeout(show, WAIT);
  });
  reset.addEventListener('click', () => {
    editor.value = original;
    reset.hidden = true;
    show();
    editor.focus();
  });
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== location.origin) return;
    if (data?.type === 'example-ready') show();
  });
  // The frame may have been there before this script.
  show();
}

for (const example of document.querySelectorAll('.example')) connect(example);
