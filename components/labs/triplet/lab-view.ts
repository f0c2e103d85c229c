import type { Mining, TripletSettings } from '../../../src/triplet/triplet-settings.js';
import type { PageRequests, PageView } from '../../lab/page/page-view.js';
import type { LiveProjection } from '../../projection/live-projection.js';
import type { ChosenPoint, MapMethod, TripletState } from './state.js';
import type { TripletWords } from './words.js';

/** Everything that the views show. */
export interface LabView extends PageView {
  readonly state: TripletState;
  readonly words: TripletWords;
  readonly settings: TripletSettings;
  readonly measuring: boolean;
  readonly playing: boolean;
  readonly live: LiveProjection;
  readonly ask: LabRequests;
}

/** What the controls ask for; the element does it. */
export interface LabRequests extends PageRequests {
  look(epoch: number | null): void;
  play(): void;
  useMethod(method: MapMethod): void;
  choose(chosen: ChosenPoint | null): void;
  draw(pixels: Uint8Array | null): void;
  remedy(remedy: { mining: Mining; hardAfter: number }): void;
  measureBackbones(): void;
  exportHistory(): void;
  exportNotebook(): void;
  exportWeights(): void;
}
