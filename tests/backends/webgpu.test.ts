import { expectReferenceLesions } from './tiny-lesions.js';
import { expectReferencePerceptron } from './tiny-perceptron.js';
import { expectReferenceLosses } from './tiny-run.js';

describe('webgpu', () => {
  it('trains two tiny nets at once in one worker, each with the losses of the reference run', async () => {
    await Promise.all([expectReferenceLosses('webgpu'), expectReferenceLosses('webgpu')]);
  });

  it('trains a perceptron with the losses of the reference run', async () => {
    await expectReferencePerceptron('webgpu');
  });

  it('trains the lesion net with the losses of the reference run', async () => {
    await expectReferenceLesions('webgpu');
  });
});
