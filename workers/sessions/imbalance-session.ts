import * as tf from '@tensorflow/tfjs-core';
import type { BackendChoice } from '../../src/backend-choice.js';
import type { Split, SplitDataset } from '../../src/data/image-splits.js';
import { splitByLesion } from '../../src/data/lesion-splits.js';
import { LabError } from '../../src/errors.js';
import { describeSplits, lesionView } from '../../src/imbalance/describe-splits.js';
import type { ImbalanceResult, LesionView, SplitDescription } from '../../src/imbalance/imbalance-events.js';
import { rulesForGoals, thresholdsForGoals } from '../../src/imbalance/recall-goal.js';
import type { WorkerBackend } from '../backend/worker-backend.js';
import { loadSplits } from '../datasets/fetch-splits.js';
import type {
  ImbalanceRequest,
  ImbalanceSession,
  MetGoals,
  OnImbalanceEvent,
  SplitSamples,
} from '../protocols/imbalance.js';
import { type Laboratory, makePlan, RemedyComparison, tryEarlyOversampling } from './imbalance-comparison.js';
import { ImbalanceRun } from './imbalance-run.js';
import { PauseGate } from './pause-gate.js';

/** A data set that was read, and by which settings. */
interface Loaded {
  readonly key: string;
  readonly dataset: SplitDataset;
  readonly description: SplitDescription;
}

/** The work behind `<imbalance-demo>`; lives in the lab's worker. */
export class ImbalanceWorkerSession implements ImbalanceSession {
  readonly #backend: WorkerBackend;
  readonly #gate = new PauseGate();
  #loaded: Loaded | null = null;

  constructor(backend: WorkerBackend) {
    this.#backend = backend;
  }

  async prepare(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<SplitDescription> {
    return (await this.#load(request, signal, onEvent)).description;
  }

  async train(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<ImbalanceResult> {
    const lab = await this.#laboratory(request, signal, onEvent);
    onEvent({ kind: 'phase', phase: 'warming-up' });
    const plan = await this.#backend.guard(makePlan(lab, request.adapt));
    onEvent({ kind: 'plan', plan });
    const settings = { ...request.settings, epochs: plan.epochs };
    const run = new ImbalanceRun({ ...lab, settings, plan });
    try {
      if (request.resume) run.resumeFrom(request.resume);
      return await this.#backend.guard(run.train(signal, this.#gate));
    } finally {
      run.dispose();
    }
  }

  async compare(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<void> {
    const lab = await this.#laboratory(request, signal, onEvent);
    await this.#backend.guard(new RemedyComparison(lab).run(this.#gate));
  }

  async oversampleEarly(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<void> {
    const lab = await this.#laboratory(request, signal, onEvent);
    await this.#backend.guard(tryEarlyOversampling(lab, this.#gate));
  }

  async pause(): Promise<void> {
    this.#gate.close();
  }

  async resume(): Promise<void> {
    this.#gate.open();
  }

  async meetGoals(samples: SplitSamples, goals: readonly number[]): Promise<MetGoals> {
    return { rule: rulesForGoals(samples, goals), thresholds: thresholdsForGoals(samples, goals) };
  }

  async images(split: Split, indices: readonly number[]): Promise<readonly LesionView[]> {
    if (!this.#loaded) throw new LabError('not-ready', 'No data has been read yet. Press Run first.');
    const set = this.#loaded.dataset.splits[split];
    return indices.filter((index) => index < set.count).map((index) => lesionView(set, index));
  }

  async memory(): Promise<{ tensors: number; bytes: number }> {
    const { numTensors, numBytes } = tf.memory();
    return { tensors: numTensors, bytes: numBytes };
  }

  async #laboratory(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<Laboratory> {
    const backend = await this.#start(request, onEvent);
    const { dataset, description } = await this.#load(request, signal, onEvent);
    this.#gate.open();
    return { dataset, description, backend, settings: request.settings, signal, onEvent };
  }

  async #start({ settings }: ImbalanceRequest, onEvent: OnImbalanceEvent): Promise<BackendChoice> {
    if (!this.#backend.started) onEvent({ kind: 'phase', phase: 'starting-backend' });
    const backend = await this.#backend.start(settings.backend);
    onEvent({ kind: 'backend', backend });
    return backend;
  }

  async #load(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<Loaded> {
    const { source, seed, size, split } = request.settings;
    const files = request.files?.map((file) => [file.name, file.size, file.lastModified]);
    const key = JSON.stringify([source, source === 'drawn' ? [seed, size] : null, split, files]);
    if (this.#loaded?.key !== key) {
      onEvent({ kind: 'phase', phase: 'loading-data' });
      const onBytes = (doneBytes: number, totalBytes: number | null) =>
        onEvent({ kind: 'loading', doneBytes, totalBytes });
      const from = { source, seed, size, baseUrl: request.baseUrl, files: request.files };
      const official = await loadSplits(from, { signal, onBytes });
      const dataset = split === 'lesion' ? splitByLesion(official) : official;
      this.#loaded = { key, dataset, description: describeSplits(dataset) };
    }
    onEvent({ kind: 'data', data: this.#loaded.description });
    return this.#loaded;
  }
}
