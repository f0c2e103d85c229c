import type { InAnyLanguage, LanguageFacts } from '../language/words.js';
import type { LessonCode } from './lesson-code.js';
import type { PackageProblem } from './scorm-package.js';
import type { FolderState } from './site-folder.js';

/** Labels of settings are the labs' own. */
export const builderEnglish = {
  lab: 'Lab',
  open: 'Open a lesson',
  openHint: 'Paste a link, a tag or an iframe that you have: its lesson opens here again.',
  openButton: 'Open',
  openNothing: 'No lesson is found in this. A link holds /embed/…html, a tag is one of the labs above.',
  anew: 'Start anew',
  settings: 'Data and settings',
  settingsHint: 'Change what your lesson needs. A hidden setting keeps its value; a locked one is seen and fixed.',
  value: 'Value',
  hide: 'Hide',
  lock: 'Lock',
  hideOf: (label: string) => `Hide “${label}”`,
  lockOf: (label: string) => `Lock “${label}”`,
  refused: (allowed: string) => `The lab does not take this; it takes ${allowed}.`,
  between: (min: string, max: string) => `${min} to ${max}`,
  unknownData: (name: string, known: string) =>
    `No data are called “${name}”. There are ${known}; an address has a “/” in it.`,
  settingHints: {
    words: 'Task 1: words whose neighbours are looked for, as “king, mother”. Empty: prepared ones, here and below.',
    pairs: 'Task 2: pairs whose distance is measured, as “zidane ronaldo, zidane real”.',
    analogies: 'Task 3: as “man king woman” (man is to king as woman is to …); several with commas.',
    'gender-pairs': 'Task 4: families with a name, as “gender: man woman, king queen; age: man boy”.',
    'plural-pairs': 'Task 5: pairs of the plural map, as “car cars, farm farms”.',
    groups: 'Task 6: groups with a name, as “animals: cow dog; food: bread rice”.',
    'other-groups': 'Task 6: the groups of the second map, in the same form.',
    failing: 'Task 7: an analogy and the words hoped for, as “old cow young = calf veal”.',
    'top-words': 'From 3 to 50.',
    sentences: 'Of the generated text: more take longer and say more.',
    'calf-sentences': 'How often “calf” occurs in the generated text.',
    seed: 'The same number gives every student the same run.',
  },
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
    'For example: {example}. Several are joined with “and”; also “at epoch 5”, “until epoch 5”, “in every epoch”, “in some epoch”, settings as in “epochs <= 5”, and points as in “… for 3 points”.',
  taskText: 'In your words',
  taskTextHint: 'What students read. The condition stands below it.',
  taskHint: 'Hint',
  taskSolution: 'Worked solution',
  helpHints: {
    taskHint: 'Shown after one try in vain; “after 3: …” waits for three.',
    taskSolution: 'Shown once the task is met; “after 5: …” after five tries too.',
  },
  taskCounts: 'The last run counts, and not the best',
  taskSeed: 'A seed of their own for each student, by the student number',
  measure: 'Measure',
  measureOf: { class: 'of the class', word: 'of the word', pair: 'of the words' },
  operator: 'Comparison',
  wanted: 'Value',
  addMeasure: 'Add to the condition',
  take: 'Take it away',
  folder: 'Where labtags lies on your site',
  folderHint:
    'As your page sees it: “labtags/” is a folder beside the page, “../labtags/” one above. Or a whole address. This browser remembers it.',
  folderStates: {
    looking: (place: string) => `Looking for labtags at ${place} …`,
    found: (place: string) => `Found at ${place}.`,
    missing: (place: string) => `Not found at ${place}: put the folder of the download there.`,
    refused: (place: string) =>
      `Something answers at ${place}, but that server lets no other site load it (CORS): have it send “Access-Control-Allow-Origin: *” with the scripts, or put the folder on your own site.`,
    silent: (place: string) => `No server answers at ${place}: is the address right, and does the server run?`,
    wrong: () => 'This is no address of a folder. Write for example labtags/ or https://…/labtags/.',
  } satisfies Record<Exclude<FolderState, 'unknown'>, (place: string) => string>,
  dataHint: (name: string, place: string) =>
    `The data must lie in ${place}: \`npx labtags data ${name}\` writes them into data/${name}/.`,
  notYet: 'First mend what is marked in the form: until then nothing can be copied.',
  fallback: 'The lab is being loaded. If it does not appear, this page does not reach the folder of labtags.',
  codes: {
    link: { title: 'Link', hint: 'A page of its own.' },
    tag: { title: 'Tag', hint: 'For pages on which you may use scripts.' },
    iframe: {
      title: 'iframe',
      hint: 'For course systems that strip scripts; where they do not, the frame grows with the lab.',
    },
    command: { title: 'Single file', hint: 'Writes one HTML file that works without a server, from a USB stick too.' },
  } satisfies Record<keyof LessonCode, { title: string; hint: string }>,
  scorm: {
    title: 'SCORM package',
    hint: 'A file for Moodle, Open edX, ILIAS and other learning platforms. They record what a student reaches: the score is the share of the task’s points that are earned.',
    version: 'Version of SCORM',
    make: 'Save the package',
    making: 'The lab’s scripts are being fetched …',
    made: (file: string) => `Saved as ${file}. Import it into your course.`,
    problems: {
      unfetched: (address) =>
        `No package is made, for this cannot be fetched: ${address}. Is it there, and does its server run?`,
      elsewhere: (address) =>
        `A package asks no other server, so the data at “${address}” cannot go with it. Choose data by their name, or put a folder of your own inside with \`npx labtags scorm --data\`.`,
      recorded: () => 'A recorded run earns no marks. For a package leave “Recorded run” empty.',
    } satisfies Record<PackageProblem, (address: string) => string>,
  },
  copy: 'Copy',
  copied: 'Copied.',
  preview: 'Preview',
  previewHint: 'This is the lab as your students get it; try it.',
} as const;

/** What the lesson builder says in one language. */
export type BuilderTexts = InAnyLanguage<typeof builderEnglish>;
export type BuilderWords = BuilderTexts & LanguageFacts;
