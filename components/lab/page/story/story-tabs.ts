import { html, type TemplateResult } from 'lit';
import { arrowTarget } from '../../../parts/arrow-target.js';
import type { PageView } from '../page-view.js';
import type { StoryStep } from './story-step.js';

export interface StoryTabs {
  readonly steps: readonly StoryStep[];
  readonly open: StoryStep;
  show(name: string): void;
}

/** The steps as numbered tabs: arrow keys go from one to the next. */
export function storyTabs({ words }: PageView, { steps, open, show }: StoryTabs): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    const count = steps.length;
    const led = arrowTarget(event.key, { at: steps.indexOf(open), count, rightToLeft: words.direction === 'rtl' });
    if (led === null) return;
    // Beyond the last is the first.
    const target = (led + count) % count;
    event.preventDefault();
    show(steps[target].name);
    const tabs = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]');
    tabs[target].focus();
  };
  return html`<div class="tabs" part="tabs" role="tablist" aria-label=${words.story.label} @keydown=${onKey}>
    ${steps.map(
      (step, at) => html`<button
        type="button"
        role="tab"
        id="tab-${step.name}"
        aria-selected=${step === open}
        aria-controls="story-panel"
        tabindex=${step === open ? 0 : -1}
        @click=${() => show(step.name)}
      >
        <bdi class="step-number">${words.number(at + 1)}</bdi> ${step.label}
      </button>`,
    )}
  </div>`;
}
