import { LabError } from '../../src/errors.js';
import type { PictureReport, PicturesEvent } from '../../src/pictures/picture-report.js';
import type { LoadingEvent } from '../../src/run-events.js';
import type { LoadingOptions } from '../datasets/download.js';
import type { LabRequest } from '../protocols/lab-session.js';

/** A request to a session, and who hears of it. */
export interface LabCall<Settings, Event> {
  readonly request: LabRequest<Settings>;
  readonly signal: AbortSignal;
  readonly onEvent: (event: Event) => void;
}

type ReadingEvent = { readonly kind: 'phase'; readonly phase: 'loading-data' } | LoadingEvent | PicturesEvent;

/** The data of a session: they stay from one call to the next as long as what they hang on is the same. */
export class LoadedData<Data> {
  #loaded: { readonly key: string; readonly data: Data } | null = null;

  /** @throws LabError `not-ready` before the first reading */
  get current(): Data {
    if (this.#loaded) return this.#loaded.data;
    throw new LabError('not-ready', 'No data has been read yet. Press Run first.');
  }

  /**
   * Reads the data where they are not at hand.
   *
   * @param settings those that the data hang on; the files given by hand are looked at besides
   */
  async load(
    settings: readonly unknown[],
    { request, signal, onEvent }: LabCall<unknown, ReadingEvent>,
    read: (options: LoadingOptions) => Promise<Data>,
  ): Promise<Data> {
    const key = JSON.stringify([settings, fileNames(request.files)]);
    if (this.#loaded?.key !== key) {
      onEvent({ kind: 'phase', phase: 'loading-data' });
      const onBytes = (doneBytes: number, totalBytes: number | null) =>
        onEvent({ kind: 'loading', doneBytes, totalBytes });
      const onPictures = (pictures: PictureReport) => onEvent({ kind: 'pictures', pictures });
      this.#loaded = { key, data: await read({ signal, onBytes, onPictures }) };
    }
    return this.#loaded.data;
  }
}

/** What tells one choice of files from another. */
export function fileNames(files: readonly File[] | null): readonly unknown[] | undefined {
  return files?.map(({ name, size, lastModified }) => [name, size, lastModified]);
}
