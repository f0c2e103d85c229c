import { expectReferenceLesions } from './tiny-lesions.js';
import { expectReferencePerceptron } from './tiny-perceptron.js';
import { expectReferenceLosses } from './tiny-run.js';

describe('wasm', () => {
  it('trains a tiny net with the losses of the reference run', async () => {
    await expectReferenceLosses('wasm');
  });

  it('trains a perceptron with the losses of the reference run', async () => {
    await expectReferencePerceptron('wasm');
  });

  it('trains the lesion net with the losses of the reference run', async () => {
    await expectReferenceLesions('wasm');
  });
});
