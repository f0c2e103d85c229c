import type { ImageDataset } from '../../src/data/image-set.js';
import type { PictureForm } from '../../src/pictures/picture-form.js';
import { type DatasetSource, loadImageDataset } from '../datasets/fetch-dataset.js';
import { pictureKey } from '../pictures/own-pictures.js';
import { LoadedData } from './loaded-data.js';

type ImageCall = Parameters<LoadedData<ImageDataset>['load']>[1] & {
  readonly request: {
    readonly settings: Pick<DatasetSource, 'source' | 'seed'> & PictureForm & Pick<DatasetSource, 'target'>;
  };
};

/** The images of a lab with a training and a test part. */
export class LoadedImages extends LoadedData<ImageDataset> {
  /** @param draw what `drawn` means for the lab; digits when left out */
  read(call: ImageCall, draw?: DatasetSource['draw']): Promise<ImageDataset> {
    const { settings, baseUrl, files } = call.request;
    const { source, seed, target } = settings;
    const key = [
      source,
      source === 'drawn' ? seed : 0,
      pictureKey(files, settings),
      files && target !== undefined ? [seed, target] : null,
    ];
    return this.load(key, call, (options) =>
      loadImageDataset({ source, seed, form: settings, target, baseUrl, files, draw }, options),
    );
  }
}
