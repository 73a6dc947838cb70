/** Loads the code that draws pictures. Hardly any reader saves one, so it is loaded on demand. */
export const loadDrawing = (): Promise<typeof import('./draw-picture.js')> => import('./draw-picture.js');
