/** Scores of one part: mean cross-entropy, and the share of images whose class is the largest logit. */
export interface PartScores {
  readonly loss: number;
  readonly accuracy: number;
}
