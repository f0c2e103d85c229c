import { html, nothing, type TemplateResult } from 'lit';
import { isUnderWay } from '../../session/run-phase.js';
import { actionButton } from '../action-button.js';
import type { PageView } from '../page-view.js';
import { type SettingsForm, settingView } from '../settings-form.js';
import { predictionView } from './prediction.js';
import type { Story, StoryStep } from './story-step.js';
import { storyTabs } from './story-tabs.js';

/** The value of `step` that shows the whole story at once. */
export const ALL_STEPS = 'all';

/** The step that is open; null where all are shown. */
export function openStep(view: PageView, { steps, kept }: Story): StoryStep | null {
  if (view.step === ALL_STEPS) return null;
  const open = kept?.open ?? view.step;
  return steps.find(({ name }) => name === open) ?? steps[0];
}

/** A lab as a story: one step at a time with tabs to all of them, or all of them below each other. */
export function storyView(view: PageView, story: Story, form: SettingsForm): TemplateResult {
  const { words, ask } = view;
  const { steps, kept } = story;
  const open = openStep(view, story);
  const hidesTabs = kept?.hidden || view.hides('step');
  if (!open) {
    return html`<div class="results story" part="story" role="group" aria-label=${words.story.label}>
      ${hidesTabs ? nothing : turnTo(words.story.single, () => ask.showStep(kept ? '' : steps[0].name))}
      ${steps.map((step) => html`<div class="panel" part="step">${stepView(view, step, { story, form })}</div>`)}
    </div>`;
  }
  const show = kept?.show ?? ask.showStep;
  return html`<div class="results story" part="story" role="group" aria-label=${words.story.label}>
    ${hidesTabs ? nothing : storyTabs(view, { steps, open, show })}
    <div
      id="story-panel"
      class="panel"
      part="step"
      role=${hidesTabs ? 'group' : 'tabpanel'}
      aria-label=${open.label}
    >
      ${stepView(view, open, { story, form })}
    </div>
    ${hidesTabs ? nothing : neighbours(view, { steps, open, show })}
  </div>`;
}

interface StepSources {
  readonly story: Story;
  readonly form: SettingsForm;
}

function stepView(view: PageView, step: StoryStep, { story, form }: StepSources): TemplateResult {
  const { words, phase } = view;
  const { title, question, settings = [], prediction } = step;
  const views = (step.views?.() ?? [story.results?.(step.name)]).filter((part) => part && part !== nothing);
  const shown = view.hides('settings') ? [] : settings;
  return html`
    ${title === undefined ? nothing : html`<h3>${title}</h3>`}
    <p class="question" part="question">${question}</p>
    ${prediction ? predictionView(view, step.name, prediction) : nothing}
    ${
      shown.length > 0
        ? html`<details class="knobs" part="step-settings" ?open=${phase === 'idle'}>
          <summary>${words.story.settings}</summary>
          <fieldset ?disabled=${isUnderWay(phase)}>${shown.map((key) => settingView(view, form, key))}</fieldset>
        </details>`
        : nothing
    }
    ${views.length > 0 ? views : html`<p class="hint waiting">${words.story.waiting}</p>`}
    ${view.preview?.(step.name) ?? nothing}
  `;
}

interface OpenStory {
  readonly steps: readonly StoryStep[];
  readonly open: StoryStep;
  show(name: string): void;
}

/** On to the next step, back, or all at once, for those who go through them in turn. */
function neighbours(view: PageView, { steps, open, show }: OpenStory): TemplateResult {
  const { words, ask } = view;
  const at = steps.indexOf(open);
  const go = (text: (label: string) => string, to: StoryStep | undefined) =>
    to
      ? actionButton({ label: text(to.label), part: 'step-button', enabled: true, onPress: () => show(to.name) })
      : nothing;
  return html`<div class="buttons steps" @click=${toTabs}>
    ${go(words.story.back, steps[at - 1])} ${turnTo(words.story.all, () => ask.showStep(ALL_STEPS))}
    ${go(words.story.next, steps[at + 1])}
  </div>`;
}

/** The next step is read from its beginning. */
function toTabs(event: Event): void {
  const story = (event.currentTarget as HTMLElement).closest('.story');
  requestAnimationFrame(() => story?.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
}

function turnTo(label: string, onPress: () => void): TemplateResult {
  return html`<button type="button" class="quiet" part="step-button" @click=${onPress}>${label}</button>`;
}
