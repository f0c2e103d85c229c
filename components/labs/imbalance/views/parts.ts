import { accuracyView } from './accuracy.js';
import { cardView } from './card.js';
import { controlsView } from './controls.js';
import { countsView } from './counts.js';

/** The lab's parts that need no trained network, as `<lab-view show="…">` names them. */
export const imbalanceParts = {
  controls: controlsView,
  counts: countsView,
  accuracy: accuracyView,
  card: cardView,
};
