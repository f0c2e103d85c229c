import { expect } from 'chai';
import type { TripletEvent } from '../../../src/triplet/triplet-events.js';
import { openTripletSession, type TripletConnection } from '../../../workers/client/sessions.js';
import type { TripletRequest } from '../../../workers/protocols/triplet.js';
import { tinyRequest } from '../../backends/tiny-run.js';

const CYCLES = 200;

function openSession(): TripletConnection {
  return openTripletSession({ workerUrl: '/dist/triplet.worker.js' });
}

function request(changed: Partial<TripletRequest['settings']> = {}): TripletRequest {
  const tiny = tinyRequest('wasm');
  return { ...tiny, settings: { ...tiny.settings, ...changed } };
}

const never = () => new AbortController().signal;

describe('a triplet session in its worker', () => {
  let session: TripletConnection;
  beforeEach(() => {
    session = openSession();
  });
  afterEach(() => session.end());

  it('tells what it does in order, and measures every epoch and the untrained net', async () => {
    const events: TripletEvent[] = [];
    const result = await session.train(request(), never(), (event) => {
      events.push(event);
    });
    const kinds = events.map(({ kind }) => kind);
    expect(kinds.indexOf('backend')).to.be.below(kinds.indexOf('data'));
    expect(kinds.indexOf('plan')).to.be.below(kinds.indexOf('steps'));
    const epochs = events.flatMap((event) => (event.kind === 'epoch' ? [event.epoch] : []));
    expect(epochs.map(({ epoch }) => epoch)).to.deep.equal([0, 1, 2, 3]);
    expect(epochs[3].mining).to.equal('batch-hard');
    expect(result.history).to.have.length(4);
    expect(result.metrics.knnAfter).to.be.within(0, 1);
    expect(result.stopped).to.equal(false);
  });

  it('gives the same history twice for the same seed, in a fresh worker too', async () => {
    const first = await session.train(request(), never(), () => {});
    const again = await session.train(request(), never(), () => {});
    session.end();
    const fresh = await session.train(request(), never(), () => {});
    expect(again.history).to.deep.equal(first.history);
    expect(fresh.history).to.deep.equal(first.history);
  });

  it('stops between two steps and keeps what was made', async () => {
    const stop = new AbortController();
    const result = await session.train(request({ epochs: 50 }), stop.signal, (event) => {
      if (event.kind === 'epoch' && event.epoch.epoch === 2) stop.abort();
    });
    expect(result.stopped).to.equal(true);
    expect(result.history.length).to.be.within(3, 20);
    expect((await session.neighbours('validation', 0, 2)).length).to.be.above(0);
  });

  it('goes on in a new worker from checkpoints, to the same end', async () => {
    const checkpoints: Extract<TripletEvent, { kind: 'checkpoint' }>['checkpoint'][] = [];
    const whole = await session.train(request(), never(), (event) => {
      if (event.kind === 'checkpoint') checkpoints.push(event.checkpoint);
    });
    session.end();
    const resume = checkpoints.slice(0, 2);
    const resumed = await session.train({ ...request(), resume }, never(), () => {});
    expect(resumed.history.at(-1)).to.deep.equal(whole.history.at(-1));
  });

  it('goes on within an epoch to the same end, and counts that epoch once', async () => {
    const long = request({ triplets: 800, epochs: 2 });
    const whole = await session.train(long, never(), () => {});
    const checkpoints: Extract<TripletEvent, { kind: 'checkpoint' }>['checkpoint'][] = [];
    const stop = new AbortController();
    const stopped = await session.train(long, stop.signal, (event) => {
      if (event.kind === 'checkpoint') checkpoints.push(event.checkpoint);
      if (event.kind === 'steps') stop.abort();
    });
    expect(stopped.stopped).to.equal(true);
    expect(checkpoints.at(-1)?.begun?.steps).to.be.above(0);
    const resumed = await session.train({ ...long, resume: checkpoints }, never(), () => {});
    expect(resumed.history).to.deep.equal(whole.history);
  });

  it('holds at pause and goes on at resume', async () => {
    let steps = 0;
    const done = session.train(request({ epochs: 20 }), never(), (event) => {
      if (event.kind === 'steps') steps += event.steps.length;
      if (event.kind === 'epoch' && event.epoch.epoch === 1) void session.pause();
    });
    await new Promise((resolve) => setTimeout(resolve, 4000));
    const held = steps;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(steps).to.equal(held);
    expect(held).to.be.below(40);
    await session.resume();
    await done;
    expect(steps).to.equal(40);
  });

  it('gives weights that it takes back with the same scores', async () => {
    const trained = await session.train(request(), never(), () => {});
    const network = await session.saveNetwork(3);
    const loaded = await session.loadNetwork(request(), network, never(), () => {});
    expect(loaded.history[0].knn).to.equal(trained.history[3].knn);
    expect(loaded.history[0].validationLoss).to.equal(trained.history[3].validationLoss);
  });

  it('places a drawing that is a training image beside that image', async () => {
    const { files } = request();
    const pixels = new Uint8Array(await (files as File[])[0].arrayBuffer()).subarray(16);
    const events: TripletEvent[] = [];
    await session.train(request(), never(), (event) => {
      events.push(event);
    });
    const last = events.filter((event) => event.kind === 'epoch').at(-1);
    const map = last?.kind === 'epoch' ? last.epoch.maps.train : null;
    if (!map) throw new Error('no map');
    const placed = await session.placeDrawing(pixels.slice(0, 18 * 18), 3, map);
    expect(placed.neighbours[0].index).to.equal(0);
    expect(placed.neighbours[0].distance).to.be.below(1e-3);
    expect(placed.position[0]).to.be.closeTo(map.positions[0], 1e-2);
  });

  it('streams a t-SNE map whose last positions are the answer', async () => {
    await session.train(request({ epochs: 1 }), never(), () => {});
    const seen: number[] = [];
    const map = await session.map(
      { part: 'train', epoch: 1, perplexity: 5, iterations: 60, seed: 7 },
      never(),
      (event) => {
        if (event.kind === 'map') seen.push(event.map.iteration);
      },
    );
    expect(map.iteration).to.equal(60);
    expect(map.klDivergence).to.be.a('number');
    expect(map.positions.every(Number.isFinite)).to.equal(true);
    expect(seen.at(-1)).to.equal(60);
  });

  it('says that Run comes first where nothing has been trained', async () => {
    const error = await session.neighbours('train', 0, 0).catch((reason) => reason);
    expect(error.code).to.equal('not-ready');
  });

  it('trains beside another session in the same worker, each as if it were alone', async () => {
    const alone = [
      await session.train(request({ seed: 1 }), never(), () => {}),
      await session.train(request({ seed: 2 }), never(), () => {}),
    ];
    const neighbour = openSession();
    const order: string[] = [];
    const train = (connection: TripletConnection, seed: number) =>
      connection.train(request({ seed }), never(), ({ kind }) => {
        if (kind === 'epoch') order.push(`seed ${seed}`);
      });
    const [first, second] = await Promise.all([train(session, 1), train(neighbour, 2)]);
    expect(first.history).to.deep.equal(alone[0].history);
    expect(second.history).to.deep.equal(alone[1].history);
    expect(order.slice(0, 4)).to.include.members(['seed 1', 'seed 2']);
    const { tensors } = await session.memory();
    neighbour.end();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await session.memory()).tensors).to.be.below(tensors);
  });

  it(`keeps memory flat over ${CYCLES} runs`, async () => {
    const short = request({ epochs: 1, triplets: 16, batchSize: 16 });
    await session.train(short, never(), () => {});
    const before = await session.memory();
    for (let cycle = 0; cycle < CYCLES; cycle++) await session.train(short, never(), () => {});
    expect(await session.memory()).to.deep.equal(before);
  }).timeout(300_000);
});
