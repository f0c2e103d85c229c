import type { PageListener } from './lab-definition.js';
import type { LabTypes } from './lab-types.js';
import type { TrainingState } from './run-state.js';
import { trainingProgress } from './run-state.js';

type Told =
  | { readonly kind: 'steps'; readonly steps: readonly object[] }
  | { readonly kind: 'epoch'; readonly epoch: object };

/** Tells the page of the steps and epochs of a training; of other events nothing. */
export function tellTraining<Lab extends LabTypes & { state: TrainingState }>(
  event: Told | { readonly kind: unknown },
  { emit, state }: PageListener<Lab>,
): void {
  if (isSteps(event)) {
    emit('lab-step', event.steps[event.steps.length - 1]);
    emit('lab-progress', trainingProgress(state));
  } else if (isEpoch(event)) emit('lab-epoch', event.epoch);
}

function isSteps(event: { readonly kind: unknown }): event is Told & { kind: 'steps' } {
  return event.kind === 'steps';
}

function isEpoch(event: { readonly kind: unknown }): event is Told & { kind: 'epoch' } {
  return event.kind === 'epoch';
}
