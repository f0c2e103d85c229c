import { html, nothing, type TemplateResult } from 'lit';
import { generatedText } from '../../../../src/words/generated-texts.js';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import type { LabView } from '../lab-view.js';

/** How often the word for calf occurs in the generated text and what it means there; only where that text is used. */
export function calfSliders(view: LabView): TemplateResult | typeof nothing {
  const { words, settings, ask, phase, fileNames } = view;
  const text = fileNames ? null : generatedText(settings.source);
  if (!text || view.hides('calf-sentences')) return nothing;
  const { failure } = words;
  const disabled = isUnderWay(phase);
  const chosenValue = (event: Event) => (event.target as HTMLInputElement).value;
  return html`
    <section class="experiment" part="experiment" aria-labelledby="experiment-title">
      <h4 id="experiment-title">${failure.experiment}</h4>
      <p class="hint">${failure.experimentHint}</p>
      <label>
        <span>${failure.calfSentences(settings.calfSentences, text.calf)}</span>
        <input
          type="range"
          min="0"
          max="200"
          step="2"
          ?disabled=${disabled || view.locks('calf-sentences')}
          .value=${String(settings.calfSentences)}
          @change=${(event: Event) => ask.retrain('calfSentences', chosenValue(event))}
        />
      </label>
      <label>
        <span>${failure.calfOther(settings.calfOtherMeaning, text.language)}</span>
        <input
          type="range"
          min="0"
          max="1"
          step="0.05"
          ?disabled=${disabled || view.locks('calf-other-meaning')}
          .value=${String(settings.calfOtherMeaning)}
          @change=${(event: Event) => ask.retrain('calfOtherMeaning', chosenValue(event))}
        />
      </label>
    </section>
  `;
}
