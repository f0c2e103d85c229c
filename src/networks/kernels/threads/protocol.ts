/** Kernels that several threads may share: each takes a part of the images. */
export const SHARED_KERNELS = [
  'convFilterGradient',
  'convInputGradient',
  'convReluPool',
  'greyConvReluPool',
  'greyPooledFilterGradient',
  'pooledInputGradient',
  'winogradConvReluPool',
] as const;

export type SharedKernel = (typeof SHARED_KERNELS)[number];

/** A thread's memory begins with 32-bit words: its state, which kernel, how many arguments, and these. */
export const WORD = { state: 0, kernel: 1, count: 2, firstArgument: 3 } as const;

/** Where the memory behind those words begins. */
export const ARENA_START = 1024;

export const STATE = { idle: 0, asked: 1, done: 2, failed: 3 } as const;
