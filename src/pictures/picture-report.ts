/** Why a picture, or a class with its number of pictures, was left out. */
export type LeftOutReason =
  | 'outside'
  | 'no-class'
  | 'not-a-picture'
  | 'drawing'
  | 'not-decoded'
  | 'broken'
  | 'too-large'
  | 'too-few';

export interface LeftOut {
  /** The file's path, or the class's name. */
  readonly name: string;
  readonly reason: LeftOutReason;
}

/** What a student should know of a set that can be used all the same. */
export type PictureRemark =
  /** Both classes hold the same pictures, so many of them. */
  | { readonly kind: 'twins'; readonly first: string; readonly second: string; readonly count: number }
  /** One class has this share of all pictures. */
  | { readonly kind: 'dominant'; readonly name: string; readonly share: number }
  /** So many pictures are of one colour all over; the first by its path. */
  | { readonly kind: 'constant'; readonly name: string; readonly count: number };

/** What was read of a student's own pictures. */
export interface PictureReport {
  /** Files looked at, of all that were given. */
  readonly done: number;
  readonly total: number;
  readonly classes: readonly { readonly name: string; readonly count: number }[];
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** The first pictures of each class, as the network sees them. */
  readonly samples: { readonly labels: Uint8Array; readonly pixels: Uint8Array };
  /** The first of what was left out. */
  readonly leftOut: readonly LeftOut[];
  readonly leftOutCount: number;
  readonly remarks: readonly PictureRemark[];
}

export interface PicturesEvent {
  readonly kind: 'pictures';
  readonly pictures: PictureReport;
}
