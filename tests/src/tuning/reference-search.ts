import { readFileSync } from 'node:fs';
import type { Oracle } from '../../../src/tuning/oracle.js';
import type { SearchSpace, Values } from '../../../src/tuning/search-space.js';

/** Keras Tuner's numbers; tests/fixtures/make_hyperband.py made them. */
export interface HyperbandFixture {
  readonly table: readonly [maxEpochs: number, factor: number, brackets: readonly (readonly [number, number][])[]][];
  readonly totals: Record<string, { trials: number; epochs_continued: number; epochs_from_scratch: number }>;
  readonly python_random: Record<string, number>;
  readonly spaces: Record<string, SearchSpace>;
  readonly traces: Record<string, Trace>;
  readonly results_summary_of_lab_10_3: string;
  readonly sampling: readonly { hp: SearchSpace[number]; values_at_prob: [number, unknown][] }[];
}

export interface Trace {
  readonly args: {
    readonly kind: string;
    readonly seed: number;
    readonly max_epochs: number;
    readonly factor: number;
    readonly fail?: readonly number[];
    readonly nan?: readonly number[];
    readonly tie?: boolean;
    readonly parallel?: number;
    readonly retries?: number;
  };
  readonly trials: readonly ({ trial_id: string; values: Values } | { idle: true })[];
  readonly end: string | null;
  readonly final: Record<string, { status: string; score: number | string | null }>;
  readonly order_best: readonly string[];
  readonly seed_state: number;
}

const path = new URL('../../fixtures/hyperband.json', import.meta.url);
export const fixture: HyperbandFixture = JSON.parse(readFileSync(path, 'utf8'));

/** The fixture's objective, in plain doubles. */
export function objective(values: Values): number {
  const number = (name: string) => Number(values[name] ?? 0);
  const rate = number('learning_rate') || number('lr');
  return (
    ((number('units') % 97) / 97) * 0.5 +
    (rate === 1e-3 ? 1 : 0) * 0.2 +
    number('a') * 0.01 +
    number('tuner/epochs') * 0.003
  );
}

/** What the fixture's recipe notes of a run: trials as they start, and each time that a worker found nothing to do. */
export function replay(oracle: Oracle, { args }: Trace): { started: Trace['trials']; end: string | null } {
  const started: Trace['trials'][number][] = [];
  const running: string[] = [];
  const finish = (worker: string) => {
    running.splice(running.indexOf(worker), 1);
    const trial = oracle.trials[Number(oracle.save().running[worker])];
    const n = Number(trial.id);
    const failed = args.fail?.includes(n) ? null : args.nan?.includes(n) ? Number.NaN : undefined;
    oracle.tell(worker, failed !== undefined ? failed : args.tie ? 0.5 : objective(trial.values));
  };
  for (let turn = 1; ; turn++) {
    const worker = args.parallel ? `w${turn % args.parallel}` : 'tuner0';
    if (running.includes(worker)) {
      finish(worker);
      continue;
    }
    const answer = oracle.ask(worker);
    if (answer === 'stopped') return { started, end: 'STOPPED' };
    if (answer === 'idle') {
      started.push({ idle: true });
      finish(running[0]);
      continue;
    }
    running.push(worker);
    started.push({ trial_id: answer.id, values: answer.values });
    if (args.parallel) continue;
    try {
      finish(worker);
    } catch (error) {
      return { started, end: String((error as Error).message) };
    }
  }
}
