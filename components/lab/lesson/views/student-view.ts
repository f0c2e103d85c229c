import { html, type TemplateResult } from 'lit';
import type { LessonWords } from '../english.js';
import type { OwnSeed } from '../own-seed.js';

/** Asks for the number by which each student has a seed of their own. */
export function studentView({ number, take }: OwnSeed, words: LessonWords['task']['student']): TemplateResult {
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    take(String(new FormData(event.target as HTMLFormElement).get('student')).trim());
  };
  return html`<form class="student buttons" @submit=${onSubmit}>
    <label for="student-number">${words.label}</label>
    <input id="student-number" name="student" type="text" maxlength="40" dir="auto" autocomplete="off" required .value=${number} />
    <button type="submit">${words.take}</button>
  </form>`;
}
