import { html, type TemplateResult } from 'lit';
import { tripletFields } from '../../../../src/triplet/triplet-settings.js';
import { trainingAnnouncement } from '../../../lab/page/training-controls.js';
import { wholePage } from '../../../lab/page/whole-page.js';
import type { LabView } from '../lab-view.js';
import { backbonesView } from './backbones.js';
import { controlsView, goOnText, statusText } from './controls.js';
import { drawingView } from './drawing.js';
import { zonesView } from './triplet-zones.js';

/** The whole lab. */
export function labPage(view: LabView): TemplateResult {
  const { data, backend, settings, epochs } = view.state;
  const kept = epochs.length > 0;
  return wholePage(view, {
    header: { data, dataSource: settings?.source ?? null, backend },
    controls: controlsView(view),
    goOn: goOnText(view),
    form: {
      fields: tripletFields,
      main: ['mining', 'imagesPerClass', 'hardAfter', 'margin', 'epochs', 'triplets', 'seed'],
      elsewhere: ['backend'],
      radios: { mining: view.words.settings.miningDefinitions },
      after: view.hides('backbone') ? '' : backbonesView(view),
    },
    kept,
    ran: kept ? settings : null,
    results: view.results?.(view) ?? html`${zonesView(view)} ${drawingView(view)}`,
    sharing: sharing(view),
    announcement: announcement(view),
  });
}

/** History, notebook, seeds and weights. */
function sharing(view: LabView) {
  const { words, ask, state, busy } = view;
  const { exportHistory, exportNotebook, exportSeeds, exportWeights } = words.sharing;
  const hasResult = state.epochs.length > 0;
  const savesWeights = hasResult && !busy && !view.locks('weights');
  return {
    hasResult,
    more: [
      { label: exportHistory, enabled: hasResult, onPress: ask.exportHistory },
      { label: exportNotebook, enabled: hasResult, onPress: ask.exportNotebook },
      { label: exportSeeds, enabled: hasResult, onPress: ask.exportSeeds },
      { label: exportWeights, enabled: savesWeights, onPress: ask.exportWeights },
    ],
    hint: words.weights.loadHint,
  };
}

function announcement(view: LabView): string {
  const { words, state } = view;
  const last = state.epochs[state.epochs.length - 1];
  const epochDone = last ? words.status.epochDone(last.epoch, last.neighbours.knn) : '';
  return trainingAnnouncement(view, statusText(view), epochDone);
}
