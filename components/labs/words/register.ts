import '../../parts/live-region.js';
import { defineTag } from '../../charts/define-element.js';
import { WordVectorsDemo } from './element.js';

export { WordVectorsDemo } from './element.js';

defineTag('word-vectors-demo', WordVectorsDemo);

declare global {
  interface HTMLElementTagNameMap {
    'word-vectors-demo': WordVectorsDemo;
  }
}
