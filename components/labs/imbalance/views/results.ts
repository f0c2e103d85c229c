import { html, type TemplateResult } from 'lit';
import type { LabView } from '../lab-view.js';
import { goalView } from './goal.js';
import { matrixView } from './matrix.js';
import { reportView } from './report.js';
import { rocView } from './roc.js';
import { sealView } from './seal.js';

/** Steps 3 to 5, which need a trained network: loaded when the first run begins. */
export function resultsView(view: LabView): TemplateResult {
  return html`${reportView(view)} ${rocView(view)} ${matrixView(view)} ${goalView(view)} ${sealView(view)}`;
}
