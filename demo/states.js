// Shows the `trend-error` event of each card below it, and keeps one card loading.

const stillLoading = document.querySelector('#still-loading');

document.addEventListener('trend-error', ({ target, detail }) => {
  if (target === stillLoading) {
    // After the update that fired the error, and before it is painted.
    queueMicrotask(() => void stillLoading.reload());
    return;
  }
  const output = target.closest('.state')?.querySelector('output');
  if (output) output.textContent = `trend-error: ${detail.code}`;
});
