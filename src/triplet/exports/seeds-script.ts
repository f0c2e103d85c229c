import { manySeedsScript } from '../../notebook/many-seeds.js';
import { measuredImages } from '../training-plan.js';
import type { TripletResult } from '../triplet-events.js';
import result from './seed-result.py';
import notebook from './triplet.py';

/** The same run with PyTorch and many seeds, on a cluster. */
export function seedsScript({ settings, data }: TripletResult): string {
  const { references, queries } = measuredImages(settings, data.counts);
  return manySeedsScript({
    ...{ lab: 'triplet', settings, notebook, result, page: { references, queries } },
    data: { page: data.name, name: 'mnist', variable: 'FOLDER' },
  });
}
