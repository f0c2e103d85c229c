import type { Prediction } from './prediction.js';

/** One idea of a lab: what it asks, what one may turn, what the run shows. */
export interface StoryStep {
  /** As authors write it: `step="maps"`. */
  readonly name: string;
  /** On its tab: two or three words. */
  readonly label: string;
  /** A heading above what it asks, where its views have none of their own. */
  readonly title?: string;
  /** What it asks, in a sentence or two. */
  readonly question: unknown;
  /** Keys of the settings that it is about. */
  readonly settings?: readonly string[];
  readonly prediction?: Prediction;
  /**
   * Pictures, tables, findings; empty ones as long as the run has nothing to show. Asked only where the step is shown.
   * Where it is left out, the story's `results` of this name.
   */
  views?(): readonly unknown[];
}

export interface Story {
  readonly steps: readonly StoryStep[];
  /** What a run shows of a step. */
  results?(step: string): unknown;
  /** Name of the open step, and who opens another, where a lab keeps that by itself; else the element does. */
  readonly kept?: { readonly open: string; show(name: string): void; readonly hidden: boolean };
}
