import type { CSSResultGroup, TemplateResult } from 'lit';
import type { ModelTypes } from '../../../src/model/model-lab.js';
import type { ModelMeasure } from '../../../src/model/model-measures.js';
import type { Field } from '../../../src/settings/field.js';
import type { Speakable } from '../../language/localize.js';
import { defineLab, type LabDefinition } from '../lab-definition.js';
import type { LabViewOf } from '../lab-types.js';
import { openWorkerOf } from '../open-worker.js';
import { pageStyles } from '../page/styles/page-styles.js';
import { trainingProgress } from '../run-state.js';
import { tellTraining } from '../tell-training.js';
import { ModelExperiment } from './model-experiment.js';
import type { ModelLabTypes, ModelView, ModelWords } from './model-lab-types.js';
import { foldModel, noModel } from './model-state.js';

/** All that labtags must be told of a lab that trains one model. */
export interface TrainingLab<Model extends ModelTypes, Words extends ModelWords> {
  /** One word, in small letters, as no other lab of a page has it: in links, in results, in names of files. */
  readonly word: string;
  /** Every setting, once; `epochs` is among them. Attributes, links and the form are made of them. */
  readonly fields: readonly Field[];
  /** Of `labTexts`. */
  readonly words: Speakable<Words>;
  /** Starts the worker whose script calls `serveTraining`; a page's `worker-url` goes before it. */
  worker(): Worker;
  /** The whole lab: most take `trainingPage`. */
  page(view: ModelView<Model, Words>): TemplateResult;
  /** What tasks can be about, and results be compared by: names of metrics. */
  readonly measures: readonly ModelMeasure[];
  /** A condition that makes sense, as an example for authors of tasks. */
  readonly taskExample?: string;
  /** Views by the word that `<lab-view show="…">` names them with. */
  readonly parts?: LabDefinition<ModelLabTypes<Model, Words>>['parts'];
  /** Besides `pageStyles`. */
  readonly styles?: CSSResultGroup;
}

/** What {@link defineTrainingLab} makes. */
export type TrainingLabDefinition<Model extends ModelTypes, Words extends ModelWords> = LabDefinition<
  ModelLabTypes<Model, Words>,
  ModelExperiment<Model, Words>
>;

/** A lab that trains one model over epochs, in a worker that calls `serveTraining`. */
export function defineTrainingLab<Model extends ModelTypes, Words extends ModelWords>(
  lab: TrainingLab<Model, Words>,
): TrainingLabDefinition<Model, Words> {
  const { word, fields, words, page, parts, taskExample, styles = [], measures } = lab;
  return defineLab<ModelLabTypes<Model, Words>, ModelExperiment<Model, Words>>({
    ...{ word, fields, words, parts, taskExample },
    styles: [pageStyles, styles],
    initialState: noModel,
    reduce: foldModel,
    open: openWorkerOf(word, () => lab.worker()),
    experiment: (host) => new ModelExperiment<Model, Words>(host),
    page: (view: LabViewOf<ModelLabTypes<Model, Words>>) => page(view),
    lesson: async () => {
      const { modelLesson } = await import('./model-lesson.js');
      return (loaded) => modelLesson(loaded, measures);
    },
    progress: trainingProgress,
    snapshot: ({ epochs }) => ({ epoch: epochs[epochs.length - 1]?.epoch ?? null }),
    tellPage: tellTraining,
  });
}
