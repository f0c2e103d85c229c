import { html, nothing, type TemplateResult } from 'lit';
import type { PageView } from '../page-view.js';

/** What a student expects of a run, asked before it; the run then says what is so. */
export interface Prediction {
  readonly question: string;
  readonly choices: readonly string[];
  /** What the run shows: which choice is right, and the measured numbers in words. Null before it can tell. */
  readonly outcome: { readonly choice: number; readonly measured: string } | null;
}

/**
 * The question with its choices; once the run can tell, what was expected beside what was measured. Whoever expected
 * nothing before the run is not asked after it.
 */
export function predictionView(
  { words, predictions, ask }: PageView,
  step: string,
  { question, choices, outcome }: Prediction,
): TemplateResult | typeof nothing {
  const expected = predictions.get(step);
  if (outcome && expected === undefined) return nothing;
  return html`
    <div class="prediction" part="prediction" role="group" aria-label=${question}>
      <p>${question}</p>
      ${
        outcome
          ? html`<p>
            ${words.story.expected(choices[expected ?? 0])} ${outcome.measured}
            <strong>${words.story.verdict(expected === outcome.choice)}</strong>
          </p>`
          : html`<div class="buttons">
            ${choices.map(
              (choice, index) => html`<button
                type="button"
                aria-pressed=${index === expected}
                @click=${() => ask.predict(step, index)}
              >
                ${choice}
              </button>`,
            )}
          </div>`
      }
    </div>
  `;
}
