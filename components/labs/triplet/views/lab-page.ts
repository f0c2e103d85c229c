import { html, type TemplateResult } from 'lit';
import { tripletFields } from '../../../../src/triplet/triplet-settings.js';
import { headerView } from '../../../lab/page/header.js';
import { labFrame } from '../../../lab/page/lab-frame.js';
import { errorView, settingsDifferView } from '../../../lab/page/messages.js';
import { radioSetting } from '../../../lab/page/radio-setting.js';
import { settingsForm } from '../../../lab/page/settings-form.js';
import { sharingView } from '../../../lab/page/sharing.js';
import { trainingAnnouncement } from '../../../lab/page/training-controls.js';
import type { LabView } from '../lab-view.js';
import { backbonesView } from './backbones.js';
import { collapseView } from './collapse.js';
import { controlsView, goOnText, statusText } from './controls.js';
import { curvesView } from './curves.js';
import { drawingView } from './drawing.js';
import { epochScrubber } from './epoch-scrubber.js';
import { liveMapView } from './live-map.js';
import { mapsView } from './maps.js';
import { scoresView } from './scores.js';

const MAIN_SETTINGS = ['mining', 'hardAfter', 'margin', 'epochs', 'triplets', 'seed'];

/** The whole lab. */
export function labPage(view: LabView): TemplateResult {
  const { state } = view;
  const { data, backend, settings } = state;
  const measured = state.epochs.length > 0;
  return labFrame(view, {
    header: headerView(view, { data, dataSource: settings?.source ?? null, backend }),
    side: html`${controlsView(view)} ${formView(view)}`,
    main: html`
      ${errorView(view, { kept: measured, goOn: goOnText(view) })}
      ${settingsDifferView(view, measured ? settings : null)} ${epochScrubber(view)} ${collapseView(view)}
      ${curvesView(view)} ${liveMapView(view)} ${mapsView(view)} ${scoresView(view)} ${drawingView(view)} ${keepView(view)}
    `,
    announcement: announcement(view),
  });
}

function formView(view: LabView): unknown {
  const { miningDefinitions } = view.words.settings;
  return settingsForm(view, {
    fields: tripletFields,
    main: MAIN_SETTINGS,
    elsewhere: ['backend'],
    own: { mining: (field) => radioSetting(view, field, miningDefinitions) },
    after: view.hides('backbone') ? '' : backbonesView(view),
  });
}

/** Link, tag, result, history and weights. */
function keepView(view: LabView): unknown {
  const { words, ask, state, busy } = view;
  const { sharing, weights } = words;
  const hasResult = state.epochs.length > 0;
  return sharingView(view, {
    hasResult,
    more: [
      { label: sharing.exportHistory, enabled: hasResult, onPress: ask.exportHistory },
      { label: sharing.exportNotebook, enabled: hasResult, onPress: ask.exportNotebook },
      {
        label: sharing.exportWeights,
        enabled: hasResult && !busy && !view.locks('weights'),
        onPress: ask.exportWeights,
      },
    ],
    hint: weights.loadHint,
  });
}

function announcement(view: LabView): string {
  const { words, state } = view;
  const last = state.epochs[state.epochs.length - 1];
  const epochDone = last ? words.status.epochDone(last.epoch, last.neighbours.knn) : '';
  return trainingAnnouncement(view, statusText(view), epochDone);
}
