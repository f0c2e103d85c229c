import { cardView } from './card.js';
import { controlsView } from './controls.js';
import { countsView } from './counts.js';

/** The lab's parts that need no run, as `<lab-view show="…">` names them. */
export const imbalanceParts = {
  controls: controlsView,
  counts: countsView,
  card: cardView,
};
