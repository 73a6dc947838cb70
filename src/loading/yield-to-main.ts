/** The next task: what the reader did in the meantime comes first. */
export const yieldToMain = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
