import { quantitiesIn } from '../../language/quantities.js';
import type { InAnyLanguage } from '../../language/words.js';

const { number } = quantitiesIn('en');

export const collectorEnglish = {
  title: 'Collect with the camera',
  private: 'No picture leaves this computer.',
  start: 'Start the camera',
  stop: 'Stop the camera',
  className: 'Class',
  record: 'Hold to record',
  recordHint: 'Hold the button, or the space bar while it has the focus: five pictures a second.',
  count: (name: string, count: number) => `${name}: ${number(count)}`,
  remove: (name: string, place: number) => `Delete picture ${number(place)} of ${name}`,
  use: 'Use these pictures',
  save: 'Save them (ZIP)',
  refused: 'The camera cannot be used: it is missing, in use, or the page may not have it.',
};

/** What is said while pictures are collected, in one language. */
export type CollectorWords = InAnyLanguage<typeof collectorEnglish>;
