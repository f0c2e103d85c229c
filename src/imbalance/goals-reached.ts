import type { SplitScores } from './imbalance-events.js';

/** Which of the classes that have images reach their recall goals. */
export interface GoalsReached {
  /** Labels, in their order. */
  readonly present: readonly number[];
  readonly reached: readonly number[];
}

/** What a way to more recall costs. */
export interface RecallPrice {
  readonly accuracyBefore: number;
  readonly accuracyAfter: number;
  /** The class whose precision fell most; null where none fell. */
  readonly precision: { readonly label: number; readonly before: number; readonly after: number } | null;
}

/** @param counts images of each class */
export function goalsReached(
  recall: readonly number[],
  goals: readonly number[],
  counts: readonly number[],
): GoalsReached {
  const present = counts.flatMap((count, label) => (count > 0 ? [label] : []));
  return { present, reached: present.filter((label) => recall[label] >= goals[label]) };
}

export function recallPrice(
  before: Pick<SplitScores, 'accuracy' | 'precision'>,
  after: Pick<SplitScores, 'accuracy' | 'precision'>,
): RecallPrice {
  const losses = before.precision.map((precision, label) => precision - after.precision[label]);
  const label = losses.indexOf(Math.max(...losses));
  return {
    accuracyBefore: before.accuracy,
    accuracyAfter: after.accuracy,
    precision: losses[label] > 0 ? { label, before: before.precision[label], after: after.precision[label] } : null,
  };
}

/** Of separate flags: images that raise one wrongly, for each that raises it rightly. */
export function falseAlarmsPerHit(
  flags: readonly { readonly recall: number; readonly precision: number; readonly support: number }[],
): number {
  let [hits, alarms] = [0, 0];
  for (const { recall, precision, support } of flags) {
    const right = recall * support;
    hits += right;
    alarms += precision > 0 ? right / precision - right : 0;
  }
  return hits === 0 ? Number.NaN : alarms / hits;
}
