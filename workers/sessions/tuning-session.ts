import { drawGarments } from '../../src/data/drawn-garments.js';
import type { ImageDataset } from '../../src/data/image-set.js';
import { describeTuningData } from '../../src/tuning/describe-data.js';
import { labSpace, searchPlan } from '../../src/tuning/lab-search.js';
import type { Setting } from '../../src/tuning/retraining.js';
import { checkSearchSpace } from '../../src/tuning/search-space.js';
import type { TuningSettings } from '../../src/tuning/tuning-settings.js';
import { loadImageDataset } from '../datasets/fetch-dataset.js';
import type { OnTuningEvent, TuningRequest, TuningSession, WorkEnd } from '../protocols/tuning.js';
import { forgetSearch } from '../storage/indexed-db-store.js';
import { type OpenStore, openTrialStore } from '../storage/open-store.js';
import { searchId } from '../storage/search-id.js';
import type { TrialStore } from '../storage/trial-store.js';
import { retrain } from './retrain-run.js';
import { SearchRun } from './search-run.js';
import { type OpenTrainer, TrainingCrew } from './training-crew.js';

export interface TuningSessionOptions {
  readonly openTrainer: OpenTrainer;
  /** IndexedDB when left out. */
  readonly openStore?: OpenStore;
}

interface Call {
  readonly request: TuningRequest;
  readonly signal: AbortSignal;
  readonly onEvent: OnTuningEvent;
}

interface Prepared extends Call {
  readonly settings: TuningSettings;
  readonly crew: TrainingCrew;
  readonly store: TrialStore;
}

/** Leads a search: reads the data, employs trainers, keeps what they have done. Lives in the lab's worker. */
export class TuningWorkerSession implements TuningSession {
  readonly #openTrainer: OpenTrainer;
  readonly #openStore: OpenStore;
  #loaded: { key: string; dataset: ImageDataset } | null = null;
  #crew: { key: string; crew: TrainingCrew } | null = null;

  constructor({ openTrainer, openStore = openTrialStore }: TuningSessionOptions) {
    this.#openTrainer = openTrainer;
    this.#openStore = openStore;
  }

  search(request: TuningRequest, signal: AbortSignal, onEvent: OnTuningEvent): Promise<WorkEnd> {
    return this.#prepared({ request, signal, onEvent }, async (prepared) => {
      onEvent({ kind: 'phase', phase: 'searching' });
      return { stopped: await new SearchRun(prepared).run() };
    });
  }

  retrain(request: TuningRequest, best: Setting, signal: AbortSignal, onEvent: OnTuningEvent): Promise<WorkEnd> {
    return this.#prepared({ request, signal, onEvent }, async (prepared) => {
      onEvent({ kind: 'phase', phase: 'retraining' });
      return { stopped: await retrain({ ...prepared, best }) };
    });
  }

  async forget(request: TuningRequest): Promise<void> {
    await forgetSearch(searchId(request)).catch(() => {});
  }

  async pause(): Promise<void> {
    await this.#crew?.crew.pause();
  }

  async resume(): Promise<void> {
    await this.#crew?.crew.resume();
  }

  dispose(): void {
    this.#crew?.crew.end();
  }

  /** Data, trainers and store, for as long as `work` takes. */
  async #prepared(call: Call, work: (prepared: Prepared) => Promise<WorkEnd>): Promise<WorkEnd> {
    const { request, onEvent } = call;
    const { settings } = request;
    checkSearchSpace(labSpace(settings));
    onEvent({ kind: 'plan', plan: searchPlan(settings) });
    const dataset = await this.#load(call);
    onEvent({ kind: 'data', data: describeTuningData(dataset, settings.images) });
    const crew = await this.#employ(dataset, settings, onEvent);
    const { store, release } = await this.#openStore({
      ...{ search: searchId(request), sha256: dataset.sha256 },
      onState: (storage) => onEvent({ kind: 'storage', storage }),
    });
    try {
      return await work({ ...call, settings, crew, store });
    } finally {
      release();
    }
  }

  async #load({ request, signal, onEvent }: Call): Promise<ImageDataset> {
    const { source, seed } = request.settings;
    const files = request.files?.map((file) => [file.name, file.size, file.lastModified]);
    const key = JSON.stringify([source, source === 'drawn' ? seed : 0, files]);
    if (this.#loaded?.key === key) return this.#loaded.dataset;
    onEvent({ kind: 'phase', phase: 'loading-data' });
    const onBytes = (doneBytes: number, totalBytes: number | null) =>
      onEvent({ kind: 'loading', doneBytes, totalBytes });
    const from = { source, baseUrl: request.baseUrl, files: request.files, seed, draw: drawGarments };
    const dataset = await loadImageDataset(from, { signal, onBytes });
    this.#loaded = { key, dataset };
    return dataset;
  }

  /** The crew stays from one call to the next as long as data and backend are the same. */
  async #employ(dataset: ImageDataset, settings: TuningSettings, onEvent: OnTuningEvent): Promise<TrainingCrew> {
    const key = JSON.stringify([dataset.sha256, settings.images, settings.backend, settings.workers]);
    if (this.#crew?.key !== key) {
      onEvent({ kind: 'phase', phase: 'starting-backend' });
      this.#crew?.crew.end();
      this.#crew = null;
      this.#crew = { key, crew: await TrainingCrew.assemble(this.#openTrainer, { dataset, settings }) };
    }
    const { crew } = this.#crew;
    await crew.resume();
    onEvent({ kind: 'backend', backend: crew.backend, workers: crew.size });
    return crew;
  }
}
