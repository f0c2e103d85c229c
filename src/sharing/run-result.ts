import type { ReadingLab } from './recording.js';
import { type LabResult, readResultFile, resultProblem } from './result-file.js';
import { assertSettings } from './saved-settings.js';
import type { Shape } from './shape.js';

/**
 * The numbers of a saved run, whether or not its file holds what the pictures need.
 *
 * @throws LabError `result-invalid`: the reason is in its detail
 */
export function readRunResult(text: string, { lab, fields }: ReadingLab): LabResult {
  const { file, seal } = readResultFile(text, lab);
  if (seal === 'altered') throw resultProblem('altered', 'The file’s hash does not fit: it was damaged or changed.');
  assertSettings(file.settings, fields);
  return file;
}

/** @throws LabError `result-invalid` where the run lacks what is compared */
export function assertComparable(result: LabResult, shape: Shape): void {
  const problem = shape(result, 'result');
  if (problem !== null) throw notComparable(problem);
}

export function notComparable(problem: string) {
  const shown = problem.slice(0, 200);
  return resultProblem('not-comparable', `The run cannot be compared: ${shown}.`, { problem: shown });
}
