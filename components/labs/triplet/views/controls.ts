import type { TemplateResult } from 'lit';
import { countParameters } from '../../../../src/networks/layer-plan.js';
import { embeddingLayers } from '../../../../src/triplet/backbones.js';
import { batchLayout } from '../../../../src/triplet/batch-layout.js';
import { anchorsPerStep } from '../../../../src/triplet/training-plan.js';
import { runControls, runStatus } from '../../../lab/page/run-controls.js';
import { epochNumbers, parametersOrNull, planText, reducedNotice } from '../../../lab/page/training-controls.js';
import { trainingProgress } from '../../../lab/run-state.js';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import type { LabView } from '../lab-view.js';

/** What will be trained, the buttons, and how far it is. */
export function controlsView(view: LabView): TemplateResult {
  const { plan } = view.state;
  return runControls(view, {
    plan: planText(view, describedPlan(view)),
    notice: plan && reducedNotice(view, { key: 'triplets', asked: plan.askedTriplets, used: plan.triplets }),
    goOn: goOnText(view),
    status: statusText(view),
    progress: trainingProgress(view.state),
    numbers: epochNumbers(view),
  });
}

function describedPlan(view: LabView): string {
  const { state, settings, words, phase } = view;
  const running = isUnderWay(phase) ? state.plan : null;
  const { batchSize, mining, hardAfter } = settings;
  const triplets = running?.triplets ?? settings.triplets;
  const classes = classesOf(view);
  const epochs = running?.epochs ?? settings.epochs;
  const stepsPerEpoch = running?.stepsPerEpoch ?? Math.ceil(triplets / anchorsPerStep(settings, classes));
  // Of images as MNIST's until the data say otherwise.
  const image = state.data ?? { height: 28, width: 28, channels: 1 };
  const parameters = parametersOrNull(() => countParameters(embeddingLayers(image, settings)));
  const mined = mining === 'random' && hardAfter === 0 ? null : batchLayout(classes, settings);
  return words.plan.describe({ epochs, stepsPerEpoch, triplets, batchSize, parameters, mining, mined });
}

/** Ten, as MNIST has, until the data say otherwise. */
export function classesOf({ state }: Pick<LabView, 'state'>): number {
  return state.data?.classNames.length ?? 10;
}

/** "Go on from epoch 3"; null where nothing was kept to go on from. */
export function goOnText({ state, words }: LabView): string | null {
  const last = state.checkpoints[state.checkpoints.length - 1];
  return last ? words.status.goOn(last.epoch) : null;
}

/** One sentence: what the lab is doing. */
export function statusText(view: LabView): string {
  return runStatus(view, ['mapping']);
}
