import type { AdamExports } from './adam/kernel.js';
import type { ColumnSumsExports } from './column-sums/kernel.js';
import type { ConvExports } from './conv2d/kernel.js';
import type { PooledConvExports } from './conv2d/pooled-kernel.js';
import type { ImagesExports } from './images/kernel.js';
import type { MatMulExports } from './matmul/kernel.js';
import type { MaxPoolExports } from './max-pool/kernel.js';
import type { ReluExports } from './relu/kernel.js';
import type { SoftmaxCrossEntropyExports } from './softmax-cross-entropy/kernel.js';
import type { ImageSplitter } from './threads/image-splitter.js';
import type { TripletLossExports } from './triplet-loss/kernel.js';
import type { WasmMemory } from './wasm-memory.js';

/** The functions that `training.as.ts` exports. Addresses and sizes are plain numbers there. */
export type TrainingExports = AdamExports &
  ColumnSumsExports &
  ConvExports &
  ImagesExports &
  MatMulExports &
  MaxPoolExports &
  PooledConvExports &
  ReluExports &
  SoftmaxCrossEntropyExports &
  TripletLossExports;

/** Our module and the memory that it works in. */
export interface TrainingModule {
  readonly call: TrainingExports;
  readonly memory: WasmMemory;
  /** Calls kernels on all threads. */
  readonly threads: ImageSplitter;
}
