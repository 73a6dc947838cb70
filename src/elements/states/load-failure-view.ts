import { readoptStyles } from '../base/readopt-styles.js';
import type { LoadState } from '../../store/load-state.js';
import type { StaleNoticeHost } from './stale-notice.js';

/** What shows a failure; undefined until it has come, or where it cannot be had. */
export let failureView: typeof import('./failure-view.js') | undefined;

/** Whether it cannot be had, as without a network. */
export let failureViewAbsent = false;

/** Settles when `failureView` is there, or cannot be had; undefined while nobody asked for it. */
export let failureViewLoading: Promise<void> | undefined;

/** What shows a failure is asked for ahead when a trend is so long on its way, in ms: the network may be what fails. */
const LONG = 2000;

const loadFailureView = (): Promise<void> =>
  (failureViewLoading ??= import('./failure-view.js').then(
    (module) => {
      failureView = module;
      failureViewAbsent = false;
    },
    () => {
      failureViewLoading = undefined;
      failureViewAbsent = true;
    },
  ));

interface FailingElement extends StaleNoticeHost {
  readonly keep: boolean;
  readonly loadState: LoadState;
}

/** Shows what a failure or an offline copy needs, loaded ahead while a trend is long on its way. */
export async function showFailure(element: FailingElement): Promise<void> {
  if ('staleSince' in element.loadState || element.keep) {
    const stale = await import('./stale-notice.js').catch(() => undefined);
    if ('staleSince' in element.loadState) void stale?.showStaleNotice(element);
  }
  if (!('failure' in element.loadState)) await new Promise((resolve) => setTimeout(resolve, LONG));
  const { loadState } = element;
  if (loadState.status !== 'loading' && !('failure' in loadState)) return;
  await loadFailureView();
  if (!('failure' in element.loadState)) return;
  if (failureView) readoptStyles(element, failureView.failureStyles);
  element.requestUpdate();
}
