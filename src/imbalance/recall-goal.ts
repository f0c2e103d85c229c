import { type ClassProbabilities, supportOf } from '../metrics/class-probabilities.js';

/** Passes of the search, the first third with large moves: a thousandth of a second each for 1,000 images. */
const ROUNDS = 3000;
const LARGE_MOVE = 0.3;
const SMALL_MOVE = 0.05;

/** Keeps ln p finite. */
const SMALLEST = 1e-9;

/** How the decision is made: one class an image, by the largest ln p + offset. */
export interface DecisionRule {
  /** One a class; all 0 is the most probable class. */
  readonly offsets: readonly number[];
}

/** What the search found on the part that it was made for. */
export interface FoundRule extends DecisionRule {
  readonly recall: readonly number[];
  /** Least of recall − goal over the classes that have images; below 0 not all goals are met at once. */
  readonly margin: number;
}

/** The class of each image by a rule. */
export function decide({ probabilities, classes }: ClassProbabilities, { offsets }: DecisionRule): Uint8Array {
  const decisions = new Uint8Array(probabilities.length / classes);
  for (let row = 0; row < decisions.length; row++) {
    let [best, bestScore] = [0, Number.NEGATIVE_INFINITY];
    for (let c = 0; c < classes; c++) {
      const score = Math.log(probabilities[row * classes + c] + SMALLEST) + offsets[c];
      if (score > bestScore) [best, bestScore] = [c, score];
    }
    decisions[row] = best;
  }
  return decisions;
}

/**
 * Offsets with which the class farthest below its goal comes as near to it as the search can bring it:
 * offsets move towards the classes that lag behind the mean, and the best place is kept. The search is a
 * heuristic (the recalls are step functions), but a deterministic one.
 *
 * @param goals recall wanted of each class, 0 … 1
 */
export function rulesForGoals(samples: ClassProbabilities, goals: readonly number[]): FoundRule {
  const { classes, labels } = samples;
  const logs = Float64Array.from(samples.probabilities, (p) => Math.log(p + SMALLEST));
  const support = supportOf(labels, classes);
  const present = support.flatMap((count, label) => (count > 0 ? [label] : []));
  const offsets = new Array<number>(classes).fill(0);
  let best: FoundRule = { offsets: [...offsets], recall: [], margin: Number.NEGATIVE_INFINITY };
  let bestShortfall = Number.NEGATIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const recall = recalls({ logs, labels, support }, offsets);
    const gaps = present.map((label) => recall[label] - goals[label]);
    const margin = Math.min(...gaps);
    // Among rules that fail the worst class alike, the one that fails the others least.
    const shortfall = gaps.reduce((sum, gap) => sum + Math.min(0, gap), 0);
    if (margin > best.margin || (margin === best.margin && shortfall > bestShortfall)) {
      best = { offsets: [...offsets], recall, margin };
      bestShortfall = shortfall;
    }
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    const move = round < ROUNDS / 3 ? LARGE_MOVE : SMALL_MOVE;
    present.forEach((label, i) => {
      offsets[label] += move * (mean - gaps[i]);
    });
  }
  return best;
}

/** Every second image, and the others. */
export function halvesOf(samples: LabelledProbabilities): [LabelledProbabilities, LabelledProbabilities] {
  const { classes, labels, probabilities } = samples;
  const half = (first: number): LabelledProbabilities => ({
    classes,
    labels: labels.filter((_, row) => row % 2 === first),
    probabilities: probabilities.filter((_, i) => Math.floor(i / classes) % 2 === first),
  });
  return [half(0), half(1)];
}

/** Probabilities and true classes of images, as they come from a network. */
export interface LabelledProbabilities extends ClassProbabilities {
  readonly probabilities: Float32Array;
  readonly labels: Uint8Array;
}

/**
 * The class of each image by a rule that was chosen without it: each half of the images is decided by the rule for the
 * other. What is measured of such decisions does not flatter the rule, as measuring where it was chosen would.
 */
export function decideCrossFitted(samples: LabelledProbabilities, goals: readonly number[]): Uint8Array {
  const [even, odd] = halvesOf(samples);
  const told = [decide(even, rulesForGoals(odd, goals)), decide(odd, rulesForGoals(even, goals))];
  return samples.labels.map((_, row) => told[row % 2][row >> 1]);
}

function recalls(
  { logs, labels, support }: { logs: Float64Array; labels: ArrayLike<number>; support: readonly number[] },
  offsets: readonly number[],
): number[] {
  const classes = offsets.length;
  const hits = new Array<number>(classes).fill(0);
  for (let row = 0; row < labels.length; row++) {
    let best = 0;
    for (let c = 1; c < classes; c++) {
      if (logs[row * classes + c] + offsets[c] > logs[row * classes + best] + offsets[best]) best = c;
    }
    if (best === labels[row]) hits[best]++;
  }
  return hits.map((hit, label) => (support[label] === 0 ? 0 : hit / support[label]));
}

/** A flag of one class against the rest: raised where its probability is at least the threshold. */
export interface ClassFlag {
  /** Infinity where the class has no images to choose by. */
  readonly threshold: number;
  readonly recall: number;
  readonly precision: number;
  /** Images of this class. */
  readonly support: number;
}

/** For each class the highest threshold that reaches its goal: exact, one flag at a time. */
export function thresholdsForGoals(samples: ClassProbabilities, goals: readonly number[]): number[] {
  const { probabilities, classes, labels } = samples;
  return goals.map((goal, label) => {
    const own = Array.from(labels as ArrayLike<number>, (truth, row) => [truth, probabilities[row * classes + label]])
      .filter(([truth]) => truth === label)
      .map(([, score]) => score)
      .sort((a, b) => b - a);
    return own.length === 0 ? Number.POSITIVE_INFINITY : own[Math.max(1, Math.ceil(goal * own.length - 1e-9)) - 1];
  });
}

/** What flags with these thresholds find, and how often they are right. An image may carry several. */
export function flagScores(samples: ClassProbabilities, thresholds: readonly number[]): ClassFlag[] {
  const { probabilities, classes, labels } = samples;
  const rows = Array.from({ length: labels.length }, (_, row) => row);
  return thresholds.map((threshold, label) => {
    const flagged = rows.filter((row) => probabilities[row * classes + label] >= threshold);
    const right = flagged.filter((row) => labels[row] === label).length;
    const support = rows.filter((row) => labels[row] === label).length;
    return { threshold, recall: right / (support || 1), precision: right / (flagged.length || 1), support };
  });
}
