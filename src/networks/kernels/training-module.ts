import type { AdamExports } from './adam/kernel.js';
import type { ColumnSumsExports } from './column-sums/kernel.js';
import type { PooledConvExports } from './conv2d/pooled-kernel.js';
import type { ImagesExports } from './images/kernel.js';
import type { KernelModule } from './kernel-module.js';
import type { MaxPoolExports } from './max-pool/kernel.js';
import type { ReluExports } from './relu/kernel.js';
import type { SoftmaxCrossEntropyExports } from './softmax-cross-entropy/kernel.js';
import type { TripletLossExports } from './triplet-loss/kernel.js';

/** The functions that `training.as.ts` exports. Addresses and sizes are plain numbers there. */
export type TrainingExports = AdamExports &
  ColumnSumsExports &
  ImagesExports &
  MaxPoolExports &
  PooledConvExports &
  ReluExports &
  SoftmaxCrossEntropyExports &
  TripletLossExports;

export type TrainingModule = KernelModule<TrainingExports>;
