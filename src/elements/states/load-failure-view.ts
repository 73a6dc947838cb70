import type { LoadState } from '../../store/load-state.js';
import type { StaleNoticeHost } from './stale-notice.js';

/** What shows a failure; undefined until it has come, or where it cannot be had. */
export let failureView: typeof import('./failure-view.js') | undefined;

/** Settles when `failureView` is there, or cannot be had; undefined while nobody asked for it. */
export let failureViewLoading: Promise<void> | undefined;

/** Loads what shows a failure: ahead, because when the network has failed it is too late. */
export const loadFailureView = (): Promise<void> =>
  (failureViewLoading ??= import('./failure-view.js').then(
    (module) => {
      failureView = module;
    },
    () => undefined,
  ));

interface FailingElement extends StaleNoticeHost {
  readonly keep: boolean;
  readonly loadState: LoadState;
}

/** Shows what a failure or an offline copy needs, loaded ahead while a trend is still on its way. */
export async function showFailure(element: FailingElement): Promise<void> {
  if ('staleSince' in element.loadState || element.keep) {
    const stale = await import('./stale-notice.js').catch(() => undefined);
    if ('staleSince' in element.loadState) void stale?.showStaleNotice(element);
  }
  await loadFailureView();
  if (!('failure' in element.loadState)) return;
  failureView?.readoptStyles(element);
  element.requestUpdate();
}
