import { labElement } from '../../lab/element-class.js';
import type { LabSnapshot } from '../../lab/lab-types.js';
import { wordLab } from './lab.js';
import type { WordTypes } from './lab-view.js';

/** What {@link WordVectorsDemo.getState} answers. */
export type WordSnapshot = LabSnapshot<WordTypes>;

/**
 * Word vectors in the page: nearest words, analogies, maps with arrows and groups, and an analogy that
 * fails and can be repaired. Vectors are trained on the spot, or read from GloVe, word2vec, fastText.
 *
 * @tagname word-vectors-demo
 * @attr {string} hide - Controls to take away, by attribute name; also settings, more, preview, share, hand-in, train-here
 * @fires lab-progress - `{done, total, etaMs}`: steps of the training, or bytes read
 * @fires lab-step - One step of the training
 * @csspart tasks - The tabs and the open task
 * @csspart answer - The open task's answer
 */
export class WordVectorsDemo extends /* @__PURE__ */ labElement(wordLab) {}
