import type { loadDrawing as fromPackage } from '../sections/pictures/load-drawing.js';
import { classicFile } from './classic-file.js';

type Drawing = Awaited<ReturnType<typeof fromPackage>>;

let drawing: Drawing | undefined;

/** Loads the picture code for the classic script. After a failure the next call tries again. */
export const loadDrawing: typeof fromPackage = async () => (drawing ??= await classicFile<Drawing>('pictures.iife.js'));
