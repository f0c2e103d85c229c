import { isAbortError, isLabError, LabError } from '../../../src/errors.js';

/** Settles as `work` does, and tells `onError` of a failure first; a stop is none. */
export async function reportErrors<Result>(work: Promise<Result>, onError: (error: LabError) => void): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!isAbortError(error)) onError(isLabError(error) ? error : new LabError('internal', String(error)));
    throw error;
  }
}
