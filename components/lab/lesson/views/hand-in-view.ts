import { html, nothing, type TemplateResult } from 'lit';
import type { LessonWords } from '../english.js';

export interface HandInFacts {
  readonly words: LessonWords['handIn'];
  /** The student’s number, where it is known already. */
  readonly id: string;
  /** The file that was saved last; empty before. */
  readonly saved: string;
  readonly save: (student: { readonly name: string; readonly id: string }) => void;
}

/** The form that saves a result for a teacher; `showModal` opens it. */
export function handInView({ words, id, saved, save }: HandInFacts): TemplateResult {
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const written = (field: string) => String(form.get(field) ?? '').trim();
    save({ name: written('name'), id: written('id') });
  };
  const close = (event: Event) => (event.target as HTMLElement).closest('dialog')?.close();
  return html`
    <dialog class="hand-in" part="hand-in" aria-labelledby="hand-in-title">
      <form @submit=${onSubmit}>
        <h3 id="hand-in-title">${words.title}</h3>
        <p>${words.explanation}</p>
        <label for="hand-in-name">${words.name}</label>
        <input id="hand-in-name" name="name" type="text" maxlength="80" autocomplete="name" required />
        <label for="hand-in-id">${words.id}</label>
        <input id="hand-in-id" name="id" type="text" maxlength="40" autocomplete="off" dir="auto" value=${id} />
        <p class="hint">${words.honest}</p>
        <p role="status">${saved === '' ? nothing : words.saved(saved)}</p>
        <div class="buttons">
          <button type="submit" class="save-button">${words.save}</button>
          <button type="button" @click=${close}>${words.cancel}</button>
        </div>
      </form>
    </dialog>
  `;
}
