import type { Split, SplitDataset } from '../../src/data/image-splits.js';
import { splitByLesion } from '../../src/data/lesion-splits.js';
import { ClassifierTraining } from '../../src/imbalance/classifier-training.js';
import { describeSplits, lesionView } from '../../src/imbalance/describe-splits.js';
import type {
  ImbalanceEvent,
  ImbalanceResult,
  LesionView,
  SplitDescription,
} from '../../src/imbalance/imbalance-events.js';
import type { ImbalanceSettings } from '../../src/imbalance/imbalance-settings.js';
import { withLongTail } from '../../src/imbalance/long-tail.js';
import { lesionLayers } from '../../src/imbalance/network-layers.js';
import { rulesForGoals, thresholdsForGoals } from '../../src/imbalance/recall-goal.js';
import { LayeredNetwork } from '../../src/networks/layered-network.js';
import { SeededRandom } from '../../src/random.js';
import { loadSplits } from '../datasets/fetch-splits.js';
import { pictureKey } from '../pictures/own-pictures.js';
import type {
  ImbalanceRequest,
  ImbalanceSession,
  MetGoals,
  OnImbalanceEvent,
  SplitSamples,
} from '../protocols/imbalance.js';
import { type Laboratory, makePlan, RemedyComparison, tryEarlyOversampling } from './imbalance-comparison.js';
import { ImbalanceRun } from './imbalance-run.js';
import { type LabCall, LoadedData } from './loaded-data.js';
import { measurePart } from './measure-part.js';
import { NetworkSession } from './network-session.js';

/** A data set that was read. */
interface Loaded {
  readonly dataset: SplitDataset;
  readonly description: SplitDescription;
}

type Call = LabCall<ImbalanceSettings, ImbalanceEvent>;

/** The work behind `<imbalance-demo>`; lives in the lab's worker. */
export class ImbalanceWorkerSession extends NetworkSession implements ImbalanceSession {
  readonly #data = new LoadedData<Loaded>();

  async prepare(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<SplitDescription> {
    return (await this.#load({ request, signal, onEvent })).description;
  }

  async train(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<ImbalanceResult> {
    const lab = await this.#laboratory(request, signal, onEvent);
    onEvent({ kind: 'phase', phase: 'warming-up' });
    const plan = await this.backend.guard(makePlan(lab, request.adapt));
    onEvent({ kind: 'plan', plan });
    const settings = { ...request.settings, epochs: plan.epochs };
    const run = new ImbalanceRun({ ...lab, settings, plan });
    try {
      if (request.resume) run.resumeFrom(request.resume);
      return await this.backend.guard(run.train(this.gate));
    } finally {
      run.dispose();
    }
  }

  async compare(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<void> {
    const lab = await this.#laboratory(request, signal, onEvent);
    await this.backend.guard(new RemedyComparison(lab).run(this.gate));
  }

  async oversampleEarly(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<void> {
    const lab = await this.#laboratory(request, signal, onEvent);
    await this.backend.guard(tryEarlyOversampling(lab, this.gate));
  }

  async meetGoals(samples: SplitSamples, goals: readonly number[]): Promise<MetGoals> {
    return { rule: rulesForGoals(samples, goals), thresholds: thresholdsForGoals(samples, goals) };
  }

  async measureTest(
    request: ImbalanceRequest,
    weights: Float32Array,
    signal: AbortSignal,
    onEvent: OnImbalanceEvent,
  ): Promise<void> {
    // What is said on the way to a run would look like one.
    const { dataset, settings } = await this.#laboratory(request, signal, () => {});
    const classes = dataset.classNames.length;
    const layers = lesionLayers(dataset.splits.train, { network: settings.network, classes });
    const network = new LayeredNetwork(layers, new SeededRandom(settings.seed));
    try {
      network.setWeights(weights);
      await this.backend.guard(measurePart({ network, dataset, onEvent }, 'test'));
    } finally {
      network.dispose();
    }
  }

  async images(split: Split, indices: readonly number[]): Promise<readonly LesionView[]> {
    const set = this.#data.current.dataset.splits[split];
    return indices.filter((index) => index < set.count).map((index) => lesionView(set, index));
  }

  async #laboratory(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<Laboratory> {
    const { settings } = request;
    const backend = await this.startBackend(settings.backend, onEvent, {
      network: ['lesions', settings.network, settings.batchSize].join(' '),
      prepare: async () => {
        const { dataset } = await this.#load({ request, signal, onEvent });
        return () => new ClassifierTraining(dataset.splits.train, dataset.classNames.length, settings);
      },
    });
    const { dataset, description } = await this.#load({ request, signal, onEvent });
    this.gate.open();
    return { dataset, description, backend, settings: request.settings, signal, onEvent };
  }

  async #load(call: Call): Promise<Loaded> {
    const { settings, baseUrl, files } = call.request;
    const { source, seed, size, split, imbalanceRatio } = settings;
    const tail = imbalanceRatio > 1 ? [imbalanceRatio, seed] : null;
    const loaded = await this.#data.load(
      [source, source === 'drawn' ? [seed, size] : null, split, pictureKey(files, settings), tail],
      call,
      async (options) => {
        const official = await loadSplits({ source, seed, size, form: settings, baseUrl, files }, options);
        const dataset = withLongTail(split === 'lesion' ? splitByLesion(official) : official, settings);
        return { dataset, description: describeSplits(dataset) };
      },
    );
    call.onEvent({ kind: 'data', data: loaded.description });
    return loaded;
  }
}
