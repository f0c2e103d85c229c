import { expect } from 'chai';
import type { BackendName } from '../../src/backend-choice.js';
import type { StepRecord } from '../../src/imbalance/imbalance-events.js';
import { defaultImbalanceSettings, type ImbalanceSettings } from '../../src/imbalance/imbalance-settings.js';
import { openImbalanceSession } from '../../workers/client/sessions.js';
import expected from '../fixtures/tiny-run.json';

/** Weights, focal loss and augmentation are all met; eight images a step. */
export const LESION_RUN: ImbalanceSettings = {
  ...{ ...defaultImbalanceSettings, size: 'tenth', batchSize: 8, epochs: 1 },
  ...{ balance: 'weights', loss: 'focal', augmentation: 'on' },
};

/** Steps that are compared; the run is ended after them, since measuring takes long on a graphics device in software. */
export const LESION_STEPS = 3;

const TOLERANCE = 2e-3;

/** Trains a few steps of the lesion net in the built worker, and checks its losses against those of plain cpu. */
export async function expectReferenceLesions(backend: BackendName): Promise<void> {
  const session = openImbalanceSession({ workerUrl: '/dist/imbalance.worker.js' });
  const steps: StepRecord[] = [];
  const request = { settings: { ...LESION_RUN, backend }, baseUrl: location.href, files: null, adapt: false };
  try {
    await session.train({ ...request, resume: null }, new AbortController().signal, (event) => {
      if (event.kind === 'backend') expect(event.backend.name).to.equal(backend);
      if (event.kind === 'steps') steps.push(...event.steps);
      if (steps.length >= LESION_STEPS) session.end();
    });
  } catch (error) {
    if (steps.length < LESION_STEPS) throw error;
  } finally {
    session.end();
  }
  expected.lesionLosses.forEach((loss, i) => {
    expect(Math.abs(steps[i].loss / loss - 1), `step ${i + 1}: ${steps[i].loss}, not ${loss}`).to.be.below(TOLERANCE);
  });
}
