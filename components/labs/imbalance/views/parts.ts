import { accuracyView } from './accuracy.js';
import { cardView } from './card.js';
import { comparisonView } from './comparison.js';
import { controlsView } from './controls.js';
import { countsView } from './counts.js';
import { pitfallsView } from './pitfalls.js';

/** The lab's parts that need no trained network, as `<lab-view show="…">` names them. */
export const imbalanceParts = {
  controls: controlsView,
  counts: countsView,
  accuracy: accuracyView,
  comparison: comparisonView,
  pitfalls: pitfallsView,
  card: cardView,
};
