import '../../charts/lab-figure.js';
import '../../charts/lab-image.js';
import '../../parts/live-region.js';
import { defineTag } from '../../charts/define-element.js';
import { ImbalanceDemo } from './element.js';

export { ImbalanceDemo } from './element.js';

defineTag('imbalance-demo', ImbalanceDemo);

declare global {
  interface HTMLElementTagNameMap {
    'imbalance-demo': ImbalanceDemo;
  }
}
