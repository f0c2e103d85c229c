import { html, type TemplateResult } from 'lit';
import type { SettingValues } from '../../../src/settings/field.js';
import { settingsNote } from '../settings-note.js';
import { type HeaderFacts, headerView } from './header.js';
import { labFrame } from './lab-frame.js';
import { errorView, settingsDifferView } from './messages.js';
import type { PageView } from './page-view.js';
import { type SettingsForm, settingsForm } from './settings-form.js';
import { type SharingFacts, sharingView } from './sharing.js';

export interface WholePage {
  readonly header: HeaderFacts;
  /** Run and its like, and how far it is. */
  readonly controls: TemplateResult;
  /** "Go on from epoch 3", offered after an error; null where a run cannot go on. */
  readonly goOn: string | null;
  readonly form: SettingsForm;
  /** Something was made, which an error does not take away. */
  readonly kept: boolean;
  /** The settings of the run that is shown; null where nothing is. */
  readonly ran: SettingValues | null;
  /** Pictures, tables and findings. */
  readonly results: unknown;
  readonly sharing: SharingFacts;
  readonly after?: unknown;
  /** Said to those who listen; empty says nothing. */
  readonly announcement: string;
}

/** A whole lab: header, controls and settings beside errors and results, links and files. */
export function wholePage(view: PageView, page: WholePage): TemplateResult {
  const { header, controls, goOn, form, kept, ran, results, sharing, after = '', announcement } = page;
  return labFrame(view, {
    header: html`
      ${headerView(view, header)}
      <p class="on-paper hint">${settingsNote(view.words, form.fields, ran ?? view.settings)}</p>
    `,
    side: html`${controls} ${settingsForm(view, form)}`,
    main: html`
      ${errorView(view, { kept, goOn })} ${settingsDifferView(view, ran)} ${results} ${sharingView(view, sharing)} ${after}
    `,
    announcement,
  });
}
