import type {
  ModelEpoch,
  ModelEvent,
  ModelPlan,
  ModelResult,
  ModelStep,
  ModelTypes,
} from '../../../src/model/model-lab.js';
import type { ModelRequest, ModelSession } from '../../../workers/protocols/model.js';
import type { LabTexts, PageWords, TrainingPlanWords, TrainingStatusWords } from '../../language/words.js';
import type { LabViewOf } from '../lab-types.js';
import type { PageTrainingEvent, TrainingState } from '../run-state.js';

/** What a lab says that trains one model. */
export interface ModelWords extends PageWords {
  readonly status: Omit<TrainingStatusWords, 'epochDone'>;
  readonly plan: TrainingPlanWords;
}

/** What is said of a training, whatever is trained; labels of the settings that many labs have are among it. */
export type ModelTexts = Pick<LabTexts<ModelWords>, 'data' | 'settings' | 'status' | 'plan'>;

/** What a run of one model shows. */
export interface ModelState<Model extends ModelTypes> extends TrainingState {
  readonly settings: Model['settings'] | null;
  /** What the model learns from; null before the first run. */
  readonly data: Model['data'] | null;
  readonly plan: ModelPlan | null;
  /** How the model stands now; null before its first step. */
  readonly lastStep: ModelStep<Model> | null;
  /** In rising order. */
  readonly epochs: readonly ModelEpoch<Model>[];
  readonly result: ModelResult<Model> | null;
}

/** What the page tells itself of a run, and what the worker tells. */
export type ModelPageEvent<Model extends ModelTypes> =
  | ModelEvent<Model>
  | PageTrainingEvent<Model['settings'], ModelResult<Model>>;

/** The types that the shell knows such a lab by. */
export interface ModelLabTypes<Model extends ModelTypes, Words extends ModelWords> {
  settings: Model['settings'];
  session: ModelSession<Model>;
  request: ModelRequest<Model>;
  state: ModelState<Model>;
  event: ModelPageEvent<Model>;
  result: ModelResult<Model>;
  words: Words;
  requests: object;
  sight: object;
  /** The last epoch that was measured; null before the first. */
  snapshot: { readonly epoch: number | null };
}

/** Everything that the views of such a lab show. */
export type ModelView<Model extends ModelTypes, Words extends ModelWords = ModelWords> = LabViewOf<
  ModelLabTypes<Model, Words>
>;
