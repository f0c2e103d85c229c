import type { LabMeasures, Measure } from '../task/measures.js';
import type { ModelResult, ModelTypes } from './model-lab.js';

/** What a task can be about: `name` is a metric in kebab-case, as `val-accuracy` for `valAccuracy`. */
export type ModelMeasure = Pick<Measure, 'name' | 'unit'>;

/** Reads a model's metrics at the end of a run and in each epoch. */
export function modelMeasures<Model extends ModelTypes>(
  measures: readonly ModelMeasure[],
): LabMeasures<ModelResult<Model>> {
  return {
    list: measures.map((measure) => ({ ...measure, byEpoch: true })),
    epochs: ({ history }) => history.map(({ epoch }) => epoch),
    read: ({ metrics, history }, { name, epoch }) => {
      const measured: Readonly<Record<string, unknown>> | undefined =
        epoch === null ? metrics : history.find((one) => one.epoch === epoch);
      const value = measured?.[camelCase(name)];
      return typeof value === 'number' ? value : null;
    },
  };
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
