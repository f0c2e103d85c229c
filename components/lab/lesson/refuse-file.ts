import { isLabError } from '../../../src/errors.js';
import { resultProblem } from '../../../src/sharing/result-file.js';
import type { LessonHost } from './lesson-host.js';

/** Says what is wrong with a file; the lab stays as it is. */
export function refuseFile({ run, emit }: Pick<LessonHost, 'run' | 'emit'>, error: unknown): void {
  // Whatever does not fit together behind the shape is damage, and no fault of the lab.
  const known = isLabError(error) ? error : resultProblem('damaged', `The recording cannot be shown: ${error}`);
  run.fail(known);
  emit('lab-error', { code: known.code, message: known.message });
}
