/** Of browsers that have it: timers that set each other wait 4 ms from the fifth on. */
const { scheduler } = globalThis as { readonly scheduler?: Partial<Scheduler> };

/** Resolves in a new task, so that the browser can handle input and paint first. */
export const yieldToMain = (): Promise<void> =>
  new Promise((resolve) => {
    if (scheduler?.postTask) void scheduler.postTask(resolve);
    else setTimeout(resolve);
  });
