import type { PageListener } from './lab-definition.js';
import type { LabTypes } from './lab-types.js';

type Told =
  | { readonly kind: 'steps'; readonly steps: readonly object[] }
  | { readonly kind: 'epoch'; readonly epoch: object };

/** Tells the page of the steps and epochs of a training; of other events nothing. */
export function tellTraining<Lab extends LabTypes>(
  event: Told | { readonly kind: unknown },
  { emit, progress }: Pick<PageListener<Lab>, 'emit' | 'progress'>,
): void {
  if (!isTold(event)) return;
  if (event.kind === 'epoch') {
    emit('lab-epoch', event.epoch);
  } else {
    emit('lab-step', event.steps[event.steps.length - 1]);
    emit('lab-progress', progress());
  }
}

function isTold(event: { readonly kind: unknown }): event is Told {
  return event.kind === 'steps' || event.kind === 'epoch';
}
