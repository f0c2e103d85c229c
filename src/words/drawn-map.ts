export type WordMapId = 'gender' | 'plural' | 'groups' | 'otherGroups' | 'analogy';

/** What a map keeps of the words' neighbourhoods. */
export interface KeptNeighbours {
  /** Neighbours looked at. */
  readonly of: number;
  /** Mean share of them that the map keeps, 0 … 1; words thrown down at random keep `chance`. */
  readonly share: number;
  readonly chance: number;
}

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
  /** How many of each word's nearest on the map are so in all dimensions; left out in earlier recordings. */
  readonly neighbours?: KeptNeighbours | null;
  /** t-SNE: steps done and all there are. */
  readonly iteration: number;
  readonly iterations: number;
  readonly klDivergence: number | null;
}
