import '../charts/lab-figure.js';
import { defineElement } from '../charts/define-element.js';
import { LinkedView } from './element.js';

export { LinkedView } from './element.js';

defineElement('lab-view', LinkedView);

declare global {
  interface HTMLElementTagNameMap {
    'lab-view': LinkedView;
  }
}
