// Writes under each card what its `trend-error` event said, and keeps one card loading for good.

const stillLoading = document.querySelector('#still-loading');

document.addEventListener('trend-error', ({ target, detail }) => {
  if (target === stillLoading) {
    // After the update that told of the error, and before it is painted.
    queueMicrotask(() => void stillLoading.reload());
    return;
  }
  const output = target.closest('.state')?.querySelector('output');
  if (output) output.textContent = `trend-error: ${detail.code}`;
});
