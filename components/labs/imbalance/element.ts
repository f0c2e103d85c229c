import { labElement } from '../../lab/element-class.js';
import type { LabSnapshot } from '../../lab/lab-types.js';
import { imbalanceLab } from './lab.js';
import type { ImbalanceTypes } from './lab-view.js';

/** What {@link ImbalanceDemo.getState} answers. */
export type ImbalanceSnapshot = LabSnapshot<ImbalanceTypes>;

/**
 * Trains a classifier on unbalanced classes in the page and shows why its accuracy deceives: class counts,
 * reports, ROC and precision-recall with a threshold, confusion matrices, recall as the goal, remedies
 * compared, and four ways to fool oneself.
 *
 * @tagname imbalance-demo
 * @attr {string} hide - Controls to take away, by attribute name; also settings, more, preview, share, hand-in, train-here, compare, pitfalls
 * @fires lab-progress - `{done, total, etaMs}`: steps of the whole run, or rows of a comparison
 * @fires lab-epoch - One epoch of the history
 * @csspart counts - Step 1: images of each class
 * @csspart accuracy - Step 2: accuracy
 * @csspart report - Step 3: reports and curves
 * @csspart roc - What a ROC curve is: one threshold, moved
 * @csspart matrix - Step 4: confusion matrices
 * @csspart goal - Step 5: recall as the goal
 * @csspart seal - The seal of the test part
 * @csspart comparison - The remedies compared
 * @csspart pitfalls - Four ways to fool oneself
 * @csspart card - What the lab is not for
 */
export class ImbalanceDemo extends /* @__PURE__ */ labElement(imbalanceLab) {}
