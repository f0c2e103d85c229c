/** Hyperparameter search for any objective, in Node or in a browser: the public list of `labtags/tuning`. */
export { LabError } from '../errors.js';
export { Asha, type AshaOptions } from './asha.js';
export { GridSearch, type GridSearchOptions } from './grid-search.js';
export { Hyperband, type HyperbandOptions } from './hyperband.js';
export {
  type Bracket,
  type HyperbandBudget,
  type HyperbandTotals,
  hyperbandBrackets,
  hyperbandTotals,
  type Round,
} from './hyperband-schedule.js';
export { type Importance, importanceOf, type Observation } from './importance.js';
export { type Answer, Oracle, type OracleOptions, type OracleState } from './oracle.js';
export { InOrderSearch, type Outcomes, type ParallelSearch, type TrialJob } from './parallel-search.js';
export { RandomSearch, type RandomSearchOptions } from './random-search.js';
export { type Objective, runSearch, type SearchRun } from './run-search.js';
export {
  type Hyperparameter,
  type HyperparameterValue,
  type SearchSpace,
  sampleValue,
  spaceSize,
  type Values,
} from './search-space.js';
export { resultsSummary, type SummaryOptions, searchSpaceSummary } from './summaries.js';
export { ownValues, type Trial, type TrialPlan, type TrialStatus, trialPlan } from './trial.js';
export { VirtualWorkers } from './virtual-workers.js';
