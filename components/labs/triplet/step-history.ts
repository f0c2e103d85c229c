import type { StepRecord } from '../../../src/triplet/triplet-events.js';

/** The steps of a run, thinned out evenly where they are too many to draw. */
export interface StepHistory {
  /** One of so many steps is kept; 1 keeps all. */
  readonly stride: number;
  readonly records: readonly StepRecord[];
}

export const noSteps: StepHistory = { stride: 1, records: [] };

/** More points than this cannot be told apart on any screen. */
export const MOST_STEPS = 5000;

/** Adds a report. Steps that were done before (a run went on from an earlier epoch) are replaced. */
export function appendSteps(history: StepHistory, steps: readonly StepRecord[]): StepHistory {
  let { stride } = history;
  const before = history.records.filter((record) => record.step < steps[0].step);
  let records = [...before, ...steps.filter((record) => record.step % stride === 0)];
  while (records.length > MOST_STEPS) {
    stride *= 2;
    records = records.filter((record) => record.step % stride === 0);
  }
  return { stride, records };
}
