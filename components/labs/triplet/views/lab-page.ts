import type { TemplateResult } from 'lit';
import { tripletFields } from '../../../../src/triplet/triplet-settings.js';
import { runFiles, trainingAnnouncement } from '../../../lab/page/training-controls.js';
import { wholePage } from '../../../lab/page/whole-page.js';
import type { LabView } from '../lab-view.js';
import { tripletStory } from '../story/story.js';
import { controlsView, goOnText, statusText } from './controls.js';

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
    },
    kept,
    ran: kept ? settings : null,
    results: kept ? (view.results?.(view, 'whole') ?? '') : '',
    story: tripletStory(view),
    sharing: {
      hasResult: kept,
      more: [...runFiles(view, kept), weightsButton(view)],
      hint: view.words.weights.loadHint,
    },
    announcement: trainingAnnouncement(view, statusText(view), epochDone(view)),
  });
}

function weightsButton(view: LabView) {
  const { words, ask, state, busy } = view;
  const enabled = state.epochs.length > 0 && !busy && !view.locks('weights');
  return { label: words.sharing.exportWeights, enabled, onPress: () => ask.save('weights') };
}

function epochDone({ words, state }: LabView): string {
  const last = state.epochs.at(-1);
  return last ? words.status.epochDone(last.epoch, last.neighbours.knn) : '';
}
