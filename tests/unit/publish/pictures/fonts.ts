import { readFileSync } from 'node:fs';
import { FONT_FILES } from '../../../../scripts/fonts.mjs';
import { createRasterizer, type Rasterizer } from '../../../../src/publish/pictures/index.js';

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
const inModules = (path: string) => new URL(`../../../../node_modules/${path}`, import.meta.url).pathname;
const given = (path: string) => bytesOf(inModules(`@expo-google-fonts/${path}`));

/** The fonts of the package. */
export const OWN_FONTS = FONT_FILES.map(bytesOf);

export const ARABIC = [
  given('noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  given('noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
];

export const JAPANESE = [
  given('zen-kaku-gothic-new/400Regular/ZenKakuGothicNew_400Regular.ttf'),
  given('zen-kaku-gothic-new/700Bold/ZenKakuGothicNew_700Bold.ttf'),
];

export const RESVG = bytesOf(inModules('@resvg/resvg-wasm/index_bg.wasm'));

export const rasterizerWith = (...fonts: readonly Uint8Array[]): Promise<Rasterizer> =>
  createRasterizer({ resvg: RESVG, ownFonts: OWN_FONTS, fonts });
