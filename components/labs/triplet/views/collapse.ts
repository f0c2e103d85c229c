import { html, nothing, type TemplateResult } from 'lit';
import { batchLayout } from '../../../../src/triplet/batch-layout.js';
import { type CollapseCause, collapseCause } from '../../../../src/triplet/collapse.js';
import type { TripletSettings } from '../../../../src/triplet/triplet-settings.js';
import { actionButton } from '../../../lab/page/action-button.js';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import { meanOf } from '../charts.js';
import type { CollapseFacts } from '../english.js';
import { haveSamePictures } from '../findings.js';
import type { LabView } from '../lab-view.js';
import { shownEpoch, type TripletState } from '../state.js';
import type { TripletWords } from '../words.js';
import { classesOf } from './controls.js';

/** Says that all images have become one point, why, and what helps. */
export function collapseView({ state, words, ask, phase }: LabView): TemplateResult | typeof nothing {
  const told = collapseFacts(state);
  if (!told) return nothing;
  const { facts, cause } = told;
  const text = words.collapse;
  const enabled = !isUnderWay(phase);
  return html`
    <section class="message warning" part="collapse" aria-labelledby="collapse-title">
      <h3 id="collapse-title">${facts.complete ? text.collapsed : text.collapsing}</h3>
      <p>${text.explanation(facts)}</p>
      <p>${text.cause(cause)}</p>
      <div class="buttons">
        ${remedies(cause, text).map(({ label, settings }) =>
          actionButton({ label, part: 'remedy-button', enabled, onPress: () => ask.remedy(settings) }),
        )}
      </div>
    </section>
  `;
}

/** What is told of the epoch that is shown; null where it has not collapsed. */
export function collapseFacts(state: TripletState): { facts: CollapseFacts; cause: CollapseCause } | null {
  const { settings, epochs, data } = state;
  const shown = shownEpoch(state);
  if (!shown || shown.collapse === 'none' || !settings || !data) return null;
  const first = epochs.find(({ collapse }) => collapse !== 'none') ?? shown;
  const layout = batchLayout(classesOf({ state }), settings);
  const pictures = haveSamePictures(data) ? 1 : 2;
  const facts: CollapseFacts = {
    complete: shown.collapse === 'collapsed',
    distance: meanOf(shown.distances, 'negative'),
    margin: settings.margin,
    knn: shown.neighbours.knn,
    untrained: epochs[0].neighbours.knn,
  };
  return { facts, cause: collapseCause(settings, { epoch: first.epoch, layout, pictures }) };
}

interface Remedy {
  readonly label: string;
  readonly settings: Partial<TripletSettings>;
}

/** Of the ways that held on MNIST with every seed that was tried, those that answer the cause. */
function remedies(cause: CollapseCause, text: TripletWords['collapse']): Remedy[] {
  if (cause.kind === 'same-pictures') return [];
  if (cause.kind === 'large-steps') {
    return [{ label: text.useSmallerSteps, settings: { learningRate: 0.001 } }];
  }
  const mild = { hardAfter: 0, warmUp: 1, imagesPerClass: 0, learningRate: 0.001 } as const;
  return [
    { label: text.useHardLater, settings: { ...mild, mining: 'batch-hard' } },
    { label: text.useSemiHard, settings: { ...mild, mining: 'semi-hard' } },
    { label: text.useRandom, settings: { ...mild, mining: 'random' } },
  ];
}
