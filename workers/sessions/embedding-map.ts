import { fitPca } from '../../src/projection/pca.js';
import { Tsne } from '../../src/projection/tsne.js';
import { suitablePerplexity } from '../../src/projection/tsne-options.js';
import type { EmbeddedParts, EpochMeasurement } from '../../src/triplet/epoch-measurement.js';
import type { EmbeddingMap } from '../../src/triplet/triplet-events.js';
import type { MapFrame } from '../protocols/projection.js';
import type { MapRequest, OnTripletEvent } from '../protocols/triplet.js';
import { runTsne } from './tsne-map.js';

/** Spread of t-SNE's initial positions (scikit-learn's). */
const INITIAL_DEVIATION = 1e-4;

export interface MapCall {
  readonly request: MapRequest;
  readonly signal: AbortSignal;
  readonly onEvent: OnTripletEvent;
}

/**
 * A t-SNE map that can be compared with those of other epochs: every epoch starts from the PCA of
 * the raw pixels, and the result is turned (not scaled) onto that start, so that points travel.
 */
export async function mapEmbeddings(
  measurement: EpochMeasurement,
  embedded: EmbeddedParts,
  { request, signal, onEvent }: MapCall,
): Promise<EmbeddingMap> {
  const { part, epoch, iterations } = request;
  const start = pixelPositions(measurement, part);
  const rows = measurement.mapRows[part].length;
  const columns = embedded[part].length / measurement.samples[part].count;
  const matrix = { data: measurement.mapEmbeddings(part, embedded), rows, columns };
  const perplexity = suitablePerplexity(request.perplexity, rows);
  const tsne = new Tsne(matrix, { perplexity, iterations, initialPositions: start, schedule: 'fast' });
  const tell = (frame: MapFrame): EmbeddingMap => {
    const map: EmbeddingMap = { part, epoch, method: 'tsne', ...frame };
    onEvent({ kind: 'map', map });
    return map;
  };
  onEvent({ kind: 'phase', phase: 'mapping' });
  return tell(await runTsne(tsne, { signal, alignTo: start, onFrame: tell }));
}

/** The first two components of the pixels, one scale for both, as every epoch's initial positions. */
function pixelPositions(measurement: EpochMeasurement, part: MapRequest['part']): Float32Array {
  const rows = measurement.mapRows[part].length;
  const data = measurement.mapPixels(part);
  const matrix = { data, rows, columns: data.length / rows };
  const positions = fitPca(matrix, 2).transform(matrix).data;
  let squares = 0;
  for (let i = 0; i < positions.length; i += 2) squares += positions[i] ** 2;
  const scale = INITIAL_DEVIATION / Math.sqrt(squares / rows || 1);
  return Float32Array.from(positions, (value) => value * scale);
}
