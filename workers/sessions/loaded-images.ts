import type { ImageDataset } from '../../src/data/image-set.js';
import { type DatasetSource, loadImageDataset } from '../datasets/fetch-dataset.js';
import { LoadedData } from './loaded-data.js';

type ImageCall = Parameters<LoadedData<ImageDataset>['load']>[1] & {
  readonly request: { readonly settings: Pick<DatasetSource, 'source' | 'seed'> };
};

/** The images of a lab with a training and a test part. */
export class LoadedImages extends LoadedData<ImageDataset> {
  /** @param draw what `drawn` means for the lab; digits when left out */
  read(call: ImageCall, draw?: DatasetSource['draw']): Promise<ImageDataset> {
    const { settings, baseUrl, files } = call.request;
    const { source, seed } = settings;
    return this.load([source, source === 'drawn' ? seed : 0], call, (options) =>
      loadImageDataset({ source, seed, baseUrl, files, draw }, options),
    );
  }
}
