import type { LeftOutReason } from '../../../src/pictures/picture-report.js';
import { quantitiesIn } from '../../language/quantities.js';
import type { InAnyLanguage } from '../../language/words.js';

const { number, percent } = quantitiesIn('en');

const reasons: Readonly<Record<LeftOutReason, string>> = {
  outside: 'its name leads out of the archive',
  'no-class': 'neither a folder nor its name says which class it belongs to',
  'not-a-picture': 'it is no picture, or is damaged at its beginning',
  drawing: 'SVG is a drawing and not a picture; save it as PNG',
  'not-decoded': 'this browser cannot decode it; save it as JPEG',
  broken: 'it is damaged',
  'too-large': 'it is larger than 100 megapixels or 100 MB',
  'too-few': 'a class needs four pictures: two to learn from, two to be judged by',
};

export const picturesEnglish = {
  title: 'Your pictures',
  progress: (done: number, total: number) => `${number(done)} of ${number(total)} read`,
  form: (size: number, channels: number) =>
    `As the network sees them: ${number(size)} × ${number(size)} pixels, ${channels === 3 ? 'in colour' : 'brightness only'}. “More settings” has other sizes and edges.`,
  class: (name: string, count: number) => `${name}: ${number(count)}`,
  leftOut: (count: number) => (count === 1 ? 'One was left out' : `${number(count)} were left out`),
  reasons,
  remarks: {
    twins: (first: string, second: string, count: number) =>
      `“${first}” and “${second}” hold the same pictures (${number(count)} of them): nothing can tell these classes apart.`,
    dominant: (name: string, share: number) =>
      `“${name}” fills ${percent(share, 0)} of the set: whoever always says “${name}” is nearly always right.`,
    constant: (name: string, count: number) =>
      `${count === 1 ? `“${name}” is` : `${number(count)} pictures, as “${name}”, are`} of one colour all over: there is nothing to recognise in it.`,
  },
};

/** What is said of a student's own pictures, in one language. */
export type PictureWords = InAnyLanguage<typeof picturesEnglish>;
