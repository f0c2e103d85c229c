import { drawGarments } from '../../src/data/drawn-garments.js';
import type { ImageDataset } from '../../src/data/image-set.js';
import { describeTuningData } from '../../src/tuning/describe-data.js';
import { labSpace, searchPlan } from '../../src/tuning/lab-search.js';
import type { Setting } from '../../src/tuning/retraining.js';
import { checkSearchSpace } from '../../src/tuning/search-space.js';
import type { TuningEvent } from '../../src/tuning/tuning-events.js';
import type { TuningSettings } from '../../src/tuning/tuning-settings.js';
import type { OnTuningEvent, TuningRequest, TuningSession, WorkEnd } from '../protocols/tuning.js';
import { type OpenStore, openTrialStore } from '../storage/open-store.js';
import { searchId } from '../storage/search-id.js';
import type { TrialStore } from '../storage/trial-store.js';
import type { LabCall } from './loaded-data.js';
import { LoadedImages } from './loaded-images.js';
import { retrain } from './retrain-run.js';
import { SearchRun } from './search-run.js';
import { type OpenTrainer, TrainingCrew } from './training-crew.js';

export interface TuningSessionOptions {
  readonly openTrainer: OpenTrainer;
  /** IndexedDB when left out. */
  readonly openStore?: OpenStore;
}

type Call = LabCall<TuningSettings, TuningEvent>;

interface Prepared extends Call {
  readonly settings: TuningSettings;
  readonly crew: TrainingCrew;
  readonly store: TrialStore;
}

/** Leads a search: reads the data, employs trainers, keeps what they have done. Lives in the lab's worker. */
export class TuningWorkerSession implements TuningSession {
  readonly #openTrainer: OpenTrainer;
  readonly #openStore: OpenStore;
  readonly #images = new LoadedImages();
  #crew: { key: string; crew: TrainingCrew } | null = null;

  constructor({ openTrainer, openStore = openTrialStore }: TuningSessionOptions) {
    this.#openTrainer = openTrainer;
    this.#openStore = openStore;
  }

  async describe(request: TuningRequest, signal: AbortSignal, onEvent: OnTuningEvent): Promise<void> {
    const dataset = await this.#images.read({ request, signal, onEvent }, drawGarments);
    onEvent({ kind: 'data', data: describeTuningData(dataset, request.settings.images) });
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
    const dataset = await this.#images.read(call, drawGarments);
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
