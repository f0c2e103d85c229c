import type { CSSResultGroup, TemplateResult } from 'lit';
import type { Field } from '../../src/settings/field.js';
import type { WorkerConnection } from '../../workers/client/connection.js';
import type { SessionOptions } from '../../workers/client/sessions.js';
import type { Speakable } from '../language/localize.js';
import type { TellPage } from './events.js';
import type { Experiment, ExperimentHost } from './experiment.js';
import type { KeptForm } from './kept/kept-host.js';
import type { LabTypes, LabViewOf, ResultsView } from './lab-types.js';
import type { LabLesson, LoadedLab } from './lesson/lab-lesson.js';
import type { LabPreview } from './preview/preview-source.js';
import type { RunProgress } from './run-state.js';

/** One lab on a page: all that the shell needs to show it, run it, share it and record it. */
export interface LabDefinition<Lab extends LabTypes, Own extends Experiment<Lab> = Experiment<Lab>> {
  /** The lab's word: key in the address unless the element has a `name`, and in its results. */
  readonly word: string;
  readonly fields: readonly Field[];
  readonly words: Speakable<Lab['words']>;
  readonly styles: CSSResultGroup;
  readonly initialState: Lab['state'];
  /** Pure. @param at milliseconds on a steady clock */
  reduce(state: Lab['state'], event: Lab['event'], at: number): Lab['state'];
  /** Opens the lab's session in its worker. */
  open(options: SessionOptions): WorkerConnection<Lab['session']>;
  experiment(host: ExperimentHost<Lab>): Own;
  /** The whole lab. */
  page(view: LabViewOf<Lab>): TemplateResult;
  /** Parts of the lab that are loaded with it, by the word that `<lab-view show="…">` names them with. */
  readonly parts?: LoadedLabOf<Lab>['parts'];
  /** A condition that makes sense here, as an example for authors of tasks. */
  readonly taskExample?: string;
  /** Loaded for recorded runs, tasks and linked views. */
  lesson(): Promise<(lab: LoadedLabOf<Lab>) => LabLessonOf<Lab>>;
  /** Loads what only results need, with the data or the first run: a page that is only read does not pay for it. */
  results?(): Promise<ResultsView<Lab> | null>;
  /** What is shown before the first run. */
  readonly preview?: LabPreview;
  /** When its runs are kept in the browser, to go on with after a reload; left out, they are not. */
  readonly keeps?: KeptForm;
  /** What the lab's own controls ask for. */
  requests?(asked: LabRequestHost<Lab, Own>): Lab['requests'];
  /** What its own views see. */
  sight?(experiment: Own): Lab['sight'];
  /** Steps, epochs or bytes done and to do. */
  progress(state: Lab['state']): RunProgress | null;
  /** What `getState()` tells besides. */
  snapshot?(state: Lab['state'], settings: Lab['settings']): Lab['snapshot'];
  /** Tells the page of events; `progress` as it is after the event. */
  tellPage?(event: Lab['event'], page: PageListener<Lab>): void;
}

export type LoadedLabOf<Lab extends LabTypes> = LoadedLab<LabViewOf<Lab>, Lab['state'], Lab['event']>;
export type LabLessonOf<Lab extends LabTypes> = LabLesson<LabViewOf<Lab>, Lab['state'], Lab['event']>;

export interface PageListener<Lab extends LabTypes> {
  readonly emit: TellPage;
  readonly state: Lab['state'];
  /** How far the run is now. */
  progress(): RunProgress | null;
  /** Something more was measured after the run. */
  answered(): void;
}

/** What a lab's own controls can use. */
export interface LabRequestHost<Lab extends LabTypes, Own extends Experiment<Lab>> {
  readonly experiment: Own;
  /** Sets as a student does in the form. */
  set(key: string, text: string): void;
  /** A new run; its failure is shown. */
  run(): void;
  /** Work that ends with a result, as a run does; its failure is shown. */
  complete(work: () => Promise<Lab['result']>): void;
  /** Saves something of the result, where there is one; what makes the file is loaded when it is asked for. */
  download<To>(load: () => Promise<To>, save: (to: To, result: Lab['result']) => unknown): void;
  /** Saves one of the lab's files by its name, as {@link download} does. */
  saver<File extends string>(
    load: () => Promise<{
      readonly files: Readonly<Record<File, (result: Lab['result'], experiment: Own) => unknown>>;
    }>,
  ): (file: File) => void;
  copy(text: string): void;
}

/** What a lab says that its types have, it must give. */
type Stated<Lab extends LabTypes> = {
  readonly [Key in 'requests' | 'sight' | 'snapshot' as object extends Lab[Key] ? never : Key]: unknown;
};

/** A definition whose types are checked against each other. */
export function defineLab<Lab extends LabTypes, Own extends Experiment<Lab> = Experiment<Lab>>(
  lab: LabDefinition<Lab, Own> & Stated<Lab>,
): LabDefinition<Lab, Own> {
  return lab;
}
