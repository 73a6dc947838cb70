import type { loadDrawing as fromPackage } from '../sections/pictures/load-drawing.js';
import { classicFile } from './classic-file.js';

type Drawing = Awaited<ReturnType<typeof fromPackage>>;

let drawing: Drawing | undefined;

/** What draws pictures, for the classic script: it stands in a file beside it. What failed is asked for again. */
export const loadDrawing: typeof fromPackage = async () => (drawing ??= await classicFile<Drawing>('pictures.iife.js'));
