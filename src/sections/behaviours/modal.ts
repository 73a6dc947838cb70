/** Opens or closes a modal dialog; does nothing where there are none, as in the DOMs that unit tests run in. */
export function setModal(dialog: HTMLDialogElement | null, open: boolean): void {
  if (!dialog || !('showModal' in dialog)) return;
  if (!open) dialog.close();
  else if (!dialog.open) dialog.showModal();
}
