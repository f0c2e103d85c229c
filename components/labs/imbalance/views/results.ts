import { html, type TemplateResult } from 'lit';
import type { LabView } from '../lab-view.js';
import { comparisonView } from './comparison.js';
import { goalView } from './goal.js';
import { matrixView } from './matrix.js';
import { pitfallsView } from './pitfalls.js';
import { reportView } from './report.js';
import { rocView } from './roc.js';
import { sealView } from './seal.js';

/** From step 3 on, what is asked once there is a network: loaded when the first run begins. */
export function resultsView(view: LabView): TemplateResult {
  return html`${reportView(view)} ${rocView(view)} ${matrixView(view)} ${goalView(view)} ${comparisonView(view)}
    ${sealView(view)} ${pitfallsView(view)}`;
}
