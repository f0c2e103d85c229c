import type { LabError } from '../../../src/errors.js';
import type { Field } from '../../../src/settings/field.js';
import type { OpeningLab } from '../../../src/sharing/project-file.js';
import type { KeptRun } from '../../../workers/client/kept-runs.js';
import type { Experiment } from '../experiment.js';
import type { LabTypes } from '../lab-types.js';
import type { LessonSlot } from '../lesson/lesson-slot.js';
import type { RunPhase } from '../session/run-phase.js';
import type { SettingsController } from '../settings-controller.js';

/** Which runs of a lab are kept in the browser, and when. */
export interface KeptForm {
  /** Raised with every change of the lab's state: what another version has kept is not shown. */
  readonly version: number;
  /** Events after which there is something new to keep. */
  readonly after: readonly string[];
}

/** What keeping runs needs of the lab's element. */
export interface KeptHost {
  readonly element: HTMLElement & { requestUpdate(): void };
  readonly form: KeptForm;
  /** The lab's key in the page's address. */
  readonly key: () => string;
  readonly phase: () => RunPhase;
  /** As they hold now. */
  readonly settings: () => KeptRun['settings'];
  /** What there is to keep; null where there is nothing, or it is not the student's own run. */
  readonly run: () => Pick<KeptRun, 'settings' | 'state' | 'files'> | null;
  /** False where the page's author has fixed other settings since. */
  readonly fits: (settings: KeptRun['settings']) => boolean;
  /** Shows it where it stood. */
  readonly show: (run: Pick<KeptRun, 'settings' | 'state' | 'files'>) => void;
  /** Goes on from what is shown. */
  readonly goOn: () => void;
  /** What its files of projects say of themselves. */
  readonly lab: Omit<OpeningLab, 'form'>;
  /** Nothing is shown. */
  readonly reset: () => void;
  readonly fail: (error: LabError) => void;
}

/** The parts of a lab whose runs are kept. */
interface KeptLab<Lab extends LabTypes> {
  readonly lab: {
    readonly keeps?: KeptForm;
    readonly word: string;
    readonly fields: readonly Field[];
    readonly initialState: object;
  };
  readonly experiment: Experiment<Lab>;
  readonly settings: SettingsController;
  readonly slot: LessonSlot;
  loadResults(): Promise<void>;
}

interface KeptElement extends HTMLElement {
  requestUpdate(): void;
  run(): Promise<unknown>;
  resume(): Promise<void>;
}

/** Null for a lab whose runs are not kept. */
export function keptHostOf<Lab extends LabTypes>(
  element: KeptElement,
  { lab, experiment, settings, slot, loadResults }: KeptLab<Lab>,
): KeptHost | null {
  if (!lab.keeps) return null;
  return {
    ...{ element, form: lab.keeps },
    key: () => settings.key,
    phase: () => experiment.controller.phase,
    settings: () => settings.values,
    run() {
      const { state, files, mayGoOn } = experiment;
      if (slot.page?.recorded || (!mayGoOn && experiment.result() === null)) return null;
      // Work that was under way is not, where the run is found again.
      return {
        settings: { ...settings.values, ...state.settings },
        state: { ...state, phase: null, loading: null },
        files,
      };
    },
    fits: (kept) => settings.allows(kept),
    show(run) {
      settings.adopt(run.settings);
      experiment.files = run.files;
      experiment.controller.show(run.state as Lab['state'], 'stopped');
      void loadResults();
    },
    goOn() {
      const going = experiment.mayGoOn ? element.resume() : element.run();
      // A failure is shown; a stop is none.
      going.catch(() => {});
    },
    lab: { lab: lab.word, fields: lab.fields, initialState: lab.initialState },
    reset: () => experiment.reset(),
    fail: (error) => experiment.controller.fail(error),
  };
}
