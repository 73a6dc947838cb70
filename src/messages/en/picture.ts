export const pictureMessages = {
  savePicture: 'Save as a picture',
  slide: 'Slide',
  socialCard: 'Social card',
  pictureSaved: '{name} saved',
  noPicture: 'The picture could not be made',
  noPng: 'This page lets no PNG be made: save the SVG',
} as const;
