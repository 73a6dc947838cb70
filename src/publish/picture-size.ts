/** The size of the social picture, `B/ID.png`, in pixels. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
