import '../charts/lab-figure.js';
import { defineTag } from '../charts/define-element.js';
import { LinkedView } from './element.js';

export { LinkedView } from './element.js';

defineTag('lab-view', LinkedView);

declare global {
  interface HTMLElementTagNameMap {
    'lab-view': LinkedView;
  }
}
