/** How a student's own pictures are brought to the form that a network takes; every lab of images has them. */
export const PICTURE_FIELDS = [
  {
    key: 'pictureSize',
    attribute: 'picture-size',
    type: 'integer',
    default: 28,
    min: 24,
    max: 96,
    description: 'Own pictures: pixels a side to which each is scaled.',
  },
  {
    key: 'pictureFit',
    attribute: 'picture-fit',
    type: 'choice',
    default: 'crop',
    choices: ['crop', 'pad'],
    description: 'Own pictures that are not square: the middle is cut out, or white edges are added.',
  },
  {
    key: 'pictureColour',
    attribute: 'picture-colour',
    type: 'choice',
    default: 'colour',
    choices: ['colour', 'grey'],
    description: 'Own pictures: three channels, or one of the brightness.',
  },
] as const;
