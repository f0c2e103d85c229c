import { readClassList } from '../../../src/imbalance/class-lists.js';
import { type TrainCallOf, TrainingExperiment } from '../../lab/training-experiment.js';
import type { MatrixCell } from './decisions.js';
import type { ImbalanceTypes } from './lab-view.js';
import { type DemoEvent, judgedSplit, thresholdOf, WATCHED_IMAGES } from './state.js';

type TrainCall = TrainCallOf<ImbalanceTypes>;

/** Images of a cell that are shown. */
const SHOWN_IMAGES = 24;

const RUNNING = new Set<unknown>(['training', 'comparing', 'trying-pitfall']);

/** What a student can ask of the imbalance lab. */
export class ImbalanceExperiment extends TrainingExperiment<ImbalanceTypes> {
  protected override readonly adapted = 'epochs';

  /** Its result counts the openings of earlier runs too. */
  override async run(): Promise<ImbalanceTypes['result']> {
    const result = await super.run();
    return this.state.result ?? result;
  }

  override async goOn(): Promise<ImbalanceTypes['result']> {
    const result = await super.goOn();
    return this.state.result ?? result;
  }

  /** Trains every remedy with several seeds. */
  compare(): Promise<void> {
    return this.#try((session, request, signal, onEvent) => session.compare(request, signal, onEvent), true);
  }

  /** Makes the mistake of oversampling before the split. */
  oversampleEarly(): Promise<void> {
    return this.#try((session, request, signal, onEvent) => session.oversampleEarly(request, signal, onEvent), false);
  }

  override async take(files: readonly File[]): Promise<void> {
    if (this.underWay) return;
    this.files = files;
    await this.describeData();
  }

  /** Reads the data without training, so that a mistake shows at once. */
  describeData(): Promise<void> {
    const request = this.request();
    return this.askFresh('prepare', async (session, signal, onEvent) => {
      await session.prepare(request, signal, onEvent);
    });
  }

  /** Shows the images of a cell of the matrix, the most confident ones first. */
  async openCell(cell: MatrixCell | null): Promise<void> {
    this.controller.dispatch({ kind: 'cell', cell });
    const evaluation = cell && this.state.evaluations[cell.split];
    if (!cell || !evaluation) return;
    const { membersOf } = await import('./decisions.js');
    const members = membersOf(evaluation, cell, thresholdOf(this.state));
    const shown = members.slice(0, SHOWN_IMAGES);
    await this.ask('cell', async (session, _signal, onEvent) => {
      const views = await session.images(
        cell.split,
        shown.map(({ index }) => index),
      );
      // A recorded run keeps only some of them.
      const confidence = new Map(shown.map((member) => [member.index, member.confidence]));
      const images = views.map((view) => ({ ...view, confidence: confidence.get(view.index) ?? 0 }));
      onEvent({ kind: 'cell-images', images, total: members.length });
    });
  }

  /** Another class, whose threshold moves. */
  async chooseClass(label: number): Promise<void> {
    this.controller.dispatch({ kind: 'choose-class', label });
    await this.#watch();
  }

  /** Looks for decision rules that reach the recall goals on the validation part. */
  async meetGoals(): Promise<void> {
    const { evaluations, data } = this.state;
    if (!evaluations.val || !data) return;
    const { labels, probabilities } = evaluations.val;
    const classes = data.classNames.length;
    await this.ask('goals', async (session, _signal, onEvent) => {
      const text = this.host.settings().recallGoal;
      const goals = readClassList(text, { setting: 'recall-goal', classes, min: 0, max: 1 });
      const met = await session.meetGoals({ labels, probabilities, classes }, goals);
      onEvent({ kind: 'goals-met', goals, met });
    });
  }

  /** Opens the seal; for another rule it is opened again. */
  async openTest(): Promise<void> {
    const { evaluations, trained, settings } = this.state;
    if (evaluations.test) this.controller.dispatch({ kind: 'open-test' });
    else if (trained && settings) {
      const request = { ...this.request(), settings };
      await this.ask('test', (session, signal, onEvent) => session.measureTest(request, trained, signal, onEvent));
    }
    await this.#explain();
    await this.#tellTuned();
  }

  /** The cell that tells most, and images beside the threshold, are there before anybody asks. */
  protected override afterRun(): void {
    void this.#explain();
  }

  async #explain(): Promise<void> {
    await this.#watch();
    const split = judgedSplit(this.state);
    const evaluation = this.state.evaluations[split];
    if (!evaluation) return;
    const { namedConfusions } = await import('../../../src/imbalance/confusions.js');
    const [most] = namedConfusions(evaluation.scores.confusion, 1);
    if (most) await this.openCell({ split, truth: most.truth, predicted: most.predicted });
  }

  /** Images beside the threshold; a recorded run may lack them, and then shows their marks alone. */
  async #watch(): Promise<void> {
    const { chosenClass, evaluations } = this.state;
    const split = judgedSplit(this.state);
    const evaluation = evaluations[split];
    if (!evaluation) return;
    const { imagesToWatch } = await import('../../../src/imbalance/flag-threshold.js');
    const rows = imagesToWatch(evaluation, chosenClass, WATCHED_IMAGES);
    await this.ask('watched', async (session, _signal, onEvent) => {
      onEvent({ kind: 'watched', images: await session.images(split, rows).catch(() => []) });
    });
  }

  /** What tuning on the test part would have pretended. */
  async #tellTuned(): Promise<void> {
    const { evaluations, goal } = this.state;
    if (!evaluations.test || !goal) return;
    const [{ leastRecall, samplesOf }, { halvesOf }] = await Promise.all([
      import('./decisions.js'),
      import('../../../src/imbalance/recall-goal.js'),
    ]);
    const [chosen, other] = halvesOf(samplesOf(evaluations.test));
    await this.ask('tuned', async (session, _signal, onEvent) => {
      const { rule } = await session.meetGoals(chosen, goal.goals);
      onEvent({ kind: 'tuned', tuned: { claimed: leastRecall(chosen, rule), honest: leastRecall(other, rule) } });
    });
  }

  protected override resumption() {
    const { settings, plan, checkpoint } = this.state;
    if (!settings || !plan || !checkpoint) return null;
    return { settings: { ...settings, epochs: plan.epochs }, resume: checkpoint };
  }

  protected override startsRunning(event: DemoEvent): boolean {
    return event.kind === 'phase' && RUNNING.has(event.phase);
  }

  async #try(work: (...call: TrainCall) => Promise<void>, comparison: boolean): Promise<void> {
    if (this.underWay) return;
    if (comparison) this.controller.dispatch({ kind: 'begin-comparison' });
    const request = this.request();
    await this.perform((session, signal, onEvent) => work(session, request, signal, onEvent));
    this.controller.dispatch({ kind: 'ended' });
  }
}
