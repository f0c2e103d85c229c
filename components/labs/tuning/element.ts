import type { TuningResult } from '../../../src/tuning/tuning-events.js';
import { labElement } from '../../lab/element-class.js';
import type { LabSnapshot } from '../../lab/lab-types.js';
import { tuningLab } from './lab.js';
import type { TuningTypes } from './lab-view.js';

/** What {@link TunerDemo.getState} answers; its progress is in epochs. */
export type TunerSnapshot = LabSnapshot<TuningTypes>;

/**
 * Searches width and learning rate of a perceptron with Hyperband, as Keras Tuner does, in several
 * workers; shows every trial, and trains the winner beside a baseline.
 *
 * @tagname tuner-demo
 * @attr {string} hide - Controls to take away, by attribute name; also settings, more, preview, ladder, curves, explore, trials, summary, retrain, export, share, hand-in, train-here
 * @fires lab-progress - `{done, total, etaMs}`: epochs of the whole search, or of the final trainings
 * @fires lab-step - How far a worker is within an epoch, at most ten times a second
 * @fires lab-epoch - One epoch of a trial or of a final training
 * @csspart ladder - The brackets, lane by lane
 * @csspart curves - Every trial's learning curve
 * @csspart explore - Parallel coordinates, heat map and importance
 * @csspart trials - The table of trials
 * @csspart summary - Summaries in Keras Tuner's form
 * @csspart retrain - The final trainings
 * @csspart export - Programs that carry the search on
 */
export class TunerDemo extends /* @__PURE__ */ labElement(tuningLab) {
  /** Trains the best setting, the baseline and both crossed from scratch; a promise of the whole result. */
  retrain(): Promise<TuningResult> {
    return this.complete(this.experiment.retrain());
  }
}
