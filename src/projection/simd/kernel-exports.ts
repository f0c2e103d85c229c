/** Address of an array in the kernels' memory. */
export type Address = number;

type Count = number;

/** What `kernels/projection.as.ts` exports; its sources say what each function does. */
export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  heapBase(): Address;

  packRows(rows: Address, count: Count, columns: Count, panels: Address): void;
  gatherRows(rows: Address, order: Address, count: Count, columns: Count, out: Address): void;
  squaredNorms(rows: Address, count: Count, columns: Count, from: number, to: number, out: Address): void;

  orderByLeaves(rows: Address, columns: Count, ids: Address, count: Count, keys: Address): void;
  leafCentres(rows: Address, count: Count, columns: Count, centres: Address): void;
  searchAmong(rows: Address, panels: Address, norms: Address, headNorms: Address, centres: Address): void;
  searchFor(points: Count, columns: Count, headColumns: Count, neighbours: Count): void;
  searchWith(capacity: Count, buffers: Address, filled: Address, limits: Address, leafKeys: Address): void;
  searchLeaf(leaf: number, reach: Count, ids: Address, distances: Address, stride: Count): void;

  perplexitySearch(distances: Address, rows: Count, stride: Count, perplexity: number, out: Address): void;
  incomingEdges(
    ids: Address,
    values: Address,
    points: Count,
    neighbours: Count,
    stride: Count,
    offsets: Address,
    sources: Address,
    sourceValues: Address,
  ): void;
  jointRows(
    ids: Address,
    values: Address,
    points: Count,
    neighbours: Count,
    stride: Count,
    incoming: Address,
    sources: Address,
    sourceValues: Address,
    slots: Address,
    offsets: Address,
    columns: Address,
    outValues: Address,
  ): Count;

  packEdges(
    points: Count,
    offsets: Address,
    columns: Address,
    values: Address,
    edges: Address,
    ends: Address,
    scales: Address,
  ): void;
  attractPacked(
    positions: Address,
    points: Count,
    edges: Address,
    ends: Address,
    scales: Address,
    exaggeration: number,
    forces: Address,
  ): void;
  attract(
    positions: Address,
    points: Count,
    offsets: Address,
    columns: Address,
    values: Address,
    exaggeration: number,
    forces: Address,
  ): void;
  attractionDivergence(
    positions: Address,
    from: number,
    to: number,
    offsets: Address,
    columns: Address,
    values: Address,
  ): number;
  attractionShares(): number;
  repelAllPairs(x: Address, y: Address, points: Count, from: number, to: number, forces: Address): number;
  descend(
    positions: Address,
    updates: Address,
    gains: Address,
    values: Count,
    attraction: Address,
    repulsion: Address,
    total: number,
    learningRate: number,
    momentum: number,
  ): void;

  bounds(positions: Address, points: Count, out: Address): void;
  spread(
    positions: Address,
    points: Count,
    left: number,
    top: number,
    density: number,
    charges: Address,
    nodes: Count,
  ): void;
  gather(
    positions: Address,
    points: Count,
    left: number,
    top: number,
    density: number,
    nodeX: Address,
    nodeY: Address,
    nodes: Count,
    forces: Address,
  ): void;
  usePlan(length: Count, stages: Count, radices: Address, twiddles: Address, twiddlesEnd: Address): void;
  useMeshBuffers(places: Address, buffer: Address, secondBuffer: Address): void;
  sampleKernel(out: Address, size: Count, step: number, core: number, part: 0 | 1): void;
  transformRows(values: Address, rows: Count, outRe: Address, outIm: Address): void;
  kernelSpectra(
    re: Address,
    im: Address,
    smoothing: Address,
    reversedSmoothing: Address,
    spectra: Address,
    part: 0 | 1,
  ): void;
  convolveColumns(
    chargesRe: Address,
    chargesIm: Address,
    rows: Count,
    spectra: Address,
    xRe: Address,
    xIm: Address,
    yRe: Address,
    yIm: Address,
  ): number;
  transformRowsBack(
    xRe: Address,
    xIm: Address,
    yRe: Address,
    yIm: Address,
    rows: Count,
    outX: Address,
    outY: Address,
  ): void;
  useNearFieldBuffers(starts: Address, places: Address, x: Address, y: Address, pushX: Address, pushY: Address): void;
  nearField(
    positions: Address,
    points: Count,
    left: number,
    top: number,
    density: number,
    cells: Count,
    core: number,
    forces: Address,
  ): number;
  nearPairs(): Count;

  widenBytes(bytes: Address, count: Count, out: Address): void;
  subtractMeans(rows: Address, count: Count, columns: Count, means: Address): void;
  packColumns(rows: Address, count: Count, columns: Count, panels: Address): void;
  packByteColumns(bytes: Address, count: Count, columns: Count, panels: Address): void;
  addProducts(panels: Address, depth: Count, columns: Count, products: Address, whole: number): void;
  multiplyPanels(
    rowPanels: Address,
    panels: Count,
    axes: Address,
    axisPanels: Count,
    columns: Count,
    out: Address,
  ): void;
}
