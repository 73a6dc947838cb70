import type { loadExplain as fromPackage } from '../sections/glossary/load-explain.js';
import { classicFile } from './classic-file.js';

type Code = Awaited<ReturnType<typeof fromPackage>>;

let code: Promise<Code> | undefined;

/** Loads the code of the glossary for the classic script: once for all elements, and again after a failure. */
export const loadExplain: typeof fromPackage = () =>
  (code ??= classicFile<Code>('glossary.iife.js').catch((error: unknown) => {
    code = undefined;
    throw error;
  }));
