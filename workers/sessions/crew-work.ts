import { controllerFollowing } from './following-controller.js';

/**
 * Lets every worker of a crew work until it finds no more to do. The first failure stops the others, and is thrown
 * when they have ended.
 *
 * @param work one worker's, 0 … size − 1; `signal` aborts with `outer`, and by such a failure
 */
export async function workInCrew(
  size: number,
  outer: AbortSignal,
  work: (worker: number, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = controllerFollowing(outer);
  const guarded = (worker: number) =>
    work(worker, stop.signal).catch((error) => {
      stop.abort();
      throw error;
    });
  const results = await Promise.allSettled(Array.from({ length: size }, (_, worker) => guarded(worker)));
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
}
