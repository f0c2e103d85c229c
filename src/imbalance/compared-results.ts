import { canonicalJson } from '../sharing/canonical-json.js';
import type { LabResult } from '../sharing/result-file.js';
import { assertComparable, notComparable } from '../sharing/run-result.js';
import { finite, list, maybe, object, text } from '../sharing/shape.js';
import type { ComparedElsewhere, ImbalanceResult } from './imbalance-events.js';
import { imbalanceMeasures } from './imbalance-measures.js';
import { defaultImbalanceSettings, type ImbalanceSettings } from './imbalance-settings.js';
import { CHANGED, remedyOf } from './remedies.js';

const MOST_CLASSES = 256;

/** What the comparison reads. */
const RUN = object({
  data: object({ name: text(500) }),
  metrics: object({
    val: object({
      ...{ accuracy: finite, macroRecall: finite, minRecall: finite, macroAuc: maybe(finite) },
      ...{ recall: list(finite, MOST_CLASSES), reportText: text(100_000) },
    }),
  }),
});

/** They say where a run was trained, what is asked of it, and which of many it is. */
const BESIDE: readonly string[] = [...CHANGED, 'seed', 'seeds', 'backend', 'seal', 'recallGoal'];

/**
 * Saved runs as rows of the comparison of remedies.
 *
 * @throws LabError `result-invalid` where one has no numbers to compare, is no remedy of the table, or differs from the
 * others in more than its remedy and seed
 */
export function comparedResults(results: readonly LabResult[]): ComparedElsewhere {
  const runs = results.map((result) => {
    assertComparable(result, RUN);
    const run = result as unknown as ImbalanceResult;
    return { ...run, settings: { ...defaultImbalanceSettings, ...run.settings } };
  });
  const tasks = new Set(runs.map(taskOf));
  if (tasks.size > 1) throw notComparable('they differ in more than remedy and seed');
  const classNames = imbalanceMeasures.classes?.(runs[0]) ?? [];
  return { task: taskOf(runs[0]), classNames, rows: runs.map(rowOf) };
}

function rowOf({ settings, metrics }: ImbalanceResult): ComparedElsewhere['rows'][number] {
  const remedy = remedyOf(settings);
  if (!remedy) throw notComparable('one has a remedy, or several, that the table does not have');
  const { accuracy, macroRecall, minRecall, macroAuc, recall } = metrics.val;
  return { remedy, split: 'val', seed: settings.seed, accuracy, macroRecall, minRecall, macroAuc, recall };
}

function taskOf({ settings, data, metrics }: ImbalanceResult): string {
  const kept = (Object.entries(settings) as [keyof ImbalanceSettings, unknown][]).filter(
    ([key]) => !BESIDE.includes(key),
  );
  return canonicalJson([data.name, metrics.val.recall.length, Object.fromEntries(kept)]);
}
