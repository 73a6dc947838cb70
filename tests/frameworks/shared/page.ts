/** What stands around each app: the place for it, and a button that removes it. */
export const page = {
  get app(): HTMLElement {
    const app = document.getElementById('app');
    if (!app) throw new Error('The page has no place for the app.');
    return app;
  },
  onRemove(remove: () => void): void {
    document.getElementById('remove')?.addEventListener('click', remove, { once: true });
  },
};
