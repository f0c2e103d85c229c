/** Names under which tfjs knows our own operations. */
export const KERNEL = {
  adam: 'LabAdam',
  adamTogether: 'LabAdamTogether',
  batchHardLoss: 'LabBatchHardLoss',
  columnSums: 'LabColumnSums',
  convRelu: 'LabConvRelu',
  convReluPool: 'LabConvReluPool',
  dense: 'LabDense',
  images: 'LabImages',
  inputGradient: 'LabInputGradient',
  perceptronStep: 'LabPerceptronStep',
  pooledFilterGradient: 'LabPooledFilterGradient',
  pooledInputGradient: 'LabPooledInputGradient',
  reluGradient: 'LabReluGradient',
  reluGradientAndSums: 'LabReluGradientAndSums',
  scaled: 'LabScaled',
  softmaxCrossEntropy: 'LabSoftmaxCrossEntropy',
  tripletLoss: 'LabTripletLoss',
  weightGradients: 'LabWeightGradients',
} as const;

/** How the window of a fused convolution moves. */
export interface ConvAttributes {
  readonly stride: number;
  readonly pad: 'valid' | 'same';
}

/** A fused convolution, and the shapes that its gradients have to find again. */
export interface ConvGradientAttributes extends ConvAttributes {
  readonly xShape: number[];
  readonly filterShape: number[];
}
