import { html, type TemplateResult } from 'lit';
import { PREPARED_QUESTIONS } from '../../../../src/words/prepared-questions.js';
import { wordFields } from '../../../../src/words/word-settings.js';
import { headerView } from '../../../lab/page/header.js';
import { labFrame } from '../../../lab/page/lab-frame.js';
import { errorView, settingsDifferView } from '../../../lab/page/messages.js';
import { settingsForm } from '../../../lab/page/settings-form.js';
import { sharingView } from '../../../lab/page/sharing.js';
import type { LabView } from '../lab-view.js';
import { settingsOfVectors } from '../questions.js';
import { controlsView, statusText } from './controls.js';
import { taskPanel } from './task-panel.js';

/** The whole lab. */
export function labPage(view: LabView): TemplateResult {
  const { state, settings, words } = view;
  const { data, settings: ran } = state;
  const shows = data && (ran?.source === settings.source || view.fileNames);
  return labFrame(view, {
    header: headerView(view, {
      data: null,
      dataSource: ran?.source ?? null,
      dataText: shows ? words.vectors.describe(data) : null,
    }),
    side: html`${controlsView(view)} ${formView(view)}`,
    main: html`
      ${errorView(view, { kept: state.answers.size > 0, goOn: null })}
      ${settingsDifferView(view, ran && data ? settingsOfVectors(ran, settings) : null)} ${taskPanel(view)}
      ${keepView(view)}
    `,
    announcement: view.phase === 'idle' ? '' : statusText(view),
  });
}

function formView(view: LabView): unknown {
  return settingsForm(view, {
    fields: wordFields,
    main: ['source', 'topWords', 'seed'],
    elsewhere: ['task', 'map', ...Object.keys(PREPARED_QUESTIONS)],
  });
}

/** Link, tag, result and tables. */
function keepView(view: LabView): unknown {
  const { words, ask, state } = view;
  const hasResult = state.result !== null;
  return sharingView(view, {
    hasResult,
    more: [
      { label: words.maps.saved, enabled: hasResult, onPress: ask.exportTables },
      { label: words.sharing.exportNotebook, enabled: hasResult, onPress: ask.exportNotebook },
    ],
  });
}
