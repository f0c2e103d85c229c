import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { TripletState } from '../../../../components/labs/triplet/state.js';
import { tripletTexts } from '../../../../components/labs/triplet/texts.js';
import { collapseFacts } from '../../../../components/labs/triplet/views/collapse.js';
import type { Collapse } from '../../../../src/triplet/triplet-events.js';
import type { TripletSettings } from '../../../../src/triplet/triplet-settings.js';
import { recordRun, replay } from './recorded-run.js';

const tripletEnglish = await tripletTexts.in('en');

describe('what is said of a collapse', () => {
  let healthy: TripletState;

  before(async () => {
    healthy = replay(await recordRun());
  });

  /** Two epochs, of which the second ended so. */
  function collapsed(changed: Partial<TripletSettings>, collapse: Collapse = 'collapsed'): TripletState {
    const { settings, epochs } = healthy;
    assert.ok(settings);
    const last = { ...epochs[2], collapse, neighbours: { ...epochs[2].neighbours, knn: 0.406 } };
    return { ...healthy, settings: { ...settings, ...changed }, epochs: [...epochs.slice(0, 2), last] };
  }

  const causeOf = (state: TripletState) => tripletEnglish.collapse.cause(collapseFacts(state)?.cause ?? assert.fail());

  it('is nothing where none was measured, or where an epoch before it is looked at', () => {
    assert.equal(collapseFacts(healthy), null);
    assert.equal(collapseFacts({ ...collapsed({ hardAfter: 1 }), viewedEpoch: 1 }), null);
  });

  it('tells what was measured: how far apart classes are, and what neighbours know now and before', () => {
    const { facts } = collapseFacts(collapsed({ hardAfter: 1 })) ?? assert.fail();
    assert.match(tripletEnglish.collapse.explanation(facts), /name 40\.6% of the test images, 93\.7% before training/);
  });

  it('blames an untrained net only where the hardest came from the first step', () => {
    const fromTheStart = causeOf(collapsed({ mining: 'batch-hard', warmUp: 0 }));
    assert.match(fromTheStart, /from the first step/);
    const later = causeOf(collapsed({ hardAfter: 1, imagesPerClass: 12 }));
    assert.match(later, /had warmed up.*11 positives and 108 negatives.*12 images of each of 10 classes/);
  });

  it('does not blame the mining for pictures that are all one', () => {
    const state = collapsed({ mining: 'batch-hard', warmUp: 0 });
    const { data } = state;
    assert.ok(data);
    const pixels = data.mapImages.validation.pixels.map(() => 9);
    const mapImages = { ...data.mapImages, validation: { ...data.mapImages.validation, pixels } };
    assert.match(causeOf({ ...state, data: { ...data, mapImages } }), /No choice of triplets is to blame/);
  });
});
