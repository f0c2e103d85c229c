import type { BackendChoice, BackendRace } from '../../src/backend-choice.js';
import type { LabErrorCode, LabErrorDetail } from '../../src/errors.js';
import type { SettingNotice } from '../../src/settings/field.js';
import type { MapWords } from '../charts/chart-words.js';
import { type QuantityWords, quantitiesIn } from './quantities.js';

const { number, bytes, percent } = quantitiesIn('en');

/** By the errors' codes: whatever a language says of one, it gets what is known of it. */
const failures: Readonly<Record<LabErrorCode, (detail: LabErrorDetail) => string>> = {
  'data-unreachable': () =>
    'The data could not be loaded. Check the connection and the address, or drop the files here.',
  'data-malformed': ({ reason }) => `This file cannot be used: ${reason ?? 'it is damaged'}.`,
  'data-too-large': () => 'These data are too large for a browser. Take a smaller set.',
  'data-checksum': ({ name }) =>
    `The data at this address are not ${name ?? 'what they are called'}: the checksum differs. Use the original files.`,
  'data-mismatch': ({ reason }) => `These data cannot be used. ${reason ?? ''}`,
  'data-unknown': ({ name, known }) => `No data set is called “${name ?? ''}”. Known names are ${known ?? ''}.`,
  'classes-too-few': ({ classes, least }) =>
    `At least two classes of ${least} pictures are needed, and there ${classes === 1 ? 'is one' : 'is none'}. Give each class a folder of its own, or name the pictures cat_01.jpg, dog_01.jpg.`,
  'settings-invalid': () => 'With these settings nothing can be trained. Change the setting named in the details.',
  'backend-unavailable': () => 'The chosen backend cannot be started here. Choose another, or “automatic”.',
  'backend-lost': () =>
    'The graphics device was lost, as happens when a computer sleeps. Go on from the last epoch, or choose another backend first.',
  'training-diverged': () =>
    'The loss is no longer a number: the steps were too large. Lower the learning rate and run again.',
  'trials-failed': ({ limit }) =>
    `${limit} trials in a row have failed, so the search has ended. Narrow the search space and run again.`,
  'weights-mismatch': () =>
    'These weights belong to another network. Choose the backbone and embedding size they were trained with.',
  'scores-invalid': () => 'These scores cannot be measured: labels and predictions do not fit each other.',
  'points-invalid': () => 'The map cannot be drawn from these embeddings. Choose PCA, or another perplexity.',
  'word-unknown': ({ word }) => `“${word ?? ''}” is not in the vocabulary.`,
  'query-invalid': () => 'This question cannot be answered. The details say why.',
  'worker-unavailable': ({ directive, missing }) =>
    directive
      ? `The page’s Content-Security-Policy does not let the lab’s worker start. Its author can add ${missing} to ${directive}.`
      : 'The lab’s worker script could not be loaded. The page’s author can set worker-url.',
  'worker-crashed': () =>
    'The computation ended unexpectedly, perhaps for lack of memory. Go on from the last epoch, or run with fewer triplets.',
  'not-ready': () => 'There is no trained network for this yet. Press Run first.',
  'result-invalid': () => 'This saved result cannot be shown. The details say why.',
  'recorded-only': () => 'This is a recorded run; that needs a network trained here.',
  'task-invalid': () => 'The task of this page cannot be read. The details say why.',
  internal: () => 'Something unforeseen happened. Please report the details below.',
};

