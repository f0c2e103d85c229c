/** The search for the precision of each point, as in `affinities.ts`, by Newton's method in single precision. */
import { multiplyAdd } from '../../networks/kernels/vector.as';

const SEARCH_STEPS: i32 = 60;
const ENTROPY_TOLERANCE: f64 = 1e-5;
/** Below this e^x is nothing beside 1, and 2^k would no longer be a normal number. */
const SMALLEST_EXPONENT: f32 = -87;

/** e^x for x ≤ 0 in four lanes, to about 2e-7: 2^whole by its bits, 2^fraction by a polynomial. */
@inline
function exponential(x: v128): v128 {
  const powers = f32x4.mul(f32x4.max(x, f32x4.splat(SMALLEST_EXPONENT)), f32x4.splat(1.4426950408889634));
  const whole = f32x4.nearest(powers);
  const fraction = f32x4.sub(powers, whole);
  let result = f32x4.splat(0.00015403530393381609);
  result = multiplyAdd(result, fraction, f32x4.splat(0.0013333558146428443));
  result = multiplyAdd(result, fraction, f32x4.splat(0.009618129107628477));
  result = multiplyAdd(result, fraction, f32x4.splat(0.05550410866482158));
  result = multiplyAdd(result, fraction, f32x4.splat(0.2402265069591007));
  result = multiplyAdd(result, fraction, f32x4.splat(0.6931471805599453));
  result = multiplyAdd(result, fraction, f32x4.splat(1));
  return i32x4.add(result, i32x4.shl(i32x4.trunc_sat_f32x4_s(whole), 23));
}

@inline
export function laneSum(a: v128): f32 {
  return (
    f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 1) + (f32x4.extract_lane(a, 2) + f32x4.extract_lane(a, 3))
  );
}

let sum: f64 = 0;
let meanDistance: f64 = 0;
let variance: f64 = 0;

/** Fills a row with e^(−β(d − nearest)) and sets its sum and the mean and variance of its distances. */
function fillRow(distances: usize, bytes: usize, nearest: f32, beta: f64, out: usize): void {
  const origin = f32x4.splat(nearest);
  const slope = f32x4.splat(<f32>-beta);
  let sums = f32x4.splat(0);
  let firstMoments = f32x4.splat(0);
  let secondMoments = f32x4.splat(0);
  for (let at: usize = 0; at < bytes; at += 16) {
    const distance = f32x4.sub(v128.load(distances + at), origin);
    const weight = exponential(f32x4.mul(distance, slope));
    const moment = f32x4.mul(weight, distance);
    v128.store(out + at, weight);
    sums = f32x4.add(sums, weight);
    firstMoments = f32x4.add(firstMoments, moment);
    secondMoments = multiplyAdd(moment, distance, secondMoments);
  }
  sum = <f64>laneSum(sums);
  meanDistance = <f64>laneSum(firstMoments) / sum;
  variance = <f64>laneSum(secondMoments) / sum - meanDistance * meanDistance;
}

/**
 * Conditional affinities of `count` rows of `stride` squared distances, nearest first, which are of the size
 * of 1; places over hold distances so large that nothing comes of them.
 */
export function perplexitySearch(distances: usize, count: i32, stride: i32, perplexity: f64, out: usize): void {
  const wanted = Math.log(perplexity);
  const bytes = <usize>stride << 2;
  let beta: f64 = 1;
  for (let row = 0; row < count; row++, distances += bytes, out += bytes) {
    const nearest = load<f32>(distances);
    let low: f64 = 0;
    let high: f64 = Infinity;
    for (let step = 0; step < SEARCH_STEPS; step++) {
      fillRow(distances, bytes, nearest, beta, out);
      const excess = Math.log(sum) + beta * meanDistance - wanted;
      if (Math.abs(excess) < ENTROPY_TOLERANCE) break;
      if (excess > 0) low = beta;
      else high = beta;
      beta = nextPrecision(beta, excess, low, high);
    }
    const share = f32x4.splat(<f32>(1 / sum));
    for (let at: usize = 0; at < bytes; at += 16) v128.store(out + at, f32x4.mul(v128.load(out + at), share));
    if (!(beta > 1e-30 && beta < 1e30)) beta = 1;
  }
}

/** Newton's step in ln β, where the entropy falls by β²·variance; a bisection where that leaves the bracket. */
function nextPrecision(beta: f64, excess: f64, low: f64, high: f64): f64 {
  const fall = beta * beta * variance;
  if (fall > 1e-12) {
    const next = beta * Math.exp(Math.max(-2, Math.min(2, excess / fall)));
    if (next > low && next < high) return next;
  }
  return high == Infinity ? beta * 2 : (low + high) / 2;
}
