export const pictureMessages = {
  saveTimeline: 'Save the timeline as a picture',
  saveMeters: 'Save the diagram as a picture',
  slide: 'Slide',
  socialCard: 'Social card',
  pictureSaved: '{name} saved',
  noPicture: 'The picture could not be made',
  noPng: 'This page lets no PNG be made: save the SVG',
} as const;
