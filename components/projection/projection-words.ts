/** What a live map writes and says, in one language. */
export interface ProjectionWords {
  readonly title: string;
  readonly explanation: string;
  readonly mapTitle: string;
  /** One sentence below the map. */
  summary(facts: { points: number; iteration: number; iterations: number; running: boolean }): string;
  readonly perplexity: string;
  readonly perplexityHint: string;
  readonly iterations: string;
  readonly start: string;
  readonly startPca: string;
  startRandom(seed: number): string;
  readonly draw: string;
  readonly stop: string;
  readonly colorBy: string;
  readonly byClass: string;
  readonly byKept: string;
  /** What the colours of the shares mean. */
  keptSummary(mean: number): string;
  /** "0–20 %" */
  share(from: number, to: number): string;
  readonly compare: string;
  readonly compareTitle: string;
  comparedTitle(perplexity: number): string;
  readonly waiting: string;
  readonly curveTitle: string;
  readonly curveAxis: string;
  readonly iterationAxis: string;
  curveSummary(facts: { divergence: number; iteration: number }): string;
  /** What not to read into the picture, with its source. */
  readonly caution: string;
  readonly cautionSource: string;
  readonly areaHint: string;
  /** Which classes the points of the chosen area have, the most frequent first. */
  area(points: number, classes: readonly { name: string; count: number }[]): string;
  readonly clearArea: string;
}
