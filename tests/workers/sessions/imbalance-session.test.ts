import { expect } from 'chai';
import type { Checkpoint, ImbalanceEvent, SplitScores } from '../../../src/imbalance/imbalance-events.js';
import { defaultImbalanceSettings, type ImbalanceSettings } from '../../../src/imbalance/imbalance-settings.js';
import { type ImbalanceConnection, openImbalanceSession } from '../../../workers/client/sessions.js';
import type { ImbalanceRequest } from '../../../workers/protocols/imbalance.js';

/** A tenth of the lesions: some two seconds for fifteen epochs. */
function request(changed: Partial<ImbalanceSettings> = {}): ImbalanceRequest {
  const tiny = { size: 'tenth', batchSize: 16, backend: 'wasm', epochs: 2 } as const;
  const settings = { ...defaultImbalanceSettings, ...tiny, ...changed };
  return { settings, baseUrl: location.href, files: null, adapt: false, resume: null };
}

const evaluated = (events: readonly ImbalanceEvent[]) =>
  events.flatMap((event) => (event.kind === 'evaluation' ? [event.split] : []));

const never = () => new AbortController().signal;

describe('an imbalance session in its worker', () => {
  let session: ImbalanceConnection;
  beforeEach(() => {
    session = openImbalanceSession({ workerUrl: '/dist/imbalance.worker.js' });
  });
  afterEach(() => session.end());

  it('tells what it does in order, and measures the test part only when it is asked to', async () => {
    const events: ImbalanceEvent[] = [];
    const result = await session.train(request(), never(), (event) => {
      events.push(event);
    });
    const kinds = events.map(({ kind }) => kind);
    expect(kinds.indexOf('data')).to.be.below(kinds.indexOf('plan'));
    expect(kinds.indexOf('plan')).to.be.below(kinds.indexOf('steps'));
    expect(evaluated(events)).to.deep.equal(['train', 'val']);
    const weights = events.flatMap((event) => (event.kind === 'trained' ? [event.weights] : []));
    const asked: ImbalanceEvent[] = [];
    await session.measureTest(request(), weights[0], never(), (event) => {
      asked.push(event);
    });
    expect(asked.map(({ kind }) => kind)).to.deep.equal(['evaluation']);
    const broken = await session.train(request({ seal: 'broken' }), never(), () => {});
    const [evaluation] = asked.flatMap((event) => (event.kind === 'evaluation' ? [event.evaluation] : []));
    expect(evaluation.scores).to.deep.equal(broken.metrics.test);
    expect(broken.metrics.val).to.deep.equal(result.metrics.val);
    expect(result.history.map(({ epoch }) => epoch)).to.deep.equal([1, 2]);
    expect(result.data.counts).to.deep.equal({ train: 701, val: 99, test: 200 });
    expect(result.metrics.val.reportText).to.contain('weighted avg');
  });

  it('repeats a run number for number, in a fresh worker too, and goes on from a checkpoint as if unbroken', async () => {
    const checkpoints: Extract<ImbalanceEvent, { kind: 'checkpoint' }>[] = [];
    const first = await session.train(request({ averaging: 2 }), never(), (event) => {
      if (event.kind === 'checkpoint') checkpoints.push(event);
    });
    session.end();
    const resume = checkpoints[0].checkpoint;
    const again = await session.train({ ...request({ averaging: 2 }), resume }, never(), () => {});
    expect(again.metrics).to.deep.equal(first.metrics);
    expect(again.history.map(({ valLoss }) => valLoss)).to.deep.equal(first.history.map(({ valLoss }) => valLoss));
  });

  it('shows the failure with drawn lesions over five seeds, and the remedy that lifts it', async function () {
    this.timeout(240_000);
    const gains: number[] = [];
    for (const seed of [1, 2, 3, 4, 5]) {
      const seal = 'broken';
      const plain = await session.train(request({ seed, epochs: 15, seal }), never(), () => {});
      const { accuracy, minRecall, macroRecall } = plain.metrics.test as SplitScores;
      expect(accuracy, `accuracy of seed ${seed}`).to.be.within(0.65, 0.85);
      expect(minRecall, `least recall of seed ${seed}`).to.be.below(0.3);
      const remedy = { balance: 'oversampling', augmentation: 'on' } as const;
      const helped = await session.train(request({ seed, epochs: 15, seal, ...remedy }), never(), () => {});
      gains.push((helped.metrics.test as SplitScores).macroRecall - macroRecall);
    }
    expect(Math.min(...gains), `gains in macro recall ${gains}`).to.be.above(0.1);
  });

  it('has every epoch once, as the unbroken run has it, after a stop within an epoch', async () => {
    const whole = await session.train(request({ epochs: 3 }), never(), () => {});
    const stop = new AbortController();
    let last: Checkpoint | null = null;
    const stopped = await session.train(request({ epochs: 3 }), stop.signal, (event) => {
      if (event.kind === 'steps' && (event.steps.at(-1)?.step ?? 0) > 50) stop.abort();
      if (event.kind === 'checkpoint') last = event.checkpoint;
    });
    expect(stopped.history.map(({ epoch }) => epoch)).to.deep.equal([1, 2]);
    const partial = last as Checkpoint | null;
    expect(partial?.step).to.be.within(51, 87);
    const ended = await session.train({ ...request({ epochs: 3 }), resume: partial }, never(), () => {});
    expect(ended.history.map(({ epoch }) => epoch)).to.deep.equal([1, 2, 3]);
    ended.history.forEach(({ trainLoss, trainAccuracy, valLoss, best }, i) => {
      const same = whole.history[i];
      expect(trainLoss).to.be.closeTo(same.trainLoss, 1e-6);
      expect(trainAccuracy).to.be.closeTo(same.trainAccuracy, 1e-6);
      expect([valLoss, best]).to.deep.equal([same.valLoss, same.best]);
    });
    expect(ended.metrics).to.deep.equal(whole.metrics);
  });

  it('stops between two steps and still measures, and early stopping keeps the best epoch', async () => {
    const stop = new AbortController();
    const stopped = await session.train(request({ epochs: 50 }), stop.signal, (event) => {
      if (event.kind === 'epoch' && event.epoch.epoch === 2) stop.abort();
    });
    expect(stopped.stopped).to.equal(true);
    expect(stopped.history.length).to.be.within(2, 6);
    const early = await session.train(request({ epochs: 30, patience: 1 }), never(), () => {});
    expect(early.history.length).to.be.below(30);
    expect(early.history[early.epoch - 1].best).to.equal(true);
    expect(early.stopped).to.equal(false);
  });

  it('compares all remedies, makes the mistake of early oversampling, and leaves no tensor behind', async () => {
    await session.train(request({ epochs: 1 }), never(), () => {});
    const before = await session.memory();
    const events: ImbalanceEvent[] = [];
    await session.compare(request({ epochs: 1, seeds: 1 }), never(), (event) => {
      events.push(event);
    });
    await session.oversampleEarly(request({ epochs: 8 }), never(), (event) => {
      events.push(event);
    });
    const rows = events.flatMap((event) => (event.kind === 'comparison' && event.row ? [event.row] : []));
    expect(new Set(rows.map(({ split }) => split))).to.deep.equal(new Set(['val']));
    expect(rows.map(({ remedy }) => remedy)).to.deep.equal([
      'baseline',
      'thresholds',
      'weights',
      'oversampling',
      'focal',
    ]);
    const outcomes = events.flatMap((event) => (event.kind === 'early-oversampling' ? [event.outcome] : []));
    expect(outcomes[0].copiedShare).to.be.above(0.5);
    expect(outcomes[0].claimed.macroRecall).to.be.above(outcomes[0].honest.macroRecall);
    expect((await session.memory()).tensors).to.equal(before.tensors);
  });

  it('divides by lesion when asked, and refuses hostile files with a clear error', async () => {
    const { lesions } = await session.prepare(request({ split: 'lesion' }), never(), () => {});
    expect(lesions?.shared).to.equal(0);
    const files = [new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])], 'broken.npz')];
    const error = await session.prepare({ ...request(), files }, never(), () => {}).catch((reason) => reason);
    expect(error).to.include({ name: 'LabError', code: 'data-malformed' });
    const unknown = await session.prepare(request({ source: 'derma' }), never(), () => {}).catch((reason) => reason);
    expect(unknown.message).to.contain('Known names are drawn, dermamnist');
  });
});
