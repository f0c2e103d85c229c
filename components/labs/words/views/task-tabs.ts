import { html, type TemplateResult } from 'lit';
import { WORD_TASKS, type WordTask } from '../../../../src/words/word-settings.js';
import { actionButton } from '../../../lab/page/action-button.js';
import type { LabView } from '../lab-view.js';

const MOVES: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The tasks as tabs: arrow keys go from one to the next. */
export function taskTabs(view: LabView): TemplateResult {
  const { words, settings, ask } = view;
  const onKey = (event: KeyboardEvent) => {
    const turn = words.direction === 'rtl' && /Left|Right/.test(event.key) ? -1 : 1;
    const target = targetOf(event.key, WORD_TASKS.indexOf(settings.task), turn);
    if (target === null) return;
    event.preventDefault();
    ask.openTask(WORD_TASKS[target]);
    const tab = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]')[target];
    tab.focus();
  };
  return html`<div class="tabs" part="tabs" role="tablist" aria-label=${words.taskList} @keydown=${onKey}>
    ${WORD_TASKS.map((task) => {
      const open = task === settings.task;
      return html`<button
        type="button"
        role="tab"
        id="tab-${task}"
        aria-selected=${open}
        aria-controls="task-panel"
        tabindex=${open ? 0 : -1}
        @click=${() => ask.openTask(task)}
      >
        ${words.settings.choices.task[task]}
      </button>`;
    })}
  </div>`;
}

function targetOf(key: string, at: number, turn: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return WORD_TASKS.length - 1;
  const move = MOVES[key];
  return move === undefined ? null : (at + turn * move + WORD_TASKS.length) % WORD_TASKS.length;
}

/** On to the next task, for those who go through them in turn. */
export function taskSteps({ words, settings, ask, locks }: LabView): TemplateResult {
  const at = WORD_TASKS.indexOf(settings.task);
  const step = (label: string, target: WordTask | undefined) =>
    actionButton({
      label,
      part: 'step-button',
      enabled: target !== undefined && !locks('task'),
      onPress: () => target && ask.openTask(target),
    });
  return html`<div class="buttons steps">
    ${step(words.previousTask, WORD_TASKS[at - 1])} ${step(words.nextTask, WORD_TASKS[at + 1])}
  </div>`;
}
