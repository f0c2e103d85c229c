import { expectReferenceLosses } from './tiny-run.js';

describe('webgpu', () => {
  it('trains a tiny net with the losses of the reference run', async () => {
    await expectReferenceLosses('webgpu');
  });
});
