import type { ReactiveControllerHost } from 'lit';
import { isAbortError, isLabError, LabError } from '../../../src/errors.js';
import type { TuningResult } from '../../../src/tuning/tuning-events.js';
import { bestTrial, tuningResult } from '../../../src/tuning/tuning-result.js';
import type { TuningSettings } from '../../../src/tuning/tuning-settings.js';
import { forgetSearch, savedJobs, searchId, type TuningConnection } from '../../../workers/client/tuning-sessions.js';
import type { TuningRequest, TuningSession, WorkEnd } from '../../../workers/protocols/tuning.js';
import { isUnderWay } from '../../lab/session/run-phase.js';
import { SessionController } from '../../lab/session/session-controller.js';
import { type DemoEvent, initialTunerState, reduceTuner, sameSearch, type TunerState, type Work } from './state.js';

export interface ExperimentOptions {
  readonly open: () => TuningConnection;
  /** The settings as they hold now. */
  readonly settings: () => TuningSettings;
  readonly onEvent: (event: DemoEvent) => void;
  readonly onError: (error: LabError) => void;
}

interface Begun {
  readonly work: Work;
  readonly settings: TuningSettings;
}

type Perform = (
  session: TuningSession,
  request: TuningRequest,
  call: { readonly signal: AbortSignal; readonly onEvent: (event: DemoEvent) => void },
) => Promise<WorkEnd>;

/** What a student can ask of the lab; every answer comes back as an event that is folded into the state. */
export class TunerExperiment {
  readonly controller: SessionController<TuningSession, DemoEvent, TunerState>;
  readonly #options: ExperimentOptions;
  /** Data that the student gave by hand. */
  files: readonly File[] | null = null;
  #running: Promise<TuningResult> | null = null;
  /** The worker's address and backend setting hold for its whole life. */
  #startedWith: string | null = null;

  constructor(host: ReactiveControllerHost, options: ExperimentOptions) {
    this.#options = options;
    this.controller = new SessionController<TuningSession, DemoEvent, TunerState>(host, {
      open: options.open,
      reduce: reduceTuner,
      initialState: initialTunerState,
      startsRunning: (event) => event.kind === 'phase' && (event.phase === 'searching' || event.phase === 'retraining'),
      onEvent: options.onEvent,
    });
  }

  get state(): TunerState {
    return this.controller.state;
  }

  get underWay(): boolean {
    return isUnderWay(this.controller.phase);
  }

  /** Searches with the settings as they are, from where an earlier visit left them; under way, its promise. */
  search(settings = this.#options.settings()): Promise<TuningResult> {
    return this.#work({ work: 'search', settings }, (session, request, call) =>
      session.search(request, call.signal, call.onEvent),
    );
  }

  /**
   * The final trainings, for the search that is shown and with its data, whatever the form says since.
   *
   * @throws LabError `not-ready` before a trial has ended
   */
  async retrain(): Promise<TuningResult> {
    const best = bestTrial([...this.state.trials.values()]);
    if (!best) throw new LabError('not-ready', 'No trial has ended yet. Press Run first.');
    const { units, learningRate } = best;
    return this.#work({ work: 'retrain', settings: this.#shownSettings() }, (session, request, call) =>
      session.retrain(request, { units, learningRate }, call.signal, call.onEvent),
    );
  }

  /** What was under way when it was stopped or failed, once more from where it stands. */
  goOn(): Promise<TuningResult> {
    return this.state.work === 'retrain' ? this.retrain() : this.search(this.#shownSettings());
  }

  take(files: readonly File[]): void {
    if (files.length === 0 || this.underWay) return;
    this.files = files;
    void this.lookForSaved();
  }

  /** Says what an earlier visit has left of the search that the settings describe. */
  async lookForSaved(): Promise<void> {
    if (this.underWay) return;
    const settings = this.#options.settings();
    const { settings: shown } = this.state;
    const isShown = shown !== null && sameSearch(shown, settings) && this.state.trials.size > 0;
    const jobs = isShown ? [] : await savedJobs(searchId({ settings, files: this.files }));
    if (this.underWay || this.#options.settings() !== settings) return;
    const trials = jobs.filter(({ key }) => !key.startsWith('final'));
    const epochs = trials.reduce((sum, { history }) => sum + history.length, 0);
    const found = epochs > 0 ? { trials: trials.filter(({ done }) => done).length, epochs } : null;
    this.controller.dispatch({ kind: 'found', found });
  }

  /** Removes what is kept of this search, and what is shown of it. */
  async forget(): Promise<void> {
    if (this.underWay) return;
    await forgetSearch(searchId({ settings: this.#options.settings(), files: this.files })).catch(() => {});
    this.controller.reset();
  }

  /** The result so far; null before the first epoch. */
  result(): TuningResult | null {
    const { settings, data, backend, trials, retrained, complete, workers } = this.state;
    if (!settings || !data || !backend || trials.size === 0) return null;
    const lists = { trials: [...trials.values()], retrained: [...retrained.values()] };
    return tuningResult({ settings, data, backend, workers, ...lists, stopped: !complete });
  }

  /** Those of the search that is shown, but for those that do not change its trials. */
  #shownSettings(): TuningSettings {
    const now = this.#options.settings();
    const { settings } = this.state;
    if (!settings) return now;
    const { backend, workers, iterations, retrainEpochs, repeats, baselineUnits, baselineRate } = now;
    return { ...settings, backend, workers, iterations, retrainEpochs, repeats, baselineUnits, baselineRate };
  }

  #work(begun: Begun, perform: Perform): Promise<TuningResult> {
    this.#running ??= this.#workOnce(begun, perform).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #workOnce({ work, settings }: Begun, perform: Perform): Promise<TuningResult> {
    this.#freshWorkerWhereNeeded(settings);
    const request = { settings, baseUrl: document.baseURI, files: this.files };
    try {
      const { stopped } = await this.controller.run((session, signal, onEvent) => {
        onEvent({ kind: 'begin', settings, work });
        return perform(session, request, { signal, onEvent });
      });
      this.controller.dispatch({ kind: 'end', stopped });
    } catch (error) {
      this.controller.dispatch({ kind: 'end', stopped: true });
      if (!isAbortError(error)) {
        this.#options.onError(isLabError(error) ? error : new LabError('internal', String(error)));
      }
      throw error;
    }
    const result = this.result();
    if (!result) throw new DOMException('The search was stopped before its first epoch.', 'AbortError');
    return result;
  }

  /** Trainers keep the backend they have started; another one needs other workers. */
  #freshWorkerWhereNeeded({ backend }: TuningSettings): void {
    if (this.#startedWith !== null && this.#startedWith !== backend) this.controller.endWorker();
    this.#startedWith = backend;
  }
}
