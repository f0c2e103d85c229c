export type WordMapId = 'gender' | 'plural' | 'groups' | 'otherGroups' | 'analogy';

/** Words on a plane. */
export interface WordMap {
  readonly id: WordMapId;
  readonly words: readonly string[];
  /** x, y of each word, interleaved. */
  readonly positions: Float32Array;
  /** `axis`: along the mean directions of the first families; `plane`: that of an analogy's parallelogram. */
  readonly method: 'pca' | 'tsne' | 'axis' | 'plane';
  /** Unless t-SNE: share of the variance that the two axes keep. */
  readonly keptShare: number | null;
  /** t-SNE: steps done and all there are. */
  readonly iteration: number;
  readonly iterations: number;
  readonly klDivergence: number | null;
}
