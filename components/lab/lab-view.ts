import { nothing } from 'lit';
import type { CommonWords } from '../language/words.js';
import type { CopiedText } from '../parts/copied-text.js';
import type { FileDrop } from '../parts/file-drop.js';
import { namedByPath } from '../parts/folder-files.js';
import type { Experiment } from './experiment.js';
import type { KeptSlot } from './kept/kept-slot.js';
import type { LabDefinition } from './lab-definition.js';
import type { LabTypes, LabViewOf, ResultsView } from './lab-types.js';
import type { LessonSlot } from './lesson/lesson-slot.js';
import { notLoaded } from './lesson/lesson-slot.js';
import type { PageRequests } from './page/page-view.js';
import { previewPlace } from './preview/preview-place.js';
import type { PreviewSource } from './preview/preview-source.js';
import type { SettingsController } from './settings-controller.js';

/** What a lab's view is put together from. */
export interface ViewSources<Lab extends LabTypes, Own extends Experiment<Lab>> {
  readonly lab: LabDefinition<Lab, Own>;
  readonly experiment: Own;
  readonly settings: SettingsController;
  readonly slot: LessonSlot;
  readonly kept: KeptSlot;
  /** Null for a lab without one. */
  readonly preview: PreviewSource | null;
  readonly copied: CopiedText;
  readonly drop: FileDrop;
}

/** What only the element knows. */
export interface ShownNow<Lab extends LabTypes> {
  readonly words: Lab['words'];
  readonly results: ResultsView<Lab> | null;
  readonly taskText: string;
  readonly step: string;
  readonly predictions: ReadonlyMap<string, number>;
  readonly ask: PageRequests & Lab['requests'];
}

/** Everything that a lab's views show at this moment. */
export function labView<Lab extends LabTypes, Own extends Experiment<Lab>>(
  { lab, experiment, settings, slot, kept, preview, copied, drop }: ViewSources<Lab, Own>,
  { words, results, taskText, step, predictions, ask }: ShownNow<Lab>,
): LabViewOf<Lab> {
  const { controller, files, state } = experiment;
  const { page } = slot;
  const hides = (control: string) => settings.hides(control);
  const view = {
    ...{ words, state, results, copied, step, predictions, ask },
    phase: controller.phase,
    settings: settings.values as Lab['settings'],
    notices: settings.layers.notices,
    chosen: settings.layers.chosen,
    error: controller.error,
    fileNames: files?.map(({ name }) => name) ?? null,
    busy: controller.busy,
    dropping: drop.holding,
    hides: (control: string) => hides(control) || (page?.hides(control) ?? false),
    locks: (control: string) => settings.locks(control) || (page?.locks(control) ?? false),
    lesson: (spoken: CommonWords) => page?.view(spoken, { text: taskText, hides }) ?? nothing,
    keptRun: (spoken: CommonWords) => kept.found(spoken),
    keeping: (spoken: CommonWords) => kept.keeping(spoken),
  };
  const shown = { ...view, ...lab.sight?.(experiment) };
  const untouched = controller.phase === 'idle' && !state.settings && !state.data;
  return {
    ...shown,
    preview: (step: string) => (preview && untouched ? previewPlace(shown, preview, step) : nothing),
  };
}

/** What the element does itself. */
export interface ElementActions<Lab extends LabTypes> {
  run(): Promise<Lab['result']>;
  resume(): Promise<void>;
  pause(): Promise<void>;
  stop(): void;
  reset(): void;
  /** Tells the page of work that ends with a result. */
  complete(work: Promise<Lab['result']>): Promise<Lab['result']>;
  takeFiles(files: readonly File[]): void;
  requestUpdate(): void;
  /** Name of the open step of the story. */
  step: string;
  predict(step: string, choice: number): void;
  readonly updateComplete: Promise<boolean>;
}

/** What a lab's controls ask for, and who does it. */
export function labRequests<Lab extends LabTypes, Own extends Experiment<Lab>>(
  { lab, experiment, settings, slot, copied }: ViewSources<Lab, Own>,
  element: ElementActions<Lab>,
): PageRequests & Lab['requests'] {
  const { controller } = experiment;
  const set = (key: string, text: string) => settings.choose(key, text);
  const run = () => quietly(element.run());
  const download = <To>(load: () => Promise<To>, save: (to: To, result: Lab['result']) => unknown) => {
    const result = experiment.result();
    if (!result) return;
    load()
      .then((to) => save(to, result))
      .catch((error) => controller.fail(notLoaded(error)));
  };
  const own = lab.requests?.({
    ...{ experiment, set, run, download },
    complete: (work) => quietly(element.complete(work())),
    saver: (load) => (file) => download(load, ({ files }, result) => files[file](result, experiment)),
    copy: (text) => void copied.copy(text),
  });
  return {
    ...{ set, run, ...own },
    goOn: () => quietly(element.resume()),
    pause: () => quietly(element.pause()),
    resume: () => quietly(element.resume()),
    stop: () => element.stop(),
    reset: () => element.reset(),
    dismissError: () => controller.dismissError(),
    open: (files) => element.takeFiles(Array.from(files ?? [], (file) => namedByPath(file))),
    forgetFiles: () => {
      experiment.forgetFiles();
      element.requestUpdate();
    },
    restore: () => settings.restore(),
    dismissNotices: () => settings.dismissNotices(),
    copyLink: () => void copied.copy(settings.link),
    copyTag: () => void copied.copy(settings.tag),
    exportResult: () => void slot.use((page) => page.save()),
    showStep: (name) => {
      element.step = name;
    },
    predict: (step, choice) => element.predict(step, choice),
    handIn: () => void slot.use((page) => void element.updateComplete.then(() => page.handIn())),
  };
}

/** A failure is shown, and told by `lab-error`; a stop is none. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => {});
}
