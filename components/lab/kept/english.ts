import type { InAnyLanguage } from '../../language/words.js';

export const keptEnglish = {
  /** An earlier visit's run; `when` as readers write it. */
  found: (when: string) => `Your run of ${when} is kept in this browser.`,
  goOn: 'Go on where you were',
  forget: 'Delete it',
  kept: (size: string) => `This run is kept in this browser (${size}); after a reload it can go on.`,
  /** Why the browser is asked. */
  mayGo: 'Where space runs short, browsers delete it.',
  ask: 'Ask it to keep the run',
  save: 'Save the project',
  /** After the button. */
  opens: 'Drop the file on this lab, on any computer, to go on.',
  granted: 'The browser has agreed not to delete it.',
  refused: 'The browser has not agreed. Save the result to be safe.',
  tooLarge: (size: string) => `This run (${size}) is too large to be kept over a reload. Save its result.`,
  notKept: 'This browser keeps nothing here: after a reload this run is gone. Save its result.',
};

/** What is said of runs that are kept in the browser, in one language. */
export type KeptWords = InAnyLanguage<typeof keptEnglish>;
