import '../../charts/lab-figure.js';
import '../../charts/lab-image.js';
import '../../parts/live-region.js';
import { defineTag } from '../../charts/define-element.js';
import { TripletDemo } from './element.js';

export { TripletDemo } from './element.js';

defineTag('triplet-demo', TripletDemo);

declare global {
  interface HTMLElementTagNameMap {
    'triplet-demo': TripletDemo;
  }
}
