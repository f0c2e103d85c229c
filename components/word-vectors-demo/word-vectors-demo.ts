import '../parts/live-region.js';
import { defineElement } from '../charts/define-element.js';
import { WordVectorsDemo } from './element.js';

export { WordVectorsDemo } from './element.js';

defineElement('word-vectors-demo', WordVectorsDemo);

declare global {
  interface HTMLElementTagNameMap {
    'word-vectors-demo': WordVectorsDemo;
  }
}
