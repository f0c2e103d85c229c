import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tunerTexts } from '../../../components/labs/tuning/texts.js';
import { WAY_PLACES } from '../../../src/tuning/epoch-way.js';
import { retrainPlans } from '../../../src/tuning/retraining.js';
import type { RetrainedRun } from '../../../src/tuning/tuning-events.js';
import { defaultTuningSettings } from '../../../src/tuning/tuning-settings.js';
import { cornerWays, valleyFinding } from '../../../src/tuning/valley.js';

const BEST = { units: 352, learningRate: 0.001 };
const EPOCHS = 10;
const words = await tunerTexts.in('en');

/** Final trainings whose ways have a loss of 0.3 at both ends, and in the middle one that is `dip` lower. */
function runs(dipOfEpoch: (rate: number, epoch: number) => number): RetrainedRun[] {
  return retrainPlans(BEST, { ...defaultTuningSettings, retrainEpochs: EPOCHS }).map((plan) => ({
    ...plan,
    test: { loss: 0.4, accuracy: 0.88 },
    history: Array.from({ length: EPOCHS }, (_, i) => {
      const dip = dipOfEpoch(plan.learningRate, i + 1);
      const way = WAY_PLACES.map((place) => 0.3 - 4 * dip * place * (1 - place));
      const scores = { loss: 0.3, accuracy: 0.9, validationLoss: 0.4, validationAccuracy: 0.88, ms: 1 };
      return { epoch: i + 1, ...scores, ...(i > 0 ? { way } : {}) };
    }),
  }));
}

/** As epochs differ from each other. */
const noise = (epoch: number) => 0.002 * Math.sin(7 * epoch);

const verdict = (dip: Parameters<typeof runs>[0]) => {
  const finding = valleyFinding(runs(dip));
  assert.ok(finding);
  return [finding.verdict, words.retrain.valley.verdict(finding)] as const;
};

describe('the way between two epochs’ weights', () => {
  it('blames the length of the steps where the larger rate crosses a deeper valley', () => {
    const [kind, said] = verdict((rate, epoch) => (rate === 0.01 ? 0.04 : 0.01) + noise(epoch));
    assert.equal(kind, 'larger');
    assert.match(said, /^The steps of rate 0\.01 are too long/);
    assert.match(said, /0\.039 lower than at the ends \(0\.3\) at rate 0\.01, and 0\.009 lower/);
  });

  it('does not blame it where both rates do alike, the smaller one more, or neither', () => {
    for (const [dip, kind, said] of [
      [(_: number, epoch: number) => 0.02 + noise(epoch), 'alike', /that does not explain/],
      [(rate: number, epoch: number) => (rate === 0.01 ? 0.005 : 0.03) + noise(epoch), 'smaller', /^It is not that/],
      [(rate: number, epoch: number) => (rate === 0.01 ? 0 : -0.01) + noise(epoch), 'neither', /^Neither rate/],
    ] as const) {
      const [found, sentence] = verdict(dip);
      assert.equal(found, kind);
      assert.match(sentence, said);
      assert.doesNotMatch(sentence, /too long/);
    }
  });

  it('looks at the second half of the epochs alone, and waits until there is enough of it', () => {
    const early = (rate: number, epoch: number) => (epoch <= 5 && rate === 0.01 ? 0.5 : 0.01) + noise(epoch);
    assert.equal(valleyFinding(runs(early))?.verdict, 'alike');
    assert.ok(cornerWays(runs(early)).every(({ epochs, losses }) => epochs === 5 && losses[2] > 0.28));
    const begun = runs(early).map((run) => ({ ...run, history: run.history.slice(0, 7) }));
    assert.deepEqual(valleyFinding(begun.filter(({ units }) => units === 352)), null);
    assert.equal(valleyFinding(runs(early).filter(({ learningRate }) => learningRate === 0.01)), null);
  });
});
