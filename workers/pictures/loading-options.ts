import type { PictureReport } from '../../src/pictures/picture-report.js';

/** How a loading is stopped and watched. */
export interface LoadingOptions {
  readonly signal: AbortSignal;
  /** Bytes that have arrived (before unzipping) and all there are, null until that is known. */
  readonly onBytes: (done: number, total: number | null) => void;
  /** Told on the way of a student's own pictures. */
  readonly onPictures?: (pictures: PictureReport) => void;
}
