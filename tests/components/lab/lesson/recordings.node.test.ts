import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LabEvent } from '../../../../components/lab/lesson/lab-lesson.js';
import { playedEvents, RecordedRun } from '../../../../components/lab/lesson/recorded-run.js';
import { membersOf } from '../../../../components/labs/imbalance/decisions.js';
import type { DemoEvent } from '../../../../components/labs/imbalance/state.js';
import type { DemoEvent as TunerEvent, TunerState } from '../../../../components/labs/tuning/state.js';
import { shownAnswer } from '../../../../components/labs/words/state.js';
import { labOf } from '../../../../src/labs/labs.js';
import type { LabWord } from '../../../../src/labs/names.js';
import { packed, unpacked } from '../../../../src/sharing/packed-values.js';
import { readRecording } from '../../../../src/sharing/recording.js';
import type { LabResult } from '../../../../src/sharing/result-file.js';
import { atOnce } from '../../../../src/stepwise.js';
import type { ImbalanceSession } from '../../../../workers/protocols/imbalance.js';
import { type RecordedLab, recordedImbalance, recordedTriplet, recordedTuner, recordedWords } from './recorded-labs.js';

/** The run that its saved file gives back. */
function reopened<State, Event extends LabEvent>({ text, recording, result }: RecordedLab<State, Event>) {
  const read = readRecording<never, Event>(text, { ...fieldsOf(result), kinds: recording.kinds });
  assert.deepEqual(read.result, JSON.parse(JSON.stringify(result)));
  const events = [...read.events, ...recording.endingOf(read.result)];
  const played = atOnce(playedEvents(recording, events));
  return new RecordedRun<State, Event>({ recording, events: played, onMove: () => {}, onStart: () => {} });
}

/** What the reader of a file must know of its lab. */
function fieldsOf({ lab }: LabResult) {
  return { lab, fields: labOf(lab as LabWord).fields };
}

/** As a file keeps it. */
const rounded = (value: unknown) => unpacked(packed(value));

describe('a recorded run', () => {
  it('of the triplet lab shows the same curves, triplets, maps and scores', async () => {
    const lab = await recordedTriplet();
    const { state } = reopened(lab);
    const { epochs, steps, data, raw, plan, settings, result } = lab.state;
    assert.deepEqual(state.settings, settings);
    assert.deepEqual([state.raw, state.plan, state.steps], rounded([raw, plan, steps]));
    assert.deepEqual(state.data?.mapImages, data?.mapImages);
    assert.deepEqual(state.result?.metrics, result?.metrics);
    assert.deepEqual(
      state.epochs.map(({ epoch, hardest, neighbours }) => [epoch, hardest.length, neighbours]),
      epochs.map(({ epoch, hardest, neighbours }) => [epoch, Math.min(5, hardest.length), neighbours]),
    );
    const [was, is] = [epochs, state.epochs].map((all) => all[all.length - 1].maps.validation.positions);
    is.forEach((value, i) => {
      assert.ok(Math.abs(value - was[i]) < 0.001);
    });
    assert.equal(state.checkpoints.length, 0);
  });

  it('of the triplet lab holds at most 300 points a map, each with its own picture', async () => {
    const lab = await recordedTriplet(700);
    const { data, epochs } = reopened(lab).state;
    const images = data?.mapImages.validation;
    assert.equal(images?.indices.length, 300);
    assert.equal(epochs[0].maps.validation.positions.length, 600);
    const all = lab.state.data?.mapImages.validation;
    const place = all?.indices.indexOf(images?.indices[299] ?? -1) ?? -1;
    assert.deepEqual(images?.pixels.slice(299 * 784), all?.pixels.slice(place * 784, (place + 1) * 784));
  });

  it('of the imbalance lab shows the same reports and matrices, and can still meet recall goals', async () => {
    const lab = await recordedImbalance();
    const { state } = reopened(lab);
    assert.equal(state.evaluations.test, undefined);
    for (const split of ['train', 'val'] as const) {
      assert.deepEqual(state.evaluations[split]?.labels, lab.state.evaluations[split]?.labels);
      assert.deepEqual(state.evaluations[split]?.scores.confusion, lab.state.evaluations[split]?.scores.confusion);
    }
    assert.equal(state.comparison?.rows.length, lab.state.comparison?.rows.length);
    assert.deepEqual(state.epochs, lab.state.epochs);
    const { labels, probabilities } = state.evaluations.val ?? assert.fail();
    const samples = { labels, probabilities, classes: 7 };
    const answers = lab.recording.answers?.([]) ?? assert.fail();
    const met = (await answers.meetGoals(...([samples, Array(7).fill(0.5)] as never[]))) as object;
    assert.ok('rule' in met && 'thresholds' in met);
  });

  it('of the imbalance lab keeps the most confident images of each cell of the judged matrix, few of them, and none of the sealed part', async () => {
    const { text, recording, result, state } = await recordedImbalance();
    const { events } = readRecording<never, DemoEvent>(text, { ...fieldsOf(result), kinds: recording.kinds });
    const images = recording.answers?.(events).images as unknown as ImbalanceSession['images'];
    const evaluation = state.evaluations.val ?? assert.fail();
    const cells = evaluation.scores.confusion.flatMap((row, truth) =>
      row.flatMap((count, predicted) => (count > 0 ? [{ split: 'val' as const, truth, predicted }] : [])),
    );
    for (const cell of cells) {
      const [first] = membersOf(evaluation, cell, null);
      const [view] = await images('val', [first.index]);
      assert.deepEqual([view.index, view.label, view.pixels.length], [first.index, cell.truth, 28 * 28 * 3]);
    }
    const [kept] = events.filter((event) => event.kind === 'recorded-images');
    assert.ok(kept.indices.length <= 48);
    await assert.rejects(images('test', [0]), { code: 'recorded-only' });
  });

  it('of the tuner shows the same trials and final trainings, and fills the ladder epoch by epoch', async () => {
    const lab = await recordedTuner();
    const run = reopened(lab);
    const { state } = run;
    assert.deepEqual([...state.trials.values()], rounded([...lab.state.trials.values()]));
    assert.deepEqual([...state.retrained.values()], rounded([...lab.state.retrained.values()]));
    assert.equal(state.complete, true);
    const epochs = [...state.trials.values()].reduce((sum, { history }) => sum + history.length, 0);
    assert.equal(run.moments, epochs + state.retrained.size);
    run.moveTo(1);
    const [first] = run.state.trials.values();
    assert.deepEqual(
      [run.state.trials.size, first.history.length, first.status],
      [1, 2, first.epochs > 2 ? 'running' : 'completed'],
    );
  });

  it('of a search of 2,000 trials is folded in a few steps, to the same state as event by event', async () => {
    const { recording, result, text } = await recordedTuner();
    const { events } = readRecording<never, TunerEvent>(text, { ...fieldsOf(result), kinds: recording.kinds });
    const [known] = events.filter((event) => event.kind === 'trial');
    const more = Array.from({ length: 2000 }, (_, i): TunerEvent => {
      return { kind: 'trial', trial: { ...known.trial, key: `units=${i}`, units: 16 + i } };
    });
    const place = events.indexOf(known);
    const long = [...events.slice(0, place), ...more, ...events.slice(place)];
    let steps = 0;
    const reduce = (state: TunerState, event: TunerEvent) => {
      steps++;
      return recording.reduce(state, event);
    };
    const played = atOnce(playedEvents(recording, long));
    const run = new RecordedRun({ recording: { ...recording, reduce }, events: played, onMove() {}, onStart() {} });
    for (const moment of [0, 1, 2500, run.moments - 1]) {
      run.moveTo(moment);
      steps = 0;
      const { trials, ...rest } = run.state;
      assert.ok(steps < 30, `${steps} steps`);
      const plainly = new RecordedRun({
        recording: { ...recording, condensed: undefined },
        events: played,
        onMove() {},
        onStart() {},
      });
      plainly.moveTo(moment);
      const { trials: plain, ...others } = plainly.state;
      assert.deepEqual([[...trials], rest], [[...plain], others]);
    }
  });

  it('of the word lab shows the answers as they were asked last, and the training’s iterations', () => {
    const lab = recordedWords();
    const run = reopened(lab);
    assert.equal(shownAnswer(run.state, 'nearest')?.queries[0].neighbours[0].score, 0.75);
    assert.equal(run.state.settings?.queries, 'king');
    assert.deepEqual(run.state.snapshots, lab.state.snapshots);
    assert.ok(shownAnswer(run.state, 'gender')?.map.positions instanceof Float32Array);
    run.moveTo(0);
    assert.equal(run.state.answers.size, 0);
  });
});

