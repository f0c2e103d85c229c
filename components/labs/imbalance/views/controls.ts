import type { TemplateResult } from 'lit';
import { lesionLayers } from '../../../../src/imbalance/network-layers.js';
import { countParameters } from '../../../../src/networks/layer-plan.js';
import { runControls, runStatus } from '../../../lab/page/run-controls.js';
import { epochNumbers, parametersOrNull, planText, reducedNotice } from '../../../lab/page/training-controls.js';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import type { LabView } from '../lab-view.js';
import { runProgress } from '../state.js';

/** What will be trained, the buttons, and how far it is. */
export function controlsView(view: LabView): TemplateResult {
  const { plan } = view.state;
  return runControls(view, {
    plan: planText(view, describedPlan(view)),
    notice: plan && reducedNotice(view, { key: 'epochs', asked: plan.askedEpochs, used: plan.epochs }),
    goOn: goOnText(view),
    status: statusText(view),
    progress: runProgress(view.state),
    numbers: numbersText(view),
  });
}

function describedPlan({ state, settings, words, phase }: LabView): string {
  const running = isUnderWay(phase) ? state.plan : null;
  const { data } = state;
  // Of images as DermaMNIST's until the data say otherwise.
  const image = data ?? { height: 28, width: 28, channels: 3 };
  const classes = data?.classNames.length ?? 7;
  const counted = () => countParameters(lesionLayers(image, { network: settings.network, classes }));
  return words.plan.describe({
    epochs: running?.epochs ?? settings.epochs,
    batchSize: settings.batchSize,
    parameters: running?.parameters ?? parametersOrNull(counted),
  });
}

/** "Go on from epoch 3"; null where nothing was kept to go on from. */
export function goOnText({ state, words }: LabView): string | null {
  const { checkpoint, plan } = state;
  // A stop may come within the last epoch.
  return checkpoint && plan && checkpoint.step < plan.epochs * plan.stepsPerEpoch
    ? words.status.goOn(checkpoint.epoch)
    : null;
}

function numbersText(view: LabView): string {
  const { state, words, phase } = view;
  const progress = runProgress(state);
  if (!progress || !isUnderWay(phase)) return '';
  if (state.phase === 'comparing') return words.status.trainings(progress.done, progress.total);
  return epochNumbers(view);
}

/** One sentence: what the lab is doing. */
export function statusText(view: LabView): string {
  return runStatus(view);
}
