/** What a step is called on its tab, and what it asks. */
export interface StepWords {
  readonly label: string;
  readonly question: string;
}

/** What is asked before a run, and what is said of the measured value after it. */
export interface PredictionWords<Measured> {
  readonly question: string;
  readonly choices: readonly string[];
  measured(value: Measured): string;
}
