import { SeededRandom } from '../random.js';
import { growTree, type Leaf, type Sample } from './regression-tree.js';
import { type Hyperparameter, levelsOf, type SearchSpace, type Values } from './search-space.js';

export interface Observation {
  readonly values: Values;
  readonly score: number;
}

/** Which share of the score's variance over the whole space a hyperparameter explains by itself. */
export interface Importance {
  readonly shares: readonly { readonly name: string; readonly share: number }[];
  /** What only hyperparameters together explain. */
  readonly interaction: number;
  readonly observations: number;
  /** False below ten observations a hyperparameter: the shares are then mostly chance. */
  readonly enough: boolean;
}

const TREES = 64;
/** The more observations, the less differs one tree from the next, and the longer each takes: each sees so many. */
const TREES_OF_MANY = 8;
const MANY_OBSERVATIONS = 300;
const ENOUGH_EACH = 10;

/**
 * Functional ANOVA over a forest of regression trees (Hutter, Hoos and Leyton-Brown 2014): a tree cuts the space
 * into boxes, so the mean over all other hyperparameters can be computed exactly.
 *
 * @param observations at least two with different scores, else all shares are 0
 */
export function importanceOf(space: SearchSpace, observations: readonly Observation[], seed = 0): Importance {
  const random = new SeededRandom(seed);
  const samples = observations.map(({ values, score }): Sample => {
    return { at: space.map((parameter) => coordinateOf(parameter, values)), value: score };
  });
  const sums = new Float64Array(space.length);
  let explained = 0;
  const trees = samples.length > MANY_OBSERVATIONS ? TREES_OF_MANY : TREES;
  const seen = Math.min(samples.length, MANY_OBSERVATIONS);
  for (let tree = 0; tree < trees && samples.length > 1; tree++) {
    const drawn = Array.from({ length: seen }, () => samples[random.integer(samples.length)]);
    const leaves = growTree(drawn, space.length);
    const mean = leaves.reduce((sum, { box, value }) => sum + volume(box) * value, 0);
    const total = leaves.reduce((sum, { box, value }) => sum + volume(box) * (value - mean) ** 2, 0);
    if (total < 1e-18) continue;
    explained++;
    for (let j = 0; j < space.length; j++) sums[j] += marginalVariance(leaves, j, mean) / total;
  }
  const shares = space.map(({ name }, j) => ({ name, share: explained > 0 ? sums[j] / explained : 0 }));
  const single = shares.reduce((sum, { share }) => sum + share, 0);
  return {
    shares,
    interaction: explained > 0 ? Math.max(0, 1 - single) : 0,
    observations: observations.length,
    enough: observations.length >= ENOUGH_EACH * space.length,
  };
}

/** Where a value lies between 0 and 1: the middle of its level, or its place in the range. */
function coordinateOf(parameter: Hyperparameter, values: Values): number {
  const value = values[parameter.name];
  if (parameter.type === 'boolean') return value ? 0.75 : 0.25;
  if (parameter.type === 'choice') {
    const sorted = [...parameter.values].sort((a, b) => (typeof a === 'number' ? a - Number(b) : 0));
    return (sorted.indexOf(value) + 0.5) / levelsOf(parameter);
  }
  const { min, max, sampling } = parameter;
  if (max === min) return 0.5;
  if (sampling === 'log') return Math.log(Number(value) / min) / Math.log(max / min);
  return (Number(value) - min) / (max - min);
}

/** Variance along one axis of the mean over all others. */
function marginalVariance(leaves: readonly Leaf[], axis: number, mean: number): number {
  const edges = [...new Set(leaves.flatMap(({ box }) => box[axis]))].sort((a, b) => a - b);
  let variance = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const middle = (edges[i] + edges[i + 1]) / 2;
    const here = leaves.filter(({ box }) => box[axis][0] <= middle && middle < box[axis][1]);
    const marginal = here.reduce((sum, { box, value }) => {
      return sum + (value * volume(box)) / (box[axis][1] - box[axis][0]);
    }, 0);
    variance += (edges[i + 1] - edges[i]) * (marginal - mean) ** 2;
  }
  return variance;
}

function volume(box: Leaf['box']): number {
  return box.reduce((product, [low, high]) => product * (high - low), 1);
}
