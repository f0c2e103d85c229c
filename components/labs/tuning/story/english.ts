import { quantitiesIn } from '../../../language/quantities.js';

const { number } = quantitiesIn('en');

export const tuningStoryEnglish = {
  steps: {
    search: {
      label: 'The search',
      question:
        'Hyperband trains many settings for a few epochs and goes on with the best ones only. Which ones does it drop, and when?',
    },
    settings: {
      label: 'Good settings',
      question: 'Which numbers of units and which learning rates do well? Does one of the two matter more?',
    },
    trials: { label: 'All trials', question: 'How do the best trials differ? How far is the first from the tenth?' },
    retrain: {
      label: 'Width or rate',
      question:
        'The best setting is trained in full beside a wide net with a large rate. Is it the width that harms, or the rate?',
    },
    cluster: {
      label: 'On a cluster',
      question: 'When one machine is too small, the same search goes on elsewhere, and its result opens here.',
    },
  },
  predictions: {
    width: {
      question: 'Which width will the best net of the search have?',
      choices: ['the widest that is tried, or nearly', 'somewhere in the middle', 'one of the narrowest'],
      measured: ({ units, widest }: { units: number; widest: number }) =>
        `The best trial has ${number(units)} units; the widest that was tried has ${number(widest)}.`,
    },
  },
};
