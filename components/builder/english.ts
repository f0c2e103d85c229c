import type { InAnyLanguage, LanguageFacts } from '../language/words.js';
import type { LessonCode } from './lesson-code.js';

/** Labels of settings are the labs' own. */
export const builderEnglish = {
  lab: 'Lab',
  settings: 'Data and settings',
  settingsHint: 'Change what your lesson needs. A hidden setting keeps its value; a locked one is seen and fixed.',
  value: 'Value',
  hide: 'Hide',
  lock: 'Lock',
  hideOf: (label: string) => `Hide “${label}”`,
  lockOf: (label: string) => `Lock “${label}”`,
  refused: (allowed: string) => `The lab does not take this; it takes ${allowed}.`,
  between: (min: string, max: string) => `${min} to ${max}`,
  page: 'Page',
  languageLabel: 'Language',
  asPage: 'as the page',
  autorun: 'Start by itself when scrolled into view',
  controls: 'Parts to hide',
  controlsHint: 'What students do not need in this lesson.',
  controlNames: {
    settings: 'All settings',
    more: '“More settings”',
    share: 'Share and keep',
    'hand-in': '“Hand in”',
    'train-here': '“Train it here”, of a recorded run',
    backbone: 'Comparison of networks',
    draw: 'Drawing pad',
    scrubber: 'Epoch slider',
    compare: 'Comparison of remedies',
    pitfalls: 'Pitfalls',
    ladder: 'Brackets',
    curves: 'Learning curves',
    explore: 'Parallel coordinates',
    trials: 'Table of trials',
    summary: 'Keras Tuner’s summary',
    retrain: 'Final trainings',
    export: 'Programs',
  },
  recording: 'Recorded run',
  recordingHint: 'Address of a saved result, which is shown in place of a training; empty for a lab that trains.',
  task: 'Task',
  taskGoal: 'Condition',
  taskGoalHint:
    'For example: {example}. Several are joined with “and”; also “at epoch 5”, “until epoch 5”, “in every epoch”, “in some epoch”, and settings as in “epochs <= 5”.',
  taskText: 'In your words',
  taskTextHint: 'What students read. The condition stands below it.',
  measure: 'Measure',
  addMeasure: 'Add to the condition',
  take: 'Take it away',
  codes: {
    link: { title: 'Link', hint: 'A page of its own.' },
    tag: { title: 'Tag', hint: 'For pages on which you may use scripts.' },
    iframe: { title: 'iframe', hint: 'For course systems that strip scripts.' },
    command: { title: 'Single file', hint: 'Writes one HTML file that works without a server, from a USB stick too.' },
  } satisfies Record<keyof LessonCode, { title: string; hint: string }>,
  copy: 'Copy',
  copied: 'Copied.',
  preview: 'Preview',
  previewHint: 'This is the lab as your students get it; try it.',
} as const;

/** What the lesson builder says in one language. */
export type BuilderTexts = InAnyLanguage<typeof builderEnglish>;
export type BuilderWords = BuilderTexts & LanguageFacts;
