import { html, nothing, type TemplateResult } from 'lit';
import { allows, isUnderWay, type RunAction } from '../session/run-phase.js';
import { actionButton } from './action-button.js';
import type { PageView } from './page-view.js';

/**
 * Run, go on, pause, stop and reset.
 *
 * @param goOn "Go on from epoch 3", offered after a stop or an error; null where a run cannot go on
 */
export function runButtons(view: PageView, goOn: string | null): TemplateResult {
  const { words, phase, ask } = view;
  const { actions } = words;
  const may = (action: RunAction) => allows(phase, action);
  const paused = phase === 'paused';
  const unfinished = phase === 'stopped' || phase === 'failed';
  return html`<div class="buttons">
    ${actionButton({
      label: phase === 'idle' || isUnderWay(phase) ? actions.run : actions.runAgain,
      part: 'run-button',
      enabled: may('run'),
      onPress: ask.run,
    })}
    ${
      unfinished && goOn !== null
        ? actionButton({ label: goOn, part: 'go-on-button', enabled: true, onPress: ask.goOn })
        : nothing
    }
    ${actionButton({
      label: paused ? actions.resume : actions.pause,
      part: 'pause-button',
      enabled: may(paused ? 'resume' : 'pause'),
      onPress: paused ? ask.resume : ask.pause,
    })}
    ${actionButton({
      label: phase === 'stopping' ? actions.stopNow : actions.stop,
      part: 'stop-button',
      enabled: may('stop') || view.busy,
      onPress: ask.stop,
    })}
    ${actionButton({ label: actions.reset, part: 'reset-button', enabled: may('reset'), onPress: ask.reset })}
  </div>`;
}
