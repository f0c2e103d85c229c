import { html, type TemplateResult } from 'lit';
import type { PageView } from '../page-view.js';
import type { StoryStep } from './story-step.js';

const MOVES: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export interface StoryTabs {
  readonly steps: readonly StoryStep[];
  readonly open: StoryStep;
  show(name: string): void;
}

/** The steps as numbered tabs: arrow keys go from one to the next. */
export function storyTabs({ words }: PageView, { steps, open, show }: StoryTabs): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    const turn = words.direction === 'rtl' && /Left|Right/.test(event.key) ? -1 : 1;
    const target = targetOf(event.key, { at: steps.indexOf(open), turn, count: steps.length });
    if (target === null) return;
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

function targetOf(key: string, { at, turn, count }: Readonly<Record<'at' | 'turn' | 'count', number>>): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const move = MOVES[key];
  return move === undefined ? null : (at + turn * move + count) % count;
}
