import { breathe } from './breathe.js';

/** Work that can rest wherever it yields. */
export type Stepwise<Result> = Generator<undefined, Result, undefined>;

/** Milliseconds: a page that answers between two slices is quick, also where one step more makes it twice as long. */
const SLICE_MS = 12;

/** Does all of it in one go. */
export function atOnce<Result>(work: Stepwise<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does it slice by slice: between two of them whatever else waits has its turn. */
export async function inSlices<Result>(work: Stepwise<Result>): Promise<Result> {
  for (;;) {
    await breathe();
    const end = performance.now() + SLICE_MS;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
  }
}
