import { html, nothing, type TemplateResult } from 'lit';
import type { KeptRun } from '../../../workers/client/kept-runs.js';
import type { CommonWords } from '../../language/words.js';
import type { KeptWords } from './english.js';

export interface FoundFacts {
  readonly words: CommonWords;
  readonly run: KeptRun;
  readonly goOn: () => void;
  readonly forget: () => void;
}

/** The offer to go on with an earlier visit's run. */
export function foundView(own: KeptWords, { run, words, goOn, forget }: FoundFacts): TemplateResult {
  const when = new Intl.DateTimeFormat(words.language, { dateStyle: 'long', timeStyle: 'short' }).format(run.savedAt);
  return html`
    <div class="message" role="status" part="kept">
      <p>${own.found(when)}</p>
      <div class="buttons">
        <button type="button" part="kept-go-on-button" @click=${goOn}>${own.goOn}</button>
        <button type="button" part="kept-forget-button" @click=${forget}>${own.forget}</button>
      </div>
    </div>
  `;
}

export interface KeepingFacts {
  readonly words: CommonWords;
  /** What became of the run that is shown. */
  readonly keeping: { readonly kind: 'kept' | 'too-large'; readonly bytes: number } | { readonly kind: 'refused' };
  /** The browser's answer, once it was asked to keep it for longer. */
  readonly asked: 'granted' | 'refused' | null;
  readonly mayAsk: boolean;
  readonly forget: () => void;
  readonly ask: () => void;
  /** As a project's file. */
  readonly save: () => void;
}

/** What becomes of this visit's run, which can be taken along as a file. */
export function keepingView(own: KeptWords, { keeping, words, ...facts }: KeepingFacts): TemplateResult {
  const { mayAsk, asked, ask, forget, save } = facts;
  const saving = html`<button type="button" part="project-button" @click=${save}>${own.save}</button> ${own.opens}`;
  if (keeping.kind === 'refused') return html`<p class="hint">${own.notKept} ${saving}</p>`;
  const size = words.bytes(keeping.bytes);
  if (keeping.kind === 'too-large') return html`<p class="hint">${own.tooLarge(size)}</p>`;
  const question = html`${own.mayGo} <button type="button" @click=${ask}>${own.ask}</button>`;
  return html`<p class="hint">
      ${own.kept(size)} <button type="button" part="kept-forget-button" @click=${forget}>${own.forget}</button>
      ${asked ? own[asked] : mayAsk ? question : nothing}
    </p>
    <p class="hint">${saving}</p>`;
}
