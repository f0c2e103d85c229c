/** The script of a page: registers all tags. */
import './triplet-demo/triplet-demo.js';

export { TripletDemo, type TripletSnapshot } from './triplet-demo/element.js';
