import '../charts/lab-figure.js';
import { defineTag } from '../charts/define-element.js';
import { ClassData } from './element.js';

export { ClassData } from './element.js';

defineTag('lab-class-data', ClassData);

declare global {
  interface HTMLElementTagNameMap {
    'lab-class-data': ClassData;
  }
}
