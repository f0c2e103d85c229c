import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tunerRecording } from '../../../../components/labs/tuning/recording.js';
import { type DemoEvent, initialTunerState, reduceTuner } from '../../../../components/labs/tuning/state.js';
import { readRecording } from '../../../../src/sharing/recording.js';
import type { TuningResult } from '../../../../src/tuning/tuning-events.js';
import { summaryText, tuningResult } from '../../../../src/tuning/tuning-result.js';
import { tuningFields } from '../../../../src/tuning/tuning-settings.js';
import type { ScriptRun } from './script-run.js';

const recording = tunerRecording({ initialState: initialTunerState, reduce: reduceTuner });

/** A search's result as the lab opens it. */
export function openedResult(run: ScriptRun) {
  const text = readFileSync(join(run.folder, 'labtags-result.json'), 'utf8');
  const file = { lab: 'tuning', fields: tuningFields, kinds: recording.kinds };
  const saved = readRecording<TuningResult, DemoEvent>(text, file);
  recording.assertSaved?.(saved as never);
  return { ...saved, state: saved.events.reduce(recording.reduce, recording.initialState) };
}

/** What the lab shows of the file is what it would have computed itself. */
export function assertOpens({ result, state }: ReturnType<typeof openedResult>): void {
  const { settings, metrics } = result;
  assert.equal(metrics.trials.length, state.plan?.trials);
  const { data, backend, workers } = state;
  assert.ok(data && backend);
  const facts = { settings, data, backend, workers, trials: [...state.trials.values()], retrained: [], stopped: false };
  assert.deepEqual(result, JSON.parse(JSON.stringify(tuningResult(facts))));
  assert.equal(metrics.summaryText, summaryText(metrics.trials, settings));
  assert.equal(backend.reason, 'elsewhere');
}
