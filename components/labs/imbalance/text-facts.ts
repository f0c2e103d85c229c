import type { AccuracyVerdict, AreaVerdict } from '../../../src/imbalance/accuracy-finding.js';
import type { RecallPrice } from '../../../src/imbalance/goals-reached.js';

/** The part that a sentence is about: validation until the test part is opened. */
export type JudgedSplit = 'val' | 'test';

export interface PlanFacts {
  readonly epochs: number;
  readonly batchSize: number;
  readonly parameters: number | null;
}

export interface CountFacts {
  readonly largest: string;
  readonly most: number;
  readonly smallest: string;
  readonly least: number;
  readonly total: number;
}

export interface AccuracyFacts {
  readonly split: JudgedSplit;
  readonly verdict: AccuracyVerdict;
  readonly accuracy: number;
  readonly always: number;
  /** Classes of which hardly an image was found, with how many. */
  readonly lost: readonly string[];
  readonly macroRecall: number;
}

/** How far training lies above another part. */
export interface GapFacts {
  readonly split: JudgedSplit;
  readonly train: number;
  readonly other: number;
  readonly gap: number;
  readonly learntByHeart: boolean;
}

export interface PrecisionFacts {
  /** Null without images. */
  readonly average: number | null;
  readonly macro: number | null;
  /** What guessing has. */
  readonly share: number;
}

/** A flag at its threshold: images of the class that it finds, and others that raise it. */
export interface FlagFacts {
  readonly className: string;
  readonly threshold: number;
  readonly found: number;
  readonly all: number;
  readonly alarms: number;
  readonly others: number;
}

/** A cell, and the sums of its row and its column. */
export interface CellFacts extends Confusion {
  readonly count: number;
  /** Images of the true class, and those of them that were told right. */
  readonly of: number;
  readonly found: number;
  /** Images that were called so, and those that are so. */
  readonly said: number;
  readonly right: number;
}

export type PriceFacts = Omit<RecallPrice, 'precision'> & {
  readonly precision: { readonly className: string; readonly before: number; readonly after: number } | null;
};

export interface AreaFacts {
  readonly macro: number;
  readonly worst: string;
  readonly recall: number;
  readonly verdict: AreaVerdict;
}

/** Of two numbers one flatters. */
export interface Flattered {
  readonly claimed: number;
  readonly honest: number;
}

export interface Confusion {
  readonly truth: string;
  readonly predicted: string;
}
