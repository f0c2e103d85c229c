import { knownFacts } from '../data/known-facts.js';
import type { LabResult } from '../sharing/result-file.js';
import { assertComparable, notComparable } from '../sharing/run-result.js';
import { finite, flag, integer, list, maybe, object, text } from '../sharing/shape.js';
import { keptRun } from './kept-runs.js';
import type { KeptRun, TripletResult } from './triplet-events.js';
import { defaultTripletSettings } from './triplet-settings.js';

const MOST_IMAGES = 1_000_000_000;
const images = integer(1, MOST_IMAGES);

/** What the views of kept runs read. */
const RUN = object({
  data: object({ name: text(500), counts: object({ train: images, test: images }) }),
  history: list(object({ epoch: integer(0, 1_000), knn: finite, trainActiveShare: maybe(finite) }), 1_000),
  metrics: object({ knnAfter: finite, activeShare: maybe(finite), collapsed: flag }),
  stopped: flag,
});

/**
 * A saved run as it stands beside the lab's own.
 *
 * @param classes of data that labtags does not know; 0: not known either
 * @throws LabError `result-invalid` where it has no numbers to compare
 */
export function comparedRun(result: LabResult, classes: number): KeptRun {
  assertComparable(result, RUN);
  const run = result as unknown as TripletResult;
  if (run.history.length < 2) throw notComparable('it was not trained');
  const known = knownFacts(run.data.name)?.classNames.length;
  return keptRun({ ...run, settings: { ...defaultTripletSettings, ...run.settings } }, known ?? classes);
}
