import * as tf from '@tensorflow/tfjs-core';
import { fusedTripletLoss } from '../networks/kernels/fused-ops.js';
import type { BatchLayout } from './batch-layout.js';
import type { TripletSettings } from './triplet-settings.js';

export type Distance = TripletSettings['distance'];

/**
 * Five numbers of a step in one tensor, so that one read brings them all: loss, share of active
 * triplets, mean d(a,p), mean d(a,n), spread of the embeddings.
 */
export type StepSummary = tf.Tensor1D;

export interface TripletLoss {
  readonly loss: tf.Scalar;
  readonly summary: StepSummary;
}

/** Under the root of a plain distance: no division by 0 where two embeddings are equal. */
const SMALLEST_SQUARED_DISTANCE = 1e-16;

/** Larger than any distance; stands for "not a candidate". */
const FAR = 1e30;

/**
 * Mean over all given triplets of max(d(a,p) − d(a,n) + α, 0): the sheet's loss (FaceNet, Schroff et
 * al. 2015, eq. 3, as a mean).
 *
 * @param embeddings [3 × triplets, size]: all anchors, then all positives, then all negatives
 */
export function givenTripletLoss(
  embeddings: tf.Tensor2D,
  options: { margin: number; distance: Distance },
): TripletLoss {
  const fused = fusedTripletLoss(embeddings, options);
  if (fused) return fused;
  const [anchors, positives, negatives] = tf.split(embeddings, 3, 0);
  const positive = rowDistances(anchors, positives, options.distance);
  const negative = rowDistances(anchors, negatives, options.distance);
  const values = tf.add(tf.sub(positive, negative), options.margin);
  const loss = tf.mean<tf.Scalar>(tf.relu(values));
  const active = tf.mean(tf.step(values));
  const parts = [loss, active, tf.mean(positive), tf.mean(negative), spreadOf(embeddings)];
  return { loss, summary: tf.stack(parts) as StepSummary };
}

/**
 * Losses over triplets that are chosen inside a batch of P classes × K images, so that each image is
 * embedded once. The choice itself has no gradient; the loss is linear in the distances chosen.
 */
export class MinedTripletLoss {
  readonly #layout: BatchLayout;
  readonly #size: number;
  /** [rows, rows]: 1 where the classes differ. */
  readonly #negative: tf.Tensor2D;
  /** [rows, rows]: 1 where the class is the same and the image is not. */
  readonly #positive: tf.Tensor2D;
  /** [rows, perClass]: 1 but for the row itself. */
  readonly #otherMember: tf.Tensor2D;
  /** [classes, 1, classes, 1]: picks each class's own block of the distances. */
  readonly #ownBlock: tf.Tensor4D;

