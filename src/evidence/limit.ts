/**
 * How many items of a list are shown. A list that is hardly longer than the limit, by less than a fifth of it, is shown
 * whole: one more row takes no more room than the button that would show it.
 */
export const withSlack = (length: number, limit: number): number => (length - limit < limit / 5 ? length : limit);
