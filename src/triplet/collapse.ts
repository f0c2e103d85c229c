import { type BatchLayout, MILD_IMAGES } from './batch-layout.js';
import { miningOf } from './training-plan.js';
import type { Collapse } from './triplet-events.js';
import type { TripletSettings } from './triplet-settings.js';

/** What tells a collapse: how far apart the classes still lie, and what their neighbours still know. */
export interface CollapseSigns {
  readonly margin: number;
  /** Mean d(a, n) of random triplets. */
  readonly distance: number;
  readonly knn: number;
  /** Of the untrained network. */
  readonly untrainedKnn: number;
  readonly classes: number;
}

/** Classes nearer than this share of α, and so much of what neighbours know beyond guessing lost: a collapse. */
const COLLAPSED = { distance: 0.05, lost: 0.25 };
/** On the way to one. */
const COLLAPSING = { distance: 0.25, lost: 0.05 };

/**
 * Hermans et al. 2017 (§3.2) describe it: the net maps all images to one point, every distance is 0, every loss is α
 * and every gradient 0. Small distances alone are none: embeddings that lie close together may still be in good order.
 */
export function detectCollapse({ margin, distance, knn, untrainedKnn, classes }: CollapseSigns): Collapse {
  const lost = (untrainedKnn - knn) / Math.max(1e-9, untrainedKnn - 1 / classes);
  const reaches = (sign: typeof COLLAPSED) => distance <= sign.distance * margin && lost >= sign.lost;
  if (reaches(COLLAPSED)) return 'collapsed';
  return reaches(COLLAPSING) ? 'collapsing' : 'none';
}

/** Why a run has collapsed, as far as its settings and its data tell. */
export type CollapseCause =
  /** There is nothing to tell apart. */
  | { readonly kind: 'same-pictures' }
  | { readonly kind: 'large-steps'; readonly rate: number }
  /** The hardest triplets from the first step. */
  | { readonly kind: 'untrained' }
  /** The hardest of so many are too hard. */
  | { readonly kind: 'too-hard'; readonly positives: number; readonly negatives: number; readonly layout: BatchLayout }
  | { readonly kind: 'unknown' };

/** Adam's rate above which any choice of triplets may collapse. */
const LARGE_RATE = 0.003;

/** @param epoch the first that had collapsed */
export function collapseCause(
  settings: TripletSettings,
  { epoch, layout, pictures }: { readonly epoch: number; readonly layout: BatchLayout; readonly pictures: number },
): CollapseCause {
  if (pictures < 2) return { kind: 'same-pictures' };
  if (settings.learningRate > LARGE_RATE) return { kind: 'large-steps', rate: settings.learningRate };
  if (miningOf(settings, epoch) !== 'batch-hard') return { kind: 'unknown' };
  if (miningOf(settings, 1) === 'batch-hard') return { kind: 'untrained' };
  if (layout.perClass <= MILD_IMAGES) return { kind: 'unknown' };
  const positives = layout.perClass - 1;
  return { kind: 'too-hard', positives, negatives: (layout.classes - 1) * layout.perClass, layout };
}