export const english = {
  charts: {
    empty: 'Nothing to show yet',
    from: 'from',
    to: 'to',
    table: 'Data table',
    rowsShown: (shown, total) => `Showing ${number(shown)} of ${number(total)} rows, evenly sampled.`,
    save: 'Save',
    saveSvg: 'Image (SVG)',
    savePng: 'Image (PNG)',
    saveCsv: 'Numbers (CSV)',
    read: 'Read values',
    readHint: 'Arrow keys go from one place to the next.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    lasso: 'Choose an area: draw a loop around points',
    resetView: 'Show all',
    keys: 'Arrow keys go from point to point, Enter chooses, plus and minus zoom, 0 shows all.',
    legend: 'Classes: press one to emphasise it',
    point: (className, index, total) => `Class ${className}, point ${number(index)} of ${number(total)}`,
    chosen: 'chosen',
    neighbour: 'neighbour',
    marker: 'Your drawing',
    columns: {
      className: 'Class',
      count: 'Points',
      centreX: 'Centre x',
      centreY: 'Centre y',
      toOwnCentre: 'Mean distance to own centre',
      toOtherCentre: 'Mean distance to the nearest other centre',
    },
  } satisfies Omit<MapWords, keyof QuantityWords>,
  actions: {
    run: 'Run',
    runAgain: 'Run again',
    pause: 'Pause',
    resume: 'Resume',
    stop: 'Stop',
    stopNow: 'Stop now',
    reset: 'Reset',
    dismiss: 'Dismiss',
  },
  form: {
    settings: 'Settings',
    moreSettings: 'More settings',
    restore: 'Back to this page’s settings',
    locked: 'fixed by the author of this page',
    range: (min: string, max: string) => `${min} to ${max}`,
    notice: settingNotice,
    notices: 'Some settings were changed',
    settingsDiffer: 'The settings were changed; they apply to the next run.',
  },
  story: {
    label: 'Steps',
    all: 'Show all steps',
    single: 'One step at a time',
    back: (label: string) => `Back: ${label}`,
    next: (label: string) => `Next: ${label}`,
    /** Name of the settings in a step. */
    settings: 'Settings of this step',
    /** The run has nothing for this step yet. */
    waiting: 'Press Run: the answer appears here.',
    /** What the student chose before the run. */
    expected: (choice: string) => `You expected: ${choice}.`,
    /** Whether that is what the run shows. */
    verdict: (right: boolean) => (right ? 'Just as you expected.' : 'Not what you expected: find out why.'),
  },
  sharing: {
    title: 'Share and keep',
    copyLink: 'Copy link',
    copyTag: 'Copy tag',
    copied: 'Copied.',
    copyByHand: 'The browser does not allow copying. Select the text and copy it:',
    exportResult: 'Result (JSON)',
    exportHistory: 'History (CSV)',
    exportWeights: 'Weights (ZIP)',
    exportNotebook: 'Notebook (Python)',
    exportSeeds: 'Many seeds on a cluster (Dask)',
    handIn: 'Hand in…',
  },
  failures: {
    title: 'That did not work',
    details: 'Technical details',
    kept: 'Everything made so far is kept.',
    tryAgain: 'Try again',
    texts: failures,
  },
  backends: {
    label: 'Backend',
    names: {
      auto: 'automatic',
      webgpu: 'WebGPU',
      webgl: 'WebGL',
      wasm: 'WebAssembly',
      cpu: 'plain JavaScript',
    },
    unknown: 'Chosen when you press Run',
    describe: (name: string, reason: string) => `${name}, ${reason}.`,
    reasons: {
      'asked-for': 'because it was asked for',
      faster: 'because it is the faster one here',
      'real-webgpu': 'because this browser reaches a graphics card through it',
      'real-webgl': 'because there is neither WebGPU nor WebAssembly here, but a graphics card',
      'no-webgpu': 'because this browser reaches no graphics card through WebGPU',
      'no-gpu': 'because no graphics card was found',
      'software-gpu': 'because the graphics card is only imitated in software, which is slower',
      'no-wasm': 'because this browser has no WebAssembly with SIMD',
      'wasm-forbidden':
        'many times slower, because the page’s policy lacks ‘wasm-unsafe-eval’ in script-src; until its author adds that, choose the smallest settings',
      'asked-for-missing': 'because the one that was asked for is not available here',
      'failed-to-start': 'because a faster one did not start',
      'wrong-numbers': 'because the graphics card computed wrong numbers in a test',
      elsewhere: 'where this run was trained, and not on this page',
    } satisfies Record<BackendChoice['reason'], string>,
    /** Of what both took for a step, in milliseconds. */
    race: ({ wasm, webgpu, workers }: BackendRace) => {
      const processor = `WebAssembly: ${number(wasm, 1)} ms a step${workers > 1 ? `, ${number(workers)} at once` : ''}`;
      return `${processor}; ${webgpu === null ? 'the graphics card was not ready in time' : `the graphics card takes ${number(webgpu, 1)}`}`;
    },
  },
  drawing: {
    label: 'Drawing pad',
    keys: 'Draw with mouse, pen or finger. With the keyboard: arrow keys move the pen, the space bar puts it down and lifts it, Delete clears.',
    clear: 'Clear',
    penDown: 'Pen down',
    penUp: 'Pen up',
    position: (row: number, column: number) => `row ${number(row)}, column ${number(column)}`,
  },
  data: {
    label: 'Data',
    fromAddress: (address: string) => `from ${address}, read when you press Run`,
    fromFiles: (names: readonly string[], more: number) =>
      `your files: ${names.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}. They stay on this computer.`,
    choose: 'Open files…',
    chooseFolder: 'Open a folder of pictures…',
    camera: 'Collect pictures with the camera',
    dropHere: 'Drop the files to open them',
    forget: 'Close my files',
  },
  status: {
    idle: 'Ready. No data are loaded and nothing is trained before you press Run.',
    paused: 'Paused.',
    stopping: 'Stopping after this step…',
    complete: 'Done.',
    stopped: 'Stopped. What was trained is kept.',
    failed: 'Ended by an error.',
    loading: (done: number, total: number | null) =>
      total === null ? `Loading the data: ${bytes(done)}` : `Loading the data: ${bytes(done)} of ${bytes(total)}`,
    /** Images that the page makes by itself. */
    drawing: (share: number) => `Drawing the images: ${percent(share)}`,
    progressLabel: 'Training progress',
  },
} as const;

function settingNotice({ code, key, given, used }: SettingNotice): string {
  switch (code) {
    case 'unknown-key':
      return `“${key}” is not a setting and was ignored.`;
    case 'clamped':
      return `“${key}” cannot be ${given}; ${used} is used.`;
    case 'ignored':
      return `“${key}” cannot be “${given}”; ${used} is used.`;
    case 'other-version':
      return `The link was made by another version (${given}); what is understood of it is used.`;
  }
}
