import { quantitiesIn } from '../language/quantities.js';

const { number } = quantitiesIn('en');

export const gradebookEnglish = {
  recorded: (score: number | null, counts: string) =>
    score === null
      ? 'Your work is recorded.'
      : `Recorded: ${number(score)} of 100 points, your ${counts === 'last' ? 'last run' : 'best run so far'}.`,
  notRecorded:
    'Nothing is recorded here: the learning platform does not answer. The lab works all the same; hand in your result as a file.',
  lastTime: 'Take the settings of last time',
};

export type GradebookTexts = typeof gradebookEnglish;
