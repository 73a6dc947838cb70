/** A contrast ratio rounded down, so that none is told that is not reached: "7.2:1". */
export const ratioText = (ratio: number): string => `${(Math.floor(ratio * 10 + 1e-9) / 10).toFixed(1)}:1`;

/** What a contrast is enough for (WCAG 2.2, 1.4.3, 1.4.6, 1.4.11). */
export function gradeOf(ratio: number): 'AAA' | 'AA' | 'marks only' | 'too low' {
  if (ratio >= 7) return 'AAA';
  if (ratio >= 4.5) return 'AA';
  return ratio >= 3 ? 'marks only' : 'too low';
}
