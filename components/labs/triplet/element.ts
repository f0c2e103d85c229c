import { labElement } from '../../lab/element-class.js';
import type { LabSnapshot } from '../../lab/lab-types.js';
import { tripletLab } from './lab.js';
import type { TripletTypes } from './lab-view.js';

/** What {@link TripletDemo.getState} answers. */
export type TripletSnapshot = LabSnapshot<TripletTypes>;

/**
 * Trains an embedding of images with the triplet loss in the page: random, semi-hard and hardest
 * triplets, maps before and after, nearest neighbours.
 *
 * @tagname triplet-demo
 * @attr {string} hide - Controls to take away, by attribute name; also settings, more, preview, backbone, draw, share, hand-in, train-here, scrubber
 * @fires lab-epoch - One epoch of the history
 * @csspart training - Curves, distances and hardest triplets
 * @csspart maps - The maps and the neighbours
 * @csspart scores - The table and what it says
 * @csspart drawing - The drawing pad
 */
export class TripletDemo extends /* @__PURE__ */ labElement(tripletLab) {}
