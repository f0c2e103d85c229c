import type { ModelTypes } from '../../../src/model/model-lab.js';
import { foldTraining, noTraining } from '../run-state.js';
import { initialPace } from '../session/pace.js';
import type { ModelPageEvent, ModelState } from './model-lab-types.js';

/** Before the first run. */
export const noModel = noTraining;

/** The state after an event. Pure. @param at milliseconds on any steady clock; only the time left depends on it */
export function foldModel<Model extends ModelTypes>(
  before: ModelState<Model>,
  event: ModelPageEvent<Model>,
  at: number,
): ModelState<Model> {
  const state = foldTraining(before, event, at);
  switch (event.kind) {
    case 'data':
      return { ...state, data: event.data };
    case 'plan':
      // What an earlier run has made stays until this one begins to train.
      return { ...state, plan: event.plan, epochs: [], lastStep: null, awaitsNews: false, pace: initialPace };
    case 'epoch':
      return { ...state, epochs: [...state.epochs, event.epoch] };
    default:
      return state;
  }
}
