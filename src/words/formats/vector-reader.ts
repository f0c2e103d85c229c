import type { ReadingReport } from './reading-report.js';
import type { VectorRows } from './vector-rows.js';

/** Takes a file's bytes as they arrive. */
export interface VectorReader {
  /** Words read so far. */
  readonly wordCount: number;
  /** True when nothing more needs to be read. */
  readonly isFull: boolean;
  push(bytes: Uint8Array): void;
  /** @throws LabError `data-malformed` where no word was read */
  end(): { readonly rows: VectorRows; readonly report: ReadingReport };
}
