import type { ModelStep, ModelTypes } from '../../../src/model/model-lab.js';
import { type ModelMeasure, modelMeasures } from '../../../src/model/model-measures.js';
import type { LabLesson, LoadedLab } from '../lesson/lab-lesson.js';
import { trainingRecording } from '../lesson/lab-recording.js';
import type { ModelPageEvent, ModelState } from './model-lab-types.js';

/** Recordings, tasks and linked views of a lab that trains one model. */
export function modelLesson<Model extends ModelTypes, View extends LoadedView>(
  lab: LoadedLab<View, ModelState<Model>, ModelPageEvent<Model>>,
  measures: readonly ModelMeasure[],
): LabLesson<View, ModelState<Model>, ModelPageEvent<Model>> {
  const recording = trainingRecording(lab, {
    kinds: ['begin', 'data', 'plan', 'phase', 'epoch', 'result'],
    eventsOf,
    expanded: withSteps,
  });
  return { recording, measures: modelMeasures<Model>(measures), parts: lab.parts };
}

type LoadedView = Parameters<LabLesson<never, object, never>['parts'][string]>[0];

function eventsOf<Model extends ModelTypes>({
  settings,
  data,
  plan,
  epochs,
}: ModelState<Model>): readonly ModelPageEvent<Model>[] {
  if (!settings || !data || !plan) return [];
  return [
    { kind: 'begin', settings, fresh: true },
    { kind: 'data', data },
    { kind: 'plan', plan },
    { kind: 'phase', phase: 'training' },
    ...epochs.map((epoch) => ({ kind: 'epoch', epoch }) as const),
  ];
}

/** An epoch holds how its last step stood, so that model and progress go on. */
function withSteps<Model extends ModelTypes>(
  events: readonly ModelPageEvent<Model>[],
): readonly ModelPageEvent<Model>[] {
  const plan = events.find((event) => event.kind === 'plan')?.plan;
  return events.flatMap((event): ModelPageEvent<Model>[] => {
    if (event.kind !== 'epoch' || !plan) return [event];
    const step: ModelStep<Model> = { ...event.epoch, step: event.epoch.epoch * plan.stepsPerEpoch };
    return [{ kind: 'steps', steps: [step] }, event];
  });
}
