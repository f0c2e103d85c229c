/**
 * The kernels of principal components, nearest neighbours and t-SNE. All addresses and all memory are the
 * host's: nothing here allocates. Positions, forces and updates are x, y in turn, in f32.
 */
export { repelAllPairs } from './all-pairs.as';
export { attract, attractionDivergence, attractionShares, attractPacked, packEdges } from './attraction.as';
export {
  addProducts, multiplyPanels, packByteColumns, packColumns, subtractMeans, widenBytes,
} from './covariance.as';
export { descend } from './descent.as';
export { usePlan } from './fourier.as';
export { incomingEdges, jointRows } from './joint-affinities.as';
export { leafCentres, orderByLeaves } from './leaves.as';
export { heapBase } from './memory.as';
export { convolveColumns, kernelSpectra, transformRows, transformRowsBack, useMeshBuffers } from './mesh.as';
export { nearField, nearPairs, useNearFieldBuffers } from './near-field.as';
export { searchAmong, searchFor, searchLeaf, searchWith } from './nearest.as';
export { gatherRows, packRows, squaredNorms } from './panels.as';
export { perplexitySearch } from './perplexity.as';
export { sampleKernel } from './smooth-kernels.as';
export { bounds, gather, spread } from './splines.as';
