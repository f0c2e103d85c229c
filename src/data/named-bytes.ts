/** A file's name and its unzipped bytes. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}
