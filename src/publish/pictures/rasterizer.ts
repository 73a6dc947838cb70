import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { withFittedFonts } from './fitted-fonts.js';
import { familiesOf, type Family } from './font-choice.js';
import { readFont } from './font.js';
import { encodePng } from './png.js';

export interface RasterizerOptions {
  /** `index_bg.wasm` of `@resvg/resvg-wasm`: a module, or where code may be compiled, its bytes. */
  readonly resvg: WebAssembly.Module | BufferSource;
  /** Those of the package: TrueType files for Latin, Greek and Cyrillic. */
  readonly ownFonts: readonly Uint8Array[];
  /** TrueType or OpenType files for other scripts. */
  readonly fonts?: readonly Uint8Array[] | undefined;
}

/** Draws an SVG that this package wrote as a PNG of its size. */
export type Rasterizer = (svg: string) => Promise<Uint8Array>;

let started: Promise<void> | undefined;

/** What draws is one for all, and a second start is refused; after a failed one the next may succeed. */
function start(resvg: RasterizerOptions['resvg']): Promise<void> {
  started ??= initWasm(resvg).catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

const drawer = (svg: string, families: readonly Family[]) =>
  new Resvg(svg, {
    font: {
      fontBuffers: families.flatMap(({ fonts }) => fonts.map(({ bytes }) => bytes)),
      defaultFontFamily: families[0]?.name ?? '',
      sansSerifFamily: families[0]?.name ?? '',
    },
  });

/** The width of what a text draws, in px. */
function inkWidth(text: string, families: readonly Family[]): number {
  const svg = drawer(
    `<svg xmlns="http://www.w3.org/2000/svg" width="9999" height="999" viewBox="-999 -999 9999 9999">${text}</svg>`,
    families,
  );
  const box = svg.getBBox();
  const width = box?.width ?? 0;
  box?.free();
  svg.free();
  return width;
}

/**
 * Makes what draws pictures. The same SVG and fonts give the same bytes in every runtime.
 * @returns a function that rejects with `MissingScriptError` for a text that no font covers
 * @throws {TypeError} for a font that is none
 */
export async function createRasterizer({ resvg, ownFonts, fonts = [] }: RasterizerOptions): Promise<Rasterizer> {
  const families = familiesOf([...ownFonts, ...fonts].map(readFont));
  await start(resvg);
  const draw = (svg: string) => {
    const fitted = withFittedFonts(svg, families, inkWidth);
    const picture = drawer(fitted.svg, fitted.families);
    const image = picture.render();
    const png = encodePng(image.pixels, image.width);
    image.free();
    picture.free();
    return png;
  };
  return (svg) => Promise.resolve(svg).then(draw);
}
