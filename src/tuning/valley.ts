import { meanInterval, meanOf } from '../metrics/mean-interval.js';
import { dipOf, WAY_PLACES } from './epoch-way.js';
import type { RetrainRole } from './retraining.js';
import type { RetrainedRun } from './tuning-events.js';

/** What the second half of a corner's epochs did on their way, over all its seeds. */
export interface CornerWay {
  readonly role: RetrainRole;
  readonly units: number;
  readonly learningRate: number;
  readonly epochs: number;
  /** Mean loss at each of `WAY_PLACES`. */
  readonly losses: readonly number[];
}

/** How much lower the loss is half-way between two epochs' ends than at these, mean of all epochs at one rate. */
export interface RateDip {
  readonly rate: number;
  readonly dip: number;
  /** Standard error of the mean, from one epoch to another. */
  readonly error: number;
  /** Mean loss at the ends. */
  readonly loss: number;
}

/** Whether the steps of the larger rate go past the lowest place, and those of the smaller one less. */
export interface ValleyFinding {
  /**
   * `larger`: the larger rate's do so clearly more; `alike`: neither more than the other within chance; `smaller`: the
   * smaller rate's do so more; `neither`: the loss falls all the way with both.
   */
  readonly verdict: 'larger' | 'alike' | 'smaller' | 'neither';
  readonly larger: RateDip;
  readonly smaller: RateDip;
}

/** So many standard errors are no chance. */
const SURE = 2;
const FEWEST_EPOCHS = 3;

/** Corners with ways, in the order best, baseline, crossed; before the second half there are none. */
export function cornerWays(runs: readonly RetrainedRun[]): CornerWay[] {
  const roles: readonly RetrainRole[] = ['best', 'baseline', 'best-units', 'best-rate'];
  return roles.flatMap((role) => {
    const own = runs.filter((run) => run.role === role);
    const ways = own.flatMap(settledWays);
    if (ways.length === 0) return [];
    const losses = WAY_PLACES.map((_, place) => meanOf(ways.map((way) => way[place])));
    const { units, learningRate } = own[0];
    return [{ role, units, learningRate, epochs: ways.length, losses }];
  });
}

/** Null before both rates have some epochs of their second half, or where there is one rate only. */
export function valleyFinding(runs: readonly RetrainedRun[]): ValleyFinding | null {
  const rates = [...new Set(runs.map(({ learningRate }) => learningRate))].sort((a, b) => b - a);
  if (rates.length < 2) return null;
  const [larger, smaller] = rates.map((rate) => rateDip(runs, rate));
  return larger && smaller && { verdict: verdictOf(larger, smaller), larger, smaller };
}

function verdictOf(larger: RateDip, smaller: RateDip): ValleyFinding['verdict'] {
  const isValley = ({ dip, error }: RateDip) => dip > SURE * error;
  if (!isValley(larger) && !isValley(smaller)) return 'neither';
  const difference = larger.dip - smaller.dip;
  if (Math.abs(difference) <= SURE * Math.hypot(larger.error, smaller.error)) return 'alike';
  return difference > 0 ? 'larger' : 'smaller';
}

function rateDip(runs: readonly RetrainedRun[], rate: number): RateDip | null {
  const ways = runs.filter(({ learningRate }) => learningRate === rate).flatMap(settledWays);
  const { mean: dip, standardError: error } = meanInterval(ways.map(dipOf));
  if (ways.length < FEWEST_EPOCHS || error === null) return null;
  return {
    rate,
    dip,
    error,
    loss: meanOf(ways.map((way) => (way[0] + way[END]) / 2)),
  };
}

const END = WAY_PLACES.indexOf(1);

/** In the first half the weights still travel to where they stay. */
function settledWays({ history, epochs }: RetrainedRun): (readonly number[])[] {
  return history.flatMap(({ epoch, way }) => (way && epoch > epochs / 2 && way.every(Number.isFinite) ? [way] : []));
}
