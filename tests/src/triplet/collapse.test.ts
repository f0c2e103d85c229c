import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CollapseSigns, collapseCause, detectCollapse } from '../../../src/triplet/collapse.js';
import { defaultTripletSettings, type TripletSettings } from '../../../src/triplet/triplet-settings.js';

/** As measured on MNIST. */
const HEALTHY: CollapseSigns = { margin: 0.4, distance: 2.4, knn: 0.984, untrainedKnn: 0.94, classes: 10 };

describe('a collapse', () => {
  const of = (changed: Partial<CollapseSigns>) => detectCollapse({ ...HEALTHY, ...changed });

  it('is distances near 0 and neighbours that know the classes no more', () => {
    assert.equal(of({ distance: 1e-7, knn: 0.142 }), 'collapsed');
    assert.equal(of({ distance: 1e-7, knn: 0.406 }), 'collapsed');
  });

  it('is announced while distances shrink and neighbours get worse', () => {
    assert.equal(of({ distance: 0.06, knn: 0.85 }), 'collapsing');
  });

  it('is not small distances alone: on a sphere the order may be good while 10-NN rises', () => {
    assert.equal(of({ distance: 0.002, knn: 0.965 }), 'none');
  });

  it('is not bad neighbours alone: wide apart, images are not on one point', () => {
    assert.equal(of({ distance: 5, knn: 0.3 }), 'none');
  });

  it('is not a healthy run, nor the untrained network itself', () => {
    assert.equal(of({}), 'none');
    assert.equal(of({ distance: 0.001, knn: 0.94 }), 'none');
  });
});

describe('the cause of a collapse', () => {
  const layout = (perClass: number) => ({ classes: 10, perClass });
  const of = (changed: Partial<TripletSettings>, facts = { epoch: 2, layout: layout(4), pictures: 500 }) =>
    collapseCause({ ...defaultTripletSettings, ...changed }, facts);

  it('is the untrained network where the hardest come from the first step', () => {
    assert.equal(of({ mining: 'batch-hard', warmUp: 0 }).kind, 'untrained');
    assert.notEqual(of({ mining: 'batch-hard' }).kind, 'untrained');
    assert.notEqual(of({ hardAfter: 1 }).kind, 'untrained');
  });

  it('is the number of images of each class where the net had warmed up', () => {
    const facts = { epoch: 2, layout: layout(12), pictures: 500 };
    assert.deepEqual(of({ hardAfter: 1, imagesPerClass: 12 }, facts), {
      ...{ kind: 'too-hard', positives: 11, negatives: 108, layout: layout(12) },
    });
    assert.equal(of({ hardAfter: 1 }).kind, 'unknown');
  });

  it('is not the mining where the epoch that collapsed was not mined', () => {
    assert.equal(of({ hardAfter: 3 }, { epoch: 2, layout: layout(12), pictures: 500 }).kind, 'unknown');
    assert.equal(of({ mining: 'semi-hard', imagesPerClass: 12 }).kind, 'unknown');
  });

  it('is large steps, whatever is mined', () => {
    assert.deepEqual(of({ learningRate: 0.1 }), { kind: 'large-steps', rate: 0.1 });
    assert.equal(of({ mining: 'batch-hard', warmUp: 0, learningRate: 0.1 }).kind, 'large-steps');
  });

  it('is the data where all pictures are one', () => {
    assert.equal(of({ mining: 'batch-hard' }, { epoch: 2, layout: layout(4), pictures: 1 }).kind, 'same-pictures');
  });
});
