/** A picture whose text has a script that no font covers. */
export class MissingScriptError extends Error {
  override readonly name = 'MissingScriptError';
}

export interface RasterizerOptions {
  readonly resvg: WebAssembly.Module | BufferSource;
  readonly ownFonts: readonly Uint8Array[];
  readonly fonts?: readonly Uint8Array[] | undefined;
}

/** Makes what draws an SVG as PNG. */
export const createRasterizer = (options: RasterizerOptions): Promise<(svg: string) => Promise<Uint8Array>> =>
  Promise.resolve((svg) => Promise.resolve(new TextEncoder().encode(`${svg.length}${options.ownFonts.length}`)));
