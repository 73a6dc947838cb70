/** What draws pictures. It comes when the first is asked for: hardly anybody does. */
export const loadDrawing = (): Promise<typeof import('./draw-picture.js')> => import('./draw-picture.js');
