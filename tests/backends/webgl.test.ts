import { expectReferenceLosses } from './tiny-run.js';

describe('webgl', () => {
  it('trains a tiny net with the losses of the reference run', async () => {
    await expectReferenceLosses('webgl');
  });
});
