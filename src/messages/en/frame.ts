/** Messages of the iframe page. */
export const frameMessages = {
  deadEnd: 'If nothing happens, the page around this frame does not allow it. The address:',
} as const;