  constructor(layout: BatchLayout) {
    const { classes, perClass } = layout;
    this.#layout = layout;
    this.#size = classes * perClass;
    const classOf = (row: number) => Math.floor(row / perClass);
    const fill = (columns: number, value: (row: number, column: number) => boolean) =>
      Float32Array.from({ length: this.#size * columns }, (_, i) =>
        value(Math.floor(i / columns), i % columns) ? 1 : 0,
      );
    this.#negative = tf.tensor2d(
      fill(this.#size, (row, column) => classOf(row) !== classOf(column)),
      [this.#size, this.#size],
    );
    this.#positive = tf.tensor2d(
      fill(this.#size, (row, column) => classOf(row) === classOf(column) && row !== column),
      [this.#size, this.#size],
    );
    this.#otherMember = tf.tensor2d(
      fill(perClass, (row, member) => row % perClass !== member),
      [this.#size, perClass],
    );
    this.#ownBlock = tf.tidy(() => tf.reshape<tf.Rank.R4>(tf.eye(classes), [classes, 1, classes, 1]));
  }

  /** @param embeddings [classes × perClass, size], sorted by class */
  loss(
    embeddings: tf.Tensor2D,
    options: { mining: 'semi-hard' | 'batch-hard' | 'batch-all'; margin: number; distance: Distance },
  ): TripletLoss {
    const { margin, distance, mining } = options;
    const layout = this.#layout;
    const fused = mining === 'batch-hard' ? fusedTripletLoss(embeddings, { margin, distance, layout }) : null;
    if (fused) return fused;
    const choose = { 'semi-hard': this.#semiHard, 'batch-hard': this.#batchHard, 'batch-all': this.#batchAll };
    const withoutSpread = tf.customGrad((distances, save) => {
      const chosen = choose[mining].call(this, distances as tf.Tensor2D, margin);
      (save as tf.GradSaveFunc)([chosen.gradient]);
      return {
        value: chosen.summary,
        gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => tf.mul(saved[0], tf.slice(dy, 0, 1)),
      };
    })(pairwiseDistances(embeddings, distance)) as tf.Tensor1D;
    const spread = tf.reshape(spreadOf(embeddings), [1]);
    return { loss: lossOf(withoutSpread), summary: tf.concat([withoutSpread, spread as tf.Tensor1D]) };
  }

  dispose(): void {
    tf.dispose([this.#negative, this.#positive, this.#otherMember, this.#ownBlock]);
  }

  /** Per anchor the farthest positive and the nearest negative; ties go to the first row. */
  #batchHard(distances: tf.Tensor2D, margin: number): ChosenTriplets {
    const positives = tf.sub(tf.mul(tf.add(distances, 1), this.#positive), 1);
    const negatives = tf.add(tf.mul(distances, this.#negative), tf.mul(tf.sub(1, this.#negative), FAR));
    const hardestPositive = tf.oneHot(tf.argMax(positives, 1) as tf.Tensor1D, this.#size) as tf.Tensor2D;
    const hardestNegative = tf.oneHot(tf.argMax(tf.neg(negatives), 1) as tf.Tensor1D, this.#size) as tf.Tensor2D;
    const positive = tf.sum(tf.mul(distances, hardestPositive), 1);
    const negative = tf.sum(tf.mul(distances, hardestNegative), 1);
    const values = tf.add(tf.sub(positive, negative), margin);
    const active = tf.step(values);
    const difference = tf.sub(tf.cast(hardestPositive, 'float32'), tf.cast(hardestNegative, 'float32'));
    const gradient = tf.div<tf.Tensor2D>(tf.mul(difference, tf.expandDims(active, 1)), this.#size);
    const parts = [tf.mean(tf.relu(values)), tf.mean(active), tf.mean(positive), tf.mean(negative)];
    return { summary: tf.stack(parts) as tf.Tensor1D, gradient };
  }

  /** Per ordered positive pair the nearest negative beyond d(a,p), else the farthest negative. */
  #semiHard(distances: tf.Tensor2D, margin: number): ChosenTriplets {
    const positive = this.#unfold(distances);
    const toAll = tf.expandDims(distances, 1);
    const isNegative = tf.expandDims(this.#negative, 1);
    // A comparison that spreads is slow on WebAssembly; a difference is not.
    const beyond = tf.mul(tf.step(tf.sub(toAll, tf.expandDims(positive, 2))), isNegative) as tf.Tensor3D;
    const candidates = tf.add(tf.mul(toAll, beyond), tf.mul(tf.sub(1, beyond), FAR));
    const nearestBeyond = tf.argMax(tf.neg(candidates), 2);
    const farthest = tf.argMax(tf.sub(tf.mul(tf.add(distances, 1), this.#negative), 1), 1);
    const hasBeyond = tf.cast(tf.greater(tf.max(beyond, 2), 0), 'int32');
    const otherwise = tf.mul(tf.sub(tf.scalar(1, 'int32'), hasBeyond), tf.expandDims(farthest, 1));
    const chosen = tf.add(tf.mul(nearestBeyond, hasBeyond), otherwise) as tf.Tensor2D;
    const picked = tf.cast(tf.oneHot(tf.cast(chosen, 'int32'), this.#size), 'float32') as tf.Tensor3D;
    const negative = tf.sum<tf.Tensor2D>(tf.mul(picked, toAll), 2);
    const values = tf.add(tf.sub(positive, negative), margin);
    const active = tf.mul(tf.step(values), this.#otherMember) as tf.Tensor2D;
    const pairs = this.#size * (this.#layout.perClass - 1);
    const towardNegatives = tf.sum(tf.mul(picked, tf.expandDims(active, 2)), 1);
    const gradient = tf.div<tf.Tensor2D>(tf.sub(this.#fold(active), towardNegatives), pairs);
    const mean = (perPair: tf.Tensor) => tf.div(tf.sum(tf.mul(perPair, this.#otherMember)), pairs);
    const parts = [mean(tf.mul(values, active)), mean(active), mean(positive), mean(negative)];
    return { summary: tf.stack(parts) as tf.Tensor1D, gradient };
  }

  /** Every valid triplet of the batch, zeros included in the mean. */
  #batchAll(distances: tf.Tensor2D, margin: number): ChosenTriplets {
    const positive = this.#unfold(distances);
    const difference = tf.sub(tf.expandDims(positive, 2), tf.expandDims(distances, 1));
    const valid = tf.mul(tf.expandDims(this.#otherMember, 2), tf.expandDims(this.#negative, 1));
    const values = tf.add(difference, margin);
    const active = tf.mul(tf.step(values), valid);
    const { classes, perClass } = this.#layout;
    const positives = this.#size * (perClass - 1);
    const negatives = this.#size * (classes - 1) * perClass;
    const triplets = (positives * negatives) / this.#size;
    const byPair = this.#fold(tf.sum(active, 2) as tf.Tensor2D);
    const gradient = tf.div<tf.Tensor2D>(tf.sub(byPair, tf.sum(active, 1)), triplets);
    const parts = [
      tf.div(tf.sum(tf.mul(values, active)), triplets),
      tf.div(tf.sum(active), triplets),
      tf.div(tf.sum(tf.mul(positive, this.#otherMember)), positives),
      tf.div(tf.sum(tf.mul(distances, this.#negative)), negatives),
    ];
    return { summary: tf.stack(parts) as tf.Tensor1D, gradient };
  }

  /** [rows, rows] → [rows, perClass]: each row's distances to the members of its own class. */
  #unfold(distances: tf.Tensor2D): tf.Tensor2D {
    const { classes, perClass } = this.#layout;
    const blocks = tf.mul(tf.reshape(distances, [classes, perClass, classes, perClass]), this.#ownBlock);
    return tf.reshape(tf.sum(blocks, 2), [this.#size, perClass]);
  }

  /** [rows, perClass] → [rows, rows], the inverse of {@link #unfold}, 0 outside the own class. */
  #fold(ownClass: tf.Tensor): tf.Tensor2D {
    const { classes, perClass } = this.#layout;
    const blocks = tf.mul(tf.reshape(ownClass, [classes, perClass, 1, perClass]), this.#ownBlock);
    return tf.reshape(blocks, [this.#size, this.#size]);
  }
}

interface ChosenTriplets {
  /** Loss, active share, mean d(a,p), mean d(a,n). */
  readonly summary: tf.Tensor1D;
  /** ∂loss/∂distances. */
  readonly gradient: tf.Tensor2D;
}

/** The first number of a summary, through which the gradient goes. */
function lossOf(summary: tf.Tensor1D): tf.Scalar {
  return tf.reshape<tf.Rank.R0>(tf.slice(summary, 0, 1), []);
}

/** [rows, rows] distances by ‖a‖² + ‖b‖² − 2ab, never below 0. */
function pairwiseDistances(embeddings: tf.Tensor2D, distance: Distance): tf.Tensor2D {
  const squaredLengths = tf.sum(tf.square(embeddings), 1, true);
  const products = tf.matMul(embeddings, embeddings, false, true);
  const sums = tf.add(squaredLengths, tf.reshape(squaredLengths, [1, embeddings.shape[0]]));
  return rooted(tf.relu(tf.sub(sums, tf.mul(products, 2))), distance) as tf.Tensor2D;
}

function rowDistances(a: tf.Tensor, b: tf.Tensor, distance: Distance): tf.Tensor {
  return rooted(tf.sum(tf.square(tf.sub(a, b)), 1), distance);
}

function rooted(squared: tf.Tensor, distance: Distance): tf.Tensor {
  return distance === 'squared' ? squared : tf.sqrt(tf.add(squared, SMALLEST_SQUARED_DISTANCE));
}

/** Mean over dimensions of the standard deviation over the rows. */
function spreadOf(embeddings: tf.Tensor2D): tf.Tensor {
  const centred = tf.sub(embeddings, tf.mean(embeddings, 0, true));
  return tf.mean(tf.sqrt(tf.mean(tf.square(centred), 0)));
}
