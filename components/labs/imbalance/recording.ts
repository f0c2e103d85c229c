import { SPLITS, type Split } from '../../../src/data/image-splits.js';
import type { CurvePoints, SplitEvaluation } from '../../../src/imbalance/imbalance-events.js';
import { rulesForGoals, thresholdsForGoals } from '../../../src/imbalance/recall-goal.js';
import { evenPlaces, rowsAt } from '../../../src/sharing/thinned.js';
import type { ImbalanceSession, SplitSamples } from '../../../workers/protocols/imbalance.js';
import type { LabRecording, LoadedLab } from '../../lab/lesson/lab-lesson.js';
import { trainingRecording } from '../../lab/lesson/training-recording.js';
import { coarsePixels, imagesToKeep, keptImages, recordedImages } from './recorded-images.js';
import { type DemoEvent, type ImbalanceState, judgedSplit } from './state.js';

/** As many as a curve of some hundred pixels shows. */
const MOST_CURVE_POINTS = 128;
const EXAMPLES = 3;

/** How a run of the imbalance lab is recorded. */
export function imbalanceRecording(
  lab: Pick<LoadedLab<never, ImbalanceState, DemoEvent>, 'initialState' | 'reduce'>,
): LabRecording<ImbalanceState, DemoEvent> {
  return trainingRecording(lab, {
    kinds: [
      ...(['begin', 'data', 'backend', 'plan', 'phase', 'epoch', 'evaluation'] as const),
      ...(['comparison', 'early-oversampling', 'recorded-images', 'times-opened', 'result'] as const),
    ],
    eventsOf,
    expanded: withSteps,
    gathered,
    answers: (events) => ({
      // The recorded probabilities are enough for it.
      meetGoals: async (samples: SplitSamples, goals: readonly number[]) => {
        return { rule: rulesForGoals(samples, goals), thresholds: thresholdsForGoals(samples, goals) };
      },
      images: async (split: Split, indices: readonly number[]) => keptImages(events, split, indices),
    }),
    kept: ({ logarithmic, chosenClass, threshold }) => ({ logarithmic, chosenClass, threshold }),
    locks: ['compare', 'early', 'open-test'],
    free: ['recallGoal', 'seeds'],
  });
}

/** What an epoch had as a mean stands for its last step, so that the progress goes on. */
function withSteps(events: readonly DemoEvent[]): readonly DemoEvent[] {
  const plan = events.find((event) => event.kind === 'plan')?.plan;
  return events.flatMap((event): DemoEvent[] => {
    if (event.kind !== 'epoch' || !plan) return [event];
    const { epoch, trainLoss: loss, trainAccuracy: accuracy } = event.epoch;
    return [{ kind: 'steps', steps: [{ step: epoch * plan.stepsPerEpoch, epoch, loss, accuracy }] }, event];
  });
}

/** Images for the cells of the matrix that the lab is about. */
async function gathered(state: ImbalanceState, session: ImbalanceSession): Promise<DemoEvent[]> {
  const split = judgedSplit(state);
  const evaluation = state.evaluations[split];
  if (!evaluation) return [];
  return [recordedImages(split, await session.images(split, imagesToKeep(evaluation, split)))];
}

function eventsOf(state: ImbalanceState): DemoEvent[] {
  const { settings, data, backend, plan, epochs, evaluations, earlyOversampling, timesOpened } = state;
  if (!settings || !data) return [];
  const examples = data.examples.map((images) =>
    images.slice(0, EXAMPLES).map((image) => ({ ...image, pixels: coarsePixels(image.pixels) })),
  );
  return [
    { kind: 'begin', settings, fresh: true },
    { kind: 'data', data: { ...data, examples } },
    ...(backend ? [{ kind: 'backend', backend } as const] : []),
    ...(plan ? [{ kind: 'plan', plan } as const] : []),
    { kind: 'phase', phase: 'training' },
    ...epochs.map((epoch): DemoEvent => ({ kind: 'epoch', epoch })),
    ...SPLITS.flatMap((split): DemoEvent[] => {
      const evaluation = evaluations[split];
      return evaluation ? [{ kind: 'evaluation', split, evaluation: thinnedEvaluation(evaluation) }] : [];
    }),
    ...(timesOpened > 0 ? [{ kind: 'times-opened', times: timesOpened } as const] : []),
    ...comparisonOf(state),
    ...(earlyOversampling ? [{ kind: 'early-oversampling', outcome: earlyOversampling } as const] : []),
  ];
}

function comparisonOf({ comparison }: ImbalanceState): DemoEvent[] {
  if (!comparison) return [];
  const { done, total, rows } = comparison;
  return [null, ...rows].map((row) => ({ kind: 'comparison', done, total, row }));
}

function thinnedEvaluation(evaluation: SplitEvaluation): SplitEvaluation {
  return {
    ...evaluation,
    roc: evaluation.roc.map(thinnedCurve),
    precisionRecall: evaluation.precisionRecall.map(thinnedCurve),
  };
}

function thinnedCurve({ x, y }: CurvePoints): CurvePoints {
  const places = evenPlaces(x.length, MOST_CURVE_POINTS);
  return { x: rowsAt(x, places), y: rowsAt(y, places) };
}
