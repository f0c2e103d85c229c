import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { findingsOf } from '../../../../components/labs/triplet/findings.js';
import type { TripletState } from '../../../../components/labs/triplet/state.js';
import { tripletTexts } from '../../../../components/labs/triplet/texts.js';
import { recordRun, replay } from './recorded-run.js';

const tripletEnglish = await tripletTexts.in('en');

describe('the findings', () => {
  let state: TripletState;

  before(async () => {
    state = replay(await recordRun());
  });

  const kinds = (of: TripletState) => findingsOf(of).map(({ kind }) => kind);

  /** The last epoch with other numbers. */
  function withLast(numbers: Partial<TripletState['epochs'][number]>): TripletState {
    return { ...state, epochs: [...state.epochs.slice(0, 2), { ...state.epochs[2], ...numbers }] };
  }

  it('say how few triplets still teach, and whether the net beats raw pixels', () => {
    assert.deepEqual(kinds(state), ['few-active', 'better-than-raw', 'no-overfitting']);
    const sentences = findingsOf(state).map((finding) => tripletEnglish.finding(finding));
    assert.match(sentences[0], /epoch 2 only 2\.4% .*8\.1% in the first/);
    assert.match(sentences[1], /98\.6% .*96\.7%/);
  });

  it('follow the epoch that is looked back to', () => {
    assert.deepEqual(kinds({ ...state, viewedEpoch: 0 }), ['untrained']);
  });

  const alike = (train: number, validation: number, error = 0.001) =>
    withLast({ alike: { train: { loss: train, error }, validation: { loss: validation, error } } });

  it('see a validation loss far above the training loss, where it is more than noise', () => {
    assert.ok(kinds(alike(0.01, 0.05)).includes('overfitting'));
    assert.ok(kinds(alike(0.01, 0.05, 0.02)).includes('no-overfitting'));
  });

  it('say of mined triplets too whether the net overfits: random ones are measured in both parts', () => {
    const mined = (state: TripletState) => ({
      ...state,
      epochs: state.epochs.map((epoch) => ({ ...epoch, mining: 'batch-hard' as const })),
    });
    assert.ok(kinds(mined(alike(0.01, 0.05))).includes('overfitting'));
    assert.ok(kinds(mined(alike(0.01, 0.011))).includes('no-overfitting'));
  });

  it('say too that there is no overfitting, where there is none', () => {
    const [sentence] = findingsOf(state)
      .filter(({ kind }) => kind === 'no-overfitting')
      .map(tripletEnglish.finding);
    assert.match(sentence, /No sign of overfitting: .* 0\.0089 with validation images and 0\.0099 with training/);
    assert.ok(!kinds(alike(0.01, 0.05)).includes('no-overfitting'));
  });

  it('do not reproach mined triplets with time spent for nothing', () => {
    const mined = withLast({ mining: 'semi-hard', trainActiveShare: 0.02 });
    assert.deepEqual(kinds(mined), ['few-mined-active', 'better-than-raw', 'losses-differ', 'no-overfitting']);
    assert.doesNotMatch(findingsOf(mined).map(tripletEnglish.finding).join(' '), /for nothing/);
  });

  it('do not praise neighbours where nearly all images are of one class', () => {
    const { data } = state;
    assert.ok(data);
    const validation = { ...data.mapImages.validation, labels: data.mapImages.validation.labels.map(() => 3) };
    const one = { ...state, data: { ...data, mapImages: { ...data.mapImages, validation } } };
    assert.deepEqual(kinds(one), ['few-active', 'one-class', 'no-overfitting']);
    assert.match(findingsOf(one).map(tripletEnglish.finding)[1], /100\.0% of the validation images are of the class 3/);
  });

  it('say nothing else where all pictures are the same', () => {
    const { data } = state;
    assert.ok(data);
    const { validation, train } = data.mapImages;
    const blank = { ...validation, pixels: validation.pixels.map(() => 9) };
    assert.deepEqual(kinds({ ...state, data: { ...data, mapImages: { train, validation: blank } } }), [
      'same-pictures',
    ]);
  });

  it('do not compare the loss of mined triplets with that of random ones', () => {
    const mined = withLast({ mining: 'batch-hard', validationLoss: 0.05, trainActiveShare: 0.6 });
    assert.deepEqual(kinds(mined), ['still-active', 'better-than-raw', 'losses-differ', 'no-overfitting']);
  });

  it('say nothing about a collapsed run: its numbers mean nothing', () => {
    assert.deepEqual(kinds(withLast({ collapse: 'collapsed' })), []);
  });
});
