import { html, nothing, type TemplateResult } from 'lit';
import type { QuantityWords } from '../../../language/quantities.js';
import type { LessonWords } from '../english.js';

export interface RecordedFacts {
  /** From 0. */
  readonly moment: number;
  readonly moments: number;
  readonly words: LessonWords['recorded'];
  readonly quantities: QuantityWords;
  /** The author lets a reader train. */
  readonly mayTrain: boolean;
  /** It was opened by hand, over what was here before. */
  readonly mayClose: boolean;
  readonly moveTo: (moment: number) => void;
  readonly trainHere: () => void;
  readonly close: () => void;
}

/** The mark of a recorded run, and the way through its time. */
export function recordedView(facts: RecordedFacts): TemplateResult {
  const { words, moments, mayTrain, mayClose } = facts;
  return html`
    <section class="message recorded" part="recorded" aria-labelledby="recorded-title">
      <h3 id="recorded-title"><span aria-hidden="true">●</span> ${words.mark}</h3>
      <p>${words.explanation}</p>
      ${moments > 1 ? slider(facts) : nothing}
      <div class="buttons">
        ${mayTrain ? button(words.trainHere, 'train-here-button', facts.trainHere) : nothing}
        ${mayClose ? button(words.close, 'close-recording-button', facts.close) : nothing}
      </div>
    </section>
  `;
}

function button(label: string, part: string, onPress: () => void): TemplateResult {
  return html`<button type="button" part=${part} class=${part} @click=${() => onPress()}>${label}</button>`;
}

function slider({ moment, moments, words, quantities, moveTo }: RecordedFacts): TemplateResult {
  const text = words.at(quantities.number(moment + 1), quantities.number(moments));
  return html`<div class="moments">
    <label for="moment">${words.moment}</label>
    <input
      id="moment"
      type="range"
      min="0"
      max=${moments - 1}
      step="1"
      .value=${String(moment)}
      aria-valuetext=${text}
      @input=${(event: Event) => moveTo(Number((event.target as HTMLInputElement).value))}
    />
    <output for="moment">${text}</output>
  </div>`;
}
