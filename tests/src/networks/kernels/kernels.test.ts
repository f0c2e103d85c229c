/**
 * Every kernel against its twin, in one process: loading tfjs takes longer than all of them together.
 */
import './adam/kernel.spec.js';
import './column-sums/kernel.spec.js';
import './conv2d/kernel.spec.js';
import './fused-ops.spec.js';
import './images/kernel.spec.js';
import './matmul/kernel.spec.js';
import './max-pool/kernel.spec.js';
import './perceptron/kernel.spec.js';
import './relu/kernel.spec.js';
import './softmax-cross-entropy/kernel.spec.js';
import './triplet-loss/kernel.spec.js';
import './wasm-memory.spec.js';
