import type { LabMeasures, Measure, MeasurePlace } from '../task/measures.js';
import type { TripletHistoryEntry, TripletResult } from './triplet-events.js';

type Reading = (entry: TripletHistoryEntry) => number | null;

/** Of each epoch; without one, of the last. */
const BY_EPOCH: Readonly<Record<string, Reading>> = {
  knn: ({ knn }) => knn,
  recall: ({ recallAt1 }) => recallAt1,
  'active-share': ({ trainActiveShare, validationActiveShare }) => trainActiveShare ?? validationActiveShare,
  'validation-active-share': ({ validationActiveShare }) => validationActiveShare,
  'train-loss': ({ trainLoss }) => trainLoss,
  'validation-loss': ({ validationLoss }) => validationLoss,
};

/** Of the run as a whole. */
const OF_RUN: Readonly<Record<string, (metrics: TripletResult['metrics']) => number>> = {
  'knn-raw': ({ knnRaw }) => knnRaw,
  'knn-before': ({ knnBefore }) => knnBefore,
  'knn-gain': ({ knnAfter, knnBefore }) => knnAfter - knnBefore,
  'recall-raw': ({ recallRaw }) => recallRaw,
  'recall-before': ({ recallBefore }) => recallBefore,
  collapsed: ({ collapsed }) => Number(collapsed),
};

const LOSSES = ['train-loss', 'validation-loss'];

const list: readonly Measure[] = [
  ...Object.keys(BY_EPOCH).map((name): Measure => {
    return { name, unit: LOSSES.includes(name) ? 'number' : 'share', byEpoch: true };
  }),
  ...Object.keys(OF_RUN).map((name): Measure => {
    return { name, unit: name === 'collapsed' ? 'count' : 'share', byEpoch: false };
  }),
];

/** What a task of the triplet lab can be about; `collapsed` is 1 where it did. */
export const tripletMeasures: LabMeasures<TripletResult> = {
  list,
  epochs: ({ history }) => history.map(({ epoch }) => epoch),
  read: ({ history, metrics }: TripletResult, { name, epoch }: MeasurePlace) => {
    const ofRun = OF_RUN[name];
    if (ofRun) return ofRun(metrics);
    const entry = epoch === null ? history[history.length - 1] : history.find((one) => one.epoch === epoch);
    return entry ? BY_EPOCH[name](entry) : null;
  },
};
