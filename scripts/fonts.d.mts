export const FONT_FILES: readonly string[];
export function copyFonts(folder: string): void;
