/** Scores of one part: mean cross-entropy, and the share of images whose class is the largest logit. */
export interface PartScores {
  readonly loss: number;
  readonly accuracy: number;
}

/** Adds up the scores of batches, from logits that came back from the device. */
export class ScoreSum {
  #loss = 0;
  #hits = 0;
  #count = 0;

  /**
   * @param logits labels.length × classes numbers
   * @param labels class indices; of equal largest logits the first counts
   */
  add(logits: Float32Array, labels: ArrayLike<number>): void {
    const classes = logits.length / labels.length;
    for (let row = 0; row < labels.length; row++) {
      const own = logits.subarray(row * classes, (row + 1) * classes);
      let top = 0;
      for (let k = 1; k < classes; k++) if (own[k] > own[top]) top = k;
      let sum = 0;
      for (let k = 0; k < classes; k++) sum += Math.exp(own[k] - own[top]);
      this.#loss += Math.log(sum) + own[top] - own[labels[row]];
      if (top === labels[row]) this.#hits++;
    }
    this.#count += labels.length;
  }

  /** Means over all rows since the start, or since this was asked for. */
  take(): PartScores {
    const scores = { loss: this.#loss / this.#count, accuracy: this.#hits / this.#count };
    this.#loss = 0;
    this.#hits = 0;
    this.#count = 0;
    return scores;
  }
}
