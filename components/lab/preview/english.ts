import type { InAnyLanguage } from '../../language/words.js';

export const previewEnglish = {
  title: 'Preview: a recorded run',
  explanation:
    'This is what a run shows, here a small one on data that the lab makes itself. Run puts yours in its place.',
};

/** What is said of the run that is shown before the first one, in one language. */
export type PreviewWords = InAnyLanguage<typeof previewEnglish>;
