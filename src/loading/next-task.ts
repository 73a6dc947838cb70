/** The next task: what the reader did in the meantime comes first. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
