import '../../charts/lab-figure.js';
import '../../charts/lab-image.js';
import '../../parts/live-region.js';
import { defineTag } from '../../charts/define-element.js';
import { TunerDemo } from './element.js';

export { TunerDemo } from './element.js';

defineTag('tuner-demo', TunerDemo);

declare global {
  interface HTMLElementTagNameMap {
    'tuner-demo': TunerDemo;
  }
}
