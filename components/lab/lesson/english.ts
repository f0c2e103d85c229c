import type { LabErrorDetail } from '../../../src/errors.js';
import type { ResultProblem } from '../../../src/sharing/result-file.js';
import type { TaskProblem } from '../../../src/task/parse-task.js';
import type { InAnyLanguage } from '../../language/words.js';

type TextOf = (detail: LabErrorDetail) => string;

export const lessonEnglish = {
  recorded: {
    mark: 'Recorded run, not trained here',
    explanation: 'You see a run that was trained and saved before. Nothing is computed on this device.',
    play: 'Play the recording',
    playing: 'The recording is played.',
    complete: 'Recorded run, shown at its end.',
    stopped: 'The recording was stopped.',
    moment: 'Moment of the recording',
    at: (moment: string, moments: string) => `${moment} of ${moments}`,
    trainHere: 'Train it here',
    close: 'Close the recording',
    noImages:
      'This recording holds a few images of the test part, and none of this cell. A network trained here can show them.',
    ranOn: (backend: string) => `The recorded run was trained on ${backend}.`,
  },
  task: {
    title: 'Your task',
    met: 'Met',
    notYet: 'Not yet',
    /** Formatted numbers. */
    standing: (earned: string, most: string, tries: string) => `${earned} of ${most} points. Tries: ${tries}.`,
    hint: 'Hint',
    solution: 'Worked solution',
    student: {
      label: 'Your student number: by it you have a run of your own',
      take: 'Take it',
      first: 'Runs count once your student number is given.',
    },
    waiting: 'It is checked after each of your runs.',
    recorded: 'A recorded run does not count: train one here.',
    measured: (value: string) => `measured: ${value}`,
    outcome: (verdict: string, measured: string) => `${verdict}, ${measured}`,
    notMeasured: 'not measured',
    /** It waits for the sealed test part. */
    sealed: 'the test images are sealed: open them in the lab when you have decided',
    noClass: (name: string, known: readonly string[]) =>
      `There is no class “${name}” in these data. There are: ${known.join(', ')}.`,
    invalid: 'The task of this page cannot be read; its author should correct “task-goal”.',
    problems: {
      empty: () => 'There is no condition in it.',
      syntax: ({ given, known }) =>
        `“${given}” is no condition. Write a name, one of >= <= > < = !=, and a number, and where you like “at epoch 5”, “until epoch 5”, “in every epoch” or “in some epoch”.${known ? ` Possible values: ${known}.` : ''}`,
      'unknown-name': ({ given, known }) => `In “${given}” the name is not known. Known are: ${known}.`,
      'number-wanted': ({ given }) => `In “${given}” a number is missing, such as 0.6 or 60 %.`,
      'no-history': ({ given }) => `“${given}”: this is measured only at the end, so leave out the epoch.`,
      argument: ({ given }) => `“${given}”: the brackets are missing or not wanted, as in recall(mel).`,
    } satisfies Record<TaskProblem, TextOf>,
  },
  handIn: {
    title: 'Hand in',
    explanation:
      'This saves a file with your settings, the data’s checksum, all curves and the result. Give it to your teacher in the way that your course uses; labtags sends nothing anywhere.',
    honest:
      'The file carries a hash, so that damage and changes by hand are noticed. It is no proof against cheating: who wants to can make a file of their own. A teacher can run it again from the link in it.',
    name: 'Your name (it goes into the file)',
    id: 'Your student number, where your course asks for it',
    save: 'Save the file',
    cancel: 'Cancel',
    saved: (file: string) => `Saved as ${file}.`,
  },
  problems: {
    'not-json': () =>
      'This file is damaged or of another kind: a saved result is JSON, from the button “Result (JSON)”.',
    'not-a-result': ({ problem }) =>
      `This file is no saved result of a lab${problem ? ` (${problem})` : ''}. Take one from the button “Result (JSON)”.`,
    altered: () => 'This file was damaged or changed: its hash does not fit. Take the original file.',
    'other-lab': ({ lab }) => `This is a result of another lab (${lab}). Open it there.`,
    'no-recording': () =>
      'This file holds the numbers of a run, but not what the pictures need. Save the run again with the button “Result (JSON)”.',
    'newer-version': () => 'This file was saved by a newer version of labtags. Update labtags on this page.',
    damaged: ({ problem }) =>
      `The run in this file cannot be read${problem ? ` (${problem})` : ''}. Take the original file.`,
    'not-comparable': ({ problem }) => `These runs cannot be compared here${problem ? ` (${problem})` : ''}.`,
    unreachable: ({ address, why }) =>
      `There is no recorded run at ${address} (${why}). Its address is in the attribute “recording”.`,
    'too-large': ({ size }) => `This file is too large for a saved result (${size}).`,
  } satisfies Record<ResultProblem, TextOf>,
} as const;

/** What recorded runs, tasks and handing in say in one language. */
export type LessonWords = InAnyLanguage<typeof lessonEnglish>;
