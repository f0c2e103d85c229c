import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { modelSummary } from '../../../../src/tuning/training/model-summary.js';

describe('the model summary', () => {
  it('is what Keras prints of the sheet’s best model', () => {
    const blank = ' '.repeat(65);
    assert.equal(
      modelSummary({ inputs: 784, units: 352, classes: 10 }),
      `Model: "sequential"
_________________________________________________________________
 Layer (type)                Output Shape              Param #   
=================================================================
 flatten (Flatten)           (None, 784)               0         
${blank}
 dense (Dense)               (None, 352)               276320    
${blank}
 dense_1 (Dense)             (None, 10)                3530      
${blank}
=================================================================
Total params: 279850 (1.07 MB)
Trainable params: 279850 (1.07 MB)
Non-trainable params: 0 (0.00 Byte)
_________________________________________________________________
`,
    );
  });
});
