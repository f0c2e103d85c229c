/** What the settings of own pictures are called in the forms of all labs that have them. */
export const pictureSettingsEnglish = {
  labels: {
    pictureSize: 'Own pictures: pixels a side',
    pictureFit: 'Own pictures that are not square',
    pictureColour: 'Own pictures: colours',
  },
  choices: {
    pictureFit: { crop: 'cut out the middle', pad: 'add white edges' },
    pictureColour: { colour: 'in colour', grey: 'brightness only' },
  },
} as const;
