import { LabError } from '../../../src/errors.js';
import type { TuningResult } from '../../../src/tuning/tuning-events.js';
import { bestTrial, tuningResult } from '../../../src/tuning/tuning-result.js';
import type { TuningSettings } from '../../../src/tuning/tuning-settings.js';
import { forgetSearch, savedJobs, searchId } from '../../../workers/client/tuning-sessions.js';
import type { TuningRequest, TuningSession, WorkEnd } from '../../../workers/protocols/tuning.js';
import { Experiment } from '../../lab/experiment.js';
import type { TuningTypes } from './lab-view.js';
import { type DemoEvent, sameSearch, type Work } from './state.js';

interface Begun {
  readonly work: Work;
  readonly settings: TuningSettings;
}

type Perform = (
  session: TuningSession,
  request: TuningRequest,
  call: { readonly signal: AbortSignal; readonly onEvent: (event: DemoEvent) => void },
) => Promise<WorkEnd>;

/** What a student can ask of the tuning lab. */
export class TunerExperiment extends Experiment<TuningTypes> {
  #lookedFor: TuningSettings | null = null;

  /** Searches with the settings as they are; goes on where an earlier visit left the same search. */
  override run(): Promise<TuningResult> {
    return this.#search(this.host.settings());
  }

  override get mayGoOn(): boolean {
    return true;
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
  override goOn(): Promise<TuningResult> {
    return this.state.work === 'retrain' ? this.retrain() : this.#search(this.#shownSettings());
  }

  protected override async taken(): Promise<void> {
    const request = { settings: this.host.settings(), ...this.place };
    await Promise.all([
      this.lookForSaved(),
      this.askFresh('prepare', (session, signal, onEvent) => session.describe(request, signal, onEvent)),
    ]);
  }

  /** What is kept in the browser stays: Run goes on with it. */
  override reset(): void {
    super.reset();
    void this.lookForSaved();
  }

  override hostUpdated(): void {
    const settings = this.host.settings();
    if (this.#lookedFor === settings) return;
    this.#lookedFor = settings;
    void this.lookForSaved();
  }

  /** Says what an earlier visit has left of the search that the settings describe. */
  async lookForSaved(): Promise<void> {
    if (this.underWay) return;
    const settings = this.host.settings();
    const { settings: shown } = this.state;
    const isShown = shown !== null && sameSearch(shown, settings) && this.state.trials.size > 0;
    const jobs = isShown ? [] : await savedJobs(searchId({ settings, files: this.files }));
    if (this.underWay || this.host.settings() !== settings) return;
    const trials = jobs.filter(({ key }) => !key.startsWith('final'));
    const epochs = trials.reduce((sum, { history }) => sum + history.length, 0);
    const found = epochs > 0 ? { trials: trials.filter(({ done }) => done).length, epochs } : null;
    this.controller.dispatch({ kind: 'found', found });
  }

  /** Removes what is kept of this search, and what is shown of it. */
  async forget(): Promise<void> {
    if (this.underWay) return;
    await forgetSearch(searchId({ settings: this.host.settings(), files: this.files })).catch(() => {});
    this.controller.reset();
  }

  /** The result so far; null before the first epoch. */
  override result(): TuningResult | null {
    const { settings, data, backend, trials, retrained, complete, workers } = this.state;
    if (!settings || !data || !backend || trials.size === 0) return null;
    const lists = { trials: [...trials.values()], retrained: [...retrained.values()] };
    return tuningResult({ settings, data, backend, workers, ...lists, stopped: !complete });
  }

  /** Those of the search that is shown, but for those that do not change its trials. */
  #shownSettings(): TuningSettings {
    const now = this.host.settings();
    const { settings } = this.state;
    if (!settings) return now;
    const { backend, workers, iterations, retrainEpochs, repeats, baselineUnits, baselineRate } = now;
    return { ...settings, backend, workers, iterations, retrainEpochs, repeats, baselineUnits, baselineRate };
  }

  protected override startsRunning(event: DemoEvent): boolean {
    return event.kind === 'phase' && (event.phase === 'searching' || event.phase === 'retraining');
  }

  #search(settings: TuningSettings): Promise<TuningResult> {
    return this.#work({ work: 'search', settings }, (session, request, { signal, onEvent }) =>
      session.search(request, signal, onEvent),
    );
  }

  #work(begun: Begun, perform: Perform): Promise<TuningResult> {
    return this.once(() => this.#workOnce(begun, perform));
  }

  async #workOnce({ work, settings }: Begun, perform: Perform): Promise<TuningResult> {
    this.startFreshWhereNeeded();
    await this.reporting(this.#untilEnd({ work, settings }, perform));
    const result = this.result();
    if (!result) throw new DOMException('The search was stopped before its first epoch.', 'AbortError');
    return result;
  }

  /** The end is folded before a failure is told. */
  async #untilEnd({ work, settings }: Begun, perform: Perform): Promise<void> {
    const request = { settings, ...this.place };
    let stopped = true;
    try {
      const end = await this.controller.run((session, signal, onEvent) => {
        onEvent({ kind: 'begin', settings, work });
        return perform(session, request, { signal, onEvent });
      });
      stopped = end.stopped;
    } finally {
      this.controller.dispatch({ kind: 'end', stopped });
    }
  }
}
