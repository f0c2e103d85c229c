import type { TemplateResult } from 'lit';
import { QUESTION_KEYS } from '../../../../src/words/prepared-questions.js';
import { wordFields } from '../../../../src/words/word-settings.js';
import { wholePage } from '../../../lab/page/whole-page.js';
import type { LabView } from '../lab-view.js';
import { settingsOfVectors } from '../questions.js';
import { controlsView, statusText } from './controls.js';
import { tasksStory } from './tasks.js';

/** The whole lab. */
export function labPage(view: LabView): TemplateResult {
  const { state, settings, words, ask } = view;
  const { data, settings: ran, result, answers } = state;
  const shows = data && (ran?.source === settings.source || view.fileNames);
  const hasResult = result !== null;
  return wholePage(view, {
    header: {
      data: null,
      dataSource: ran?.source ?? null,
      dataText: shows ? words.vectors.describe(data) : null,
    },
    controls: controlsView(view),
    goOn: null,
    form: {
      fields: wordFields,
      main: ['source', 'topWords', 'seed'],
      elsewhere: ['task', 'map', ...QUESTION_KEYS],
    },
    kept: answers.size > 0,
    ran: ran && data ? settingsOfVectors(ran, settings) : null,
    story: tasksStory(view),
    sharing: {
      hasResult,
      more: [
        { label: words.maps.saved, enabled: hasResult, onPress: () => ask.save('tables') },
        { label: words.sharing.exportNotebook, enabled: hasResult, onPress: () => ask.save('notebook') },
      ],
    },
    announcement: view.phase === 'idle' ? '' : statusText(view),
  });
}
