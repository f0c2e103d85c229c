import type { ScormVersion } from '../../src/scorm/manifest.js';
import type { LabEvents } from '../lab/events.js';
import type { ScormConnection } from './scorm-connection.js';
import {
  betterStanding,
  NOT_BEGUN,
  readShortState,
  recordedValues,
  type ShortState,
  type Standing,
} from './standing.js';

/** A lab as a gradebook sees it. */
export interface GradedLab extends HTMLElement {
  readonly taskGoal: string | null;
  /** `last`: the last run counts, and not the best. */
  readonly taskCounts: string;
  getState(): { readonly settings: ShortState['settings'] };
}

export interface RecordedLessonOptions {
  readonly lab: GradedLab;
  readonly version: ScormVersion;
  /** Null where nothing is recorded. */
  readonly connection: ScormConnection | null;
  /** Whose end is the visit's. */
  readonly page: EventTarget;
  /** Told after each attempt to record, and at first where there is something to tell. */
  readonly tell: (recorded: boolean, standing: Standing) => void;
}

const STATUS = { '1.2': 'cmi.core.lesson_status', '2004': 'cmi.success_status' } as const;
const MODE = { '1.2': 'cmi.core.lesson_mode', '2004': 'cmi.mode' } as const;

/** Records what a student reaches in a lab, and keeps a short state for the next visit. */
export class RecordedLesson {
  readonly #options: RecordedLessonOptions;
  readonly #began = performance.now();
  readonly #before: ShortState;
  readonly #pageSettings: ShortState['settings'];
  #standing: Standing;
  #writing: ReturnType<typeof setTimeout> | undefined;

  constructor(options: RecordedLessonOptions) {
    const { lab, connection, version, page, tell } = options;
    this.#options = options;
    this.#pageSettings = lab.getState().settings;
    this.#before = connection ? readShortState(connection.read('cmi.suspend_data')) : NOT_BEGUN;
    // A status that says more than a state that was lost is not taken back.
    const passed = connection?.read(STATUS[version]) === 'passed';
    this.#standing = betterStanding(this.#before.standing, passed ? { score: 100, done: true } : NOT_BEGUN.standing);
    lab.addEventListener('lab-task-check', this.#judged);
    lab.addEventListener('lab-complete', this.#completed);
    if (!connection) tell(false, this.#standing);
    else if (!this.#isWatched) this.#write();
    page.addEventListener('pagehide', () => this.#leave(), { once: true });
  }

  /** Settings of the last visit that differ from the page's. */
  get lastSettings(): ShortState['settings'] {
    return this.#before.settings;
  }

  /** Somebody looks at a visit again: nothing is changed. */
  get #isWatched(): boolean {
    const { connection, version } = this.#options;
    return /review|browse/.test(connection?.read(MODE[version]) ?? '');
  }

  readonly #judged = ({ detail }: LabEvents['lab-task-check']) => {
    this.#reach({ score: detail.score, done: detail.met });
  };

  readonly #completed = ({ detail }: LabEvents['lab-complete']) => {
    if (!detail.recorded && this.#options.lab.taskGoal === null) this.#reach({ score: null, done: true });
  };

  #reach(standing: Standing): void {
    this.#standing = this.#options.lab.taskCounts === 'last' ? standing : betterStanding(this.#standing, standing);
    clearTimeout(this.#writing);
    // Systems answer when they are ready; until then the page would stand still before it shows the result.
    this.#writing = setTimeout(() => this.#write());
  }

  #write(): void {
    const { connection, version, tell } = this.#options;
    if (this.#isWatched) return;
    const values = recordedValues(version, this.#state, (performance.now() - this.#began) / 1000);
    tell(connection?.write(values) ?? false, this.#standing);
  }

  #leave(): void {
    this.#write();
    this.#options.connection?.finish();
  }

  get #state(): ShortState {
    const changed = Object.entries(this.#options.lab.getState().settings).filter(
      ([key, value]) => value !== this.#pageSettings[key],
    );
    return { standing: this.#standing, settings: Object.fromEntries(changed) };
  }
}
