import { nextEvent, until } from './wait.js';

const frames: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of frames.splice(0)) {
    // An element that another document adopted is not told when its frame goes.
    frame.contentDocument?.body.replaceChildren();
    frame.remove();
  }
});

/** A page of its own, in which no element is defined yet. */
export interface Frame {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** What was thrown, rejected, refused by a policy or given to console.error, from the first line of the page on. */
  readonly faults: string[];
  /** Appends a script to the page, and waits until it has run. */
  run(src: string, type: 'module' | 'classic'): Promise<void>;
}

const RECORDER = `<script>
  {
    const faults = (window.faultsOfThisPage = []);
    addEventListener('error', (event) => faults.push(event.message ?? 'error of ' + event.target.outerHTML), true);
    addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
    addEventListener('securitypolicyviolation', (event) => faults.push(event.violatedDirective + ' ' + event.sample));
    console.error = (...values) => faults.push(values.join(' '));
  }
</script>`;

/** Opens a page with this markup in its body, and more in its head; addresses are as in this page. */
export async function openFrame(body: string, head = ''): Promise<Frame> {
  const iframe = document.createElement('iframe');
  iframe.width = '700';
  iframe.height = '500';
  iframe.srcdoc = `<!doctype html><html lang="en"><head><title>A page</title>${RECORDER}${head}</head><body>${body}</body></html>`;
  frames.push(iframe);
  const loaded = nextEvent(iframe, 'load');
  document.body.append(iframe);
  await loaded;
  const window = iframe.contentWindow as Frame['window'];
  return {
    window,
    document: window.document,
    faults: (window as unknown as { faultsOfThisPage: string[] }).faultsOfThisPage,
    async run(src, type) {
      const script = window.document.createElement('script');
      if (type === 'module') script.type = 'module';
      script.src = src;
      const ran = nextEvent(script, 'load');
      window.document.body.append(script);
      await ran;
    },
  };
}

/** Waits until an element of the page has rendered a state. */
export async function settledIn({ document }: Frame, selector: string, state = 'ready'): Promise<HTMLElement> {
  const find = (): HTMLElement | null => document.querySelector<HTMLElement>(selector);
  return (await until(() => find()?.matches(`:state(${state})`) && find(), {
    what: `${selector} to be ${state}`,
  })) as HTMLElement;
}
