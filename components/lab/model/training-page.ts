import type { TemplateResult } from 'lit';
import type { ModelTypes } from '../../../src/model/model-lab.js';
import type { Field } from '../../../src/settings/field.js';
import { runControls, runStatus } from '../page/run-controls.js';
import type { SettingsForm } from '../page/settings-form.js';
import type { SharingFacts } from '../page/sharing.js';
import { epochNumbers, planText, trainingAnnouncement } from '../page/training-controls.js';
import { wholePage } from '../page/whole-page.js';
import { trainingProgress } from '../run-state.js';
import type { ModelView, ModelWords } from './model-lab-types.js';

/** What a lab's page shows of its own. */
export interface TrainingPage {
  readonly fields: readonly Field[];
  /** Keys of the settings that are shown at once; all when left out. */
  readonly main?: readonly string[];
  /** Choices that the lab is about, by key: every option with its definition in sight. */
  readonly radios?: SettingsForm['radios'];
  /** Which data it uses, in one line. */
  readonly data: string;
  /** What Run will do, in one sentence. */
  readonly plan: string;
  /** Pictures, tables and findings. */
  readonly results: unknown;
  /** What the last epoch has reached, for those who listen; empty before the first. */
  readonly reached: string;
  /** What else the lab can save. */
  readonly save?: SharingFacts['more'];
}

/**
 * A whole lab that trains one model: header, Run and its like, progress, settings, errors, the lab's own results, links
 * and files.
 */
export function trainingPage<Model extends ModelTypes, Words extends ModelWords>(
  view: ModelView<Model, Words>,
  page: TrainingPage,
): TemplateResult {
  const { state } = view;
  const { fields, main = fields.map(({ key }) => key), radios, save = [] } = page;
  const kept = state.epochs.length > 0;
  const status = runStatus(view);
  return wholePage(view, {
    header: { data: null, dataSource: null, dataText: page.data, backend: state.backend },
    controls: runControls(view, {
      ...{ plan: planText(view, page.plan), goOn: null, status },
      progress: trainingProgress(state),
      numbers: epochNumbers(view),
    }),
    goOn: null,
    form: { fields, main, radios, elsewhere: ['backend'] },
    kept,
    ran: kept ? state.settings : null,
    results: page.results,
    sharing: { hasResult: state.result !== null, more: save },
    announcement: trainingAnnouncement(view, status, page.reached),
  });
}
