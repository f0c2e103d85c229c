/** The events of a lab's session that tell how quickly it goes; others are passed over. */
export type PaceEvent =
  | { readonly kind: 'plan'; readonly plan: { readonly stepMs: number } }
  | { readonly kind: 'phase'; readonly phase: string }
  /** The run goes on after a pause. */
  | { readonly kind: 'resume' }
  | { readonly kind: 'steps'; readonly steps: readonly { readonly step: number }[] };

/** How quickly a run goes, folded from the times at which its events arrive. */
export interface Pace {
  /** Milliseconds a step; null before anything was measured. */
  readonly stepMs: number | null;
  /** Milliseconds that measuring takes at an epoch's end; null before the first. */
  readonly measureMs: number | null;
  /** The last report of steps, from which the next is measured; null after a pause. */
  readonly mark: { readonly at: number; readonly step: number } | null;
  readonly measuringSince: number | null;
}

export const initialPace: Pace = { stepMs: null, measureMs: null, mark: null, measuringSince: null };

/** Weight of the newest report: a slower tab shows within some ten reports, and single ones do not flicker. */
const NEWEST_WEIGHT = 0.2;

/** @param at milliseconds on any steady clock, at which the event arrived */
export function foldPace(pace: Pace, event: PaceEvent | { readonly kind: unknown }, at: number): Pace {
  if (!isPaceEvent(event)) return pace;
  switch (event.kind) {
    case 'plan':
      return { ...pace, stepMs: event.plan.stepMs, mark: null };
    case 'phase':
      return foldPhase(pace, event.phase, at);
    case 'resume':
      return { ...pace, mark: null };
    case 'steps':
      return foldSteps(pace, event.steps[event.steps.length - 1].step, at);
  }
}

const PACE_KINDS = new Set<unknown>(['plan', 'phase', 'resume', 'steps'] satisfies PaceEvent['kind'][]);

function isPaceEvent(event: { readonly kind: unknown }): event is PaceEvent {
  return PACE_KINDS.has(event.kind);
}

function foldPhase(pace: Pace, phase: string, at: number): Pace {
  const measureMs = phase === 'training' && pace.measuringSince !== null ? at - pace.measuringSince : pace.measureMs;
  return { ...pace, measureMs, mark: null, measuringSince: phase === 'measuring' ? at : null };
}

/** The time between two reports counts; that before the first, a pause or a measurement, does not. */
function foldSteps(pace: Pace, step: number, at: number): Pace {
  const { mark, stepMs } = pace;
  if (!mark || step <= mark.step) return { ...pace, mark: { at, step } };
  const newest = (at - mark.at) / (step - mark.step);
  return {
    ...pace,
    stepMs: stepMs === null ? newest : stepMs + NEWEST_WEIGHT * (newest - stepMs),
    mark: { at, step },
  };
}
