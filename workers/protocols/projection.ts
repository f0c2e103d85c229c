/** Points to lay out; rows follow the images or words that they stand for. */
export interface ProjectedPoints {
  /** rows × columns, row-major. */
  readonly data: Float32Array;
  readonly rows: number;
  readonly columns: number;
}

/** What a map is made of, and how. */
export interface ProjectionRequest {
  readonly points: ProjectedPoints;
  /** Lowered to a third of the points where there are too few for it. */
  readonly perplexity: number;
  /** Steps of the quick schedule when left out. */
  readonly iterations?: number;
  /** Where the points start: principal components, random draws of a seed, or given places (rows × 2). */
  readonly start: 'pca' | { readonly seed: number } | { readonly positions: Float32Array };
  /** Goes on from given places: no exaggeration, which would tear the map apart. */
  readonly warm: boolean;
  /** A map of the same points onto which this one is turned, so that points can be followed. */
  readonly alignTo: Float32Array | null;
  /** Steps a frame at most, so that the eye can follow and training is not slowed; 0: as many as there is time for. */
  readonly pace: number;
  /** Milliseconds between two frames, at least; 33 when left out. */
  readonly frameMs?: number;
}

/** The map at one moment. */
export interface MapFrame {
  /** rows × 2, interleaved; the listener's own. */
  readonly positions: Float32Array;
  readonly iteration: number;
  readonly iterations: number;
  /** Exact; measured as often as it costs little, else null. */
  readonly klDivergence: number | null;
}

/** Where a map stands at its end. */
export interface FinishedMap extends MapFrame {
  readonly klDivergence: number;
}

/** The finished map. */
export interface ProjectedMap extends FinishedMap {
  /** For each point the share of its ten nearest points that are near it in the map too. */
  readonly kept: Float32Array;
  readonly perplexity: number;
}

/** t-SNE in a worker of its own, for any lab: training in another worker goes on beside it. */
export interface ProjectionSession {
  /**
   * Lays out a map. Frames come at most every `frameMs`. When stopped, it resolves with what there is.
   *
   * @throws LabError `points-invalid`, `settings-invalid`
   */
  map(request: ProjectionRequest, signal: AbortSignal, onFrame: (frame: MapFrame) => void): Promise<ProjectedMap>;
}
