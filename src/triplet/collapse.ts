import type { Collapse } from './triplet-events.js';

/** What tells a collapse: all images at one point make every loss exactly α. */
export interface CollapseSigns {
  /** Mean loss of random triplets. */
  readonly loss: number;
  readonly activeShare: number;
  readonly margin: number;
}

/**
 * Hermans et al. 2017 (§3.2) describe it: the net maps all images to one point, every distance is 0,
 * every loss is α and every gradient 0. A loss within 1 % of α with all triplets active is a
 * collapse; within 5 % it is on the way.
 */
export function detectCollapse({ loss, activeShare, margin }: CollapseSigns): Collapse {
  if (margin <= 0 || activeShare < 0.95) return 'none';
  const away = Math.abs(loss / margin - 1);
  if (away <= 0.01 && activeShare >= 0.99) return 'collapsed';
  return away <= 0.05 ? 'collapsing' : 'none';
}
