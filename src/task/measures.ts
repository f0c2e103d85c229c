/** One number of a lab's result that a task can be about. */
export interface Measure {
  /** As it is written in a task: `macro-recall`. */
  readonly name: string;
  readonly unit: 'share' | 'number' | 'count';
  /** What stands in its brackets, as in `recall(mel)`; left out where it takes nothing. */
  readonly of?: 'class' | 'word' | 'pair';
  /** There is one for each epoch too (for each trial of a search), as in `knn at epoch 3`. */
  readonly byEpoch: boolean;
}

/** What can be measured of a lab's results. */
export interface LabMeasures<Result> {
  readonly list: readonly Measure[];
  /** What may stand in the brackets of measures of a class; left out where no measure is of one. */
  classes?(result: Result): readonly string[];
  /** True where a measure is not there yet because its part of the data is still sealed. */
  sealed?(result: Result, name: string): boolean;
  /** The numbers of the history, in rising order. */
  epochs(result: Result): readonly number[];
  /**
   * @param argument what stood in the brackets; empty where nothing did
   * @param epoch null takes the end of the run
   * @returns null where it was not measured
   */
  read(result: Result, place: MeasurePlace): number | null;
}

export interface MeasurePlace {
  readonly name: string;
  readonly argument: string;
  readonly epoch: number | null;
}
