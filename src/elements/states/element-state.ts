import { OnDemand } from '../../sections/behaviours/on-demand.js';
import { TrendError } from '../../loading/trend-error.js';
import type { LoadState } from '../../store/load-state.js';

/** What the page's author is told. */
const advice = new OnDemand(() => import('./missing-end-tag.js'));

/** The load state of a trend as one element shows it: `error` too where a section or its controller threw. */
export class ElementState {
  #thrown: { readonly state: LoadState; readonly failed: LoadState & { status: 'error' } } | undefined;

  /** Undefined where there are no custom states, as in the DOMs that unit tests run in. */
  readonly #states: Set<string> | undefined;
  #exposed: string | undefined;

  constructor(
    private readonly host: Element & Partial<Pick<HTMLElement, 'attachInternals'>>,
    private readonly trend: { readonly state: LoadState },
  ) {
    this.#states = (host.attachInternals?.() as Partial<ElementInternals> | undefined)?.states;
    this.expose(trend.state.status);
  }

  get value(): LoadState {
    const { state } = this.trend;
    return this.#thrown?.state === state ? this.#thrown.failed : state;
  }

  /** Whether showing the present state has thrown. */
  get hasThrown(): boolean {
    return this.value !== this.trend.state;
  }

  /** Fails as a whole, and says why in the console. */
  fail(error: unknown): void {
    const { state } = this.trend;
    const url = 'url' in state ? state.url : null;
    const reason = error instanceof Error ? error.message : String(error);
    const failure = new TrendError('invalid', `${url ?? 'The trend'} cannot be rendered: ${reason}`, url);
    this.#thrown = { state, failed: { status: 'error', failure } };
    // eslint-disable-next-line no-console -- a fault of this package or of the page's built-ins, to be reported
    console.error(`trend-embed: ${failure.message}`);
  }

  /** Makes this the one custom state. */
  expose(state: string): void {
    if (state === this.#exposed) return;
    this.#exposed = state;
    this.#states?.clear();
    this.#states?.add(state);
    if (state === 'ready') advice.use(this, (code) => code?.warnOfMissingEndTag(this.host));
  }
}
