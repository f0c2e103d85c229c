import { LabError } from '../../../src/errors.js';
import type { ModelTypes } from '../../../src/model/model-lab.js';
import { TrainingExperiment } from '../training-experiment.js';
import type { ModelLabTypes, ModelWords } from './model-lab-types.js';

/** What a student can ask of a lab that trains one model: to run it. */
export class ModelExperiment<Model extends ModelTypes, Words extends ModelWords> extends TrainingExperiment<
  ModelLabTypes<Model, Words>
> {
  /** Only saved runs are opened, and those are taken before. */
  override async take(): Promise<void> {
    const message = 'This lab opens saved results and no other files.';
    this.controller.fail(new LabError('result-invalid', message, { reason: 'not-a-result' }));
  }
}