describe('playing a recorded run', () => {
  type Count = { readonly kind: 'add' | 'note' };
  const recording = {
    kinds: ['add', 'note'] as const,
    initialState: { sum: 0 },
    reduce: ({ sum }: { sum: number }) => ({ sum: sum + 1 }),
    eventsOf: () => [],
    endingOf: () => [],
    moments: ['add'] as const,
    plays: {},
    silent: [],
    kept: () => ({}),
    ...{ hides: [], locks: [], free: [] },
  };
  const events: Count[] = [
    { kind: 'note' },
    { kind: 'add' },
    { kind: 'add' },
    { kind: 'note' },
    { kind: 'add' },
    { kind: 'note' },
  ];
  const make = (onMove = () => {}) => new RecordedRun({ recording, events, onMove, onStart: () => {} });

  it('counts what follows the last moment to it, and stands there first', () => {
    const run = make();
    assert.deepEqual([run.moments, run.moment, run.state.sum], [3, 2, 6]);
    run.moveTo(0);
    assert.equal(run.state.sum, 2);
    run.moveTo(99);
    assert.equal(run.moment, 2);
  });

  it('sends every event once, in order, and ends', async () => {
    const sent: Count[] = [];
    const run = make();
    await run.play(new AbortController().signal, (event) => sent.push(event));
    assert.deepEqual(sent, events);
    assert.equal(run.moment, 2);
  });

  it('shows several of thousands of moments at once, so that it takes no longer', async () => {
    const stop = new AbortController();
    const [sent, moves]: [Count[], number[]] = [[], []];
    const many = Array.from({ length: 2250 }, (): Count => ({ kind: 'add' }));
    const onMove = () => {
      moves.push(sent.length);
      if (moves.length === 3) stop.abort();
    };
    const run = new RecordedRun({ recording, events: many, onMove, onStart: () => {} });
    await run.play(stop.signal, (event) => sent.push(event));
    assert.deepEqual(moves, [1, 11, 21]);
  });

  it('holds, goes on from where time was moved to, and stops', async () => {
    const run = make();
    const sent: Count[] = [];
    const stop = new AbortController();
    run.pause();
    const played = run.play(stop.signal, (event) => sent.push(event));
    await new Promise((resolve) => setTimeout(resolve, 950));
    assert.equal(sent.length, 2);
    run.moveTo(1);
    run.resume();
    await played;
    assert.deepEqual(sent.slice(2), events.slice(3));
    stop.abort();
  });
});
