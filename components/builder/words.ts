import type { LanguageFacts } from '../language/words.js';
import type { LessonCode } from './lesson-code.js';

/** What the lesson builder says in one language; labels of settings are the labs' own. */
export interface BuilderTexts {
  readonly lab: string;
  readonly settings: string;
  readonly settingsHint: string;
  readonly value: string;
  readonly hide: string;
  readonly lock: string;
  hideOf(label: string): string;
  lockOf(label: string): string;
  /** A value that the lab would not take. */
  refused(allowed: string): string;
  between(min: string, max: string): string;
  readonly page: string;
  readonly languageLabel: string;
  /** In the list of languages: that of the page. */
  readonly asPage: string;
  readonly autorun: string;
  readonly controls: string;
  readonly controlsHint: string;
  readonly controlNames: Readonly<Record<string, string>>;
  readonly recording: string;
  readonly recordingHint: string;
  readonly task: string;
  readonly taskGoal: string;
  readonly taskGoalHint: string;
  readonly taskText: string;
  readonly taskTextHint: string;
  readonly measure: string;
  readonly addMeasure: string;
  readonly take: string;
  readonly codes: Readonly<Record<keyof LessonCode, { readonly title: string; readonly hint: string }>>;
  readonly copy: string;
  readonly copied: string;
  readonly preview: string;
  readonly previewHint: string;
}

export type BuilderWords = BuilderTexts & LanguageFacts;
