import type { LabResult } from '../../src/sharing/result-file.js';

/** What a page's task says of a run. */
interface JudgedTask<Result> {
  readonly task: string;
  readonly conditions: readonly {
    readonly text: string;
    readonly value: number | string | null;
    readonly met: boolean;
    /** What it earns where it is met. */
    readonly points: number;
  }[];
  /** 0 … 100: the share of the points that this run has earned. */
  readonly score: number;
  /** Runs that were judged so far, this one among them. */
  readonly tries: number;
  readonly result: Result;
}

/** The `detail` of each event that a lab fires, by the event's name. */
export interface LabEventDetails<Result = LabResult> {
  /** The element has started and can run. */
  'lab-ready': object;
  /** Steps of the whole run, or bytes while data are read; null before anything is known. */
  'lab-progress': { readonly done: number; readonly total: number | null; readonly etaMs: number | null } | null;
  /** One training step, at most one event a frame. */
  'lab-step': object;
  /** One epoch of the history. */
  'lab-epoch': object;
  /** `recorded` where a recorded run was played. */
  'lab-complete': { readonly result: Result; readonly recorded: boolean };
  /** A run was judged by the page's task. */
  'lab-task-check': JudgedTask<Result> & { readonly met: boolean };
  /** A run met the page's task. */
  'lab-task-complete': JudgedTask<Result>;
  'lab-error': { readonly code: string; readonly message: string };
  /** Every setting by its key. */
  'lab-settings-change': Readonly<Record<string, number | string>>;
}

/** The events themselves, for `addEventListener`. */
export type LabEvents = { [Name in keyof LabEventDetails]: CustomEvent<LabEventDetails[Name]> };

/** Tells the page of an event. */
export type TellPage = <Name extends keyof LabEventDetails>(name: Name, detail: LabEventDetails[Name]) => void;

declare global {
  interface HTMLElementEventMap extends LabEvents {}
}
