import type { KeptWords } from './words.js';

export const keptEnglish: KeptWords = {
  found: (when) => `Your run of ${when} is kept in this browser.`,
  goOn: 'Go on where you were',
  forget: 'Delete it',
  kept: (size) => `This run is kept in this browser (${size}); after a reload it can go on.`,
  mayGo: 'When space runs short, a browser deletes what pages have kept, unless it is asked not to.',
  ask: 'Ask it to keep the run',
  granted: 'The browser has agreed not to delete it.',
  refused: 'The browser has not agreed. Save the result to be safe.',
  tooLarge: (size) => `This run (${size}) is too large to be kept over a reload. Save its result.`,
  notKept: 'This browser keeps nothing here: after a reload this run is gone. Save its result.',
};
