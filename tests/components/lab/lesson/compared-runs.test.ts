import { expect } from 'chai';
import type { ImbalanceResult } from '../../../../src/imbalance/imbalance-events.js';
import { recordingFile } from '../../../../src/sharing/recording.js';
import type { LabResult } from '../../../../src/sharing/result-file.js';
import { sealed } from '../../../../src/sharing/seal.js';
import type { TripletResult } from '../../../../src/triplet/triplet-events.js';
import { recordedImbalance, recordedTriplet, recordedTuner } from './recorded-labs.js';
import { drop, find, get, showLab, textOf, until } from './shown-lesson.js';

const SEEDS = [1, 2, 3];

/** Runs with random triplets, and 10 points better ones with semi-hard ones, each a file. */
async function tripletFiles(mining: string, gain: number): Promise<string[]> {
  const { settings, metrics, ...rest } = (await recordedTriplet()).result as unknown as TripletResult;
  return SEEDS.map((seed) => {
    const knnAfter = 0.6 + seed / 100 + gain;
    const run = { ...rest, settings: { ...settings, mining, seed }, metrics: { ...metrics, knnAfter } };
    return JSON.stringify(sealed(run));
  });
}

async function imbalanceFiles(balance: string, gain: number, settings: object = {}): Promise<string[]> {
  const result = (await recordedImbalance()).result as unknown as ImbalanceResult;
  const { val } = result.metrics;
  return SEEDS.map((seed) => {
    const macroRecall = 0.4 + seed / 100 + gain;
    const metrics = { ...result.metrics, val: { ...val, macroRecall } };
    return JSON.stringify(
      sealed({ ...result, metrics, settings: { ...result.settings, balance, augmentation: 'off', seed, ...settings } }),
    );
  });
}

describe('saved runs that are dropped on a lab', () => {
  it('stand beside the runs of the triplet lab, with the interval of their mean, before anything was trained', async () => {
    const lab = await showLab('triplet-demo', { step: 'training' });
    drop(lab, 'run.json', ...(await tripletFiles('random', 0)), ...(await tripletFiles('semi-hard', 0.1)));
    await until(() => find(lab, '[part=runs]') !== null);
    expect(lab.step).to.equal('runs');
    // Mean and 95 % interval of .61, .62 and .63: 4.303 · .01 / √3.
    expect(textOf(lab, '[part=runs] tbody:nth-of-type(1) tr.shown')).to.equal(
      'Mean of 3 seeds 62.00% (59.52% to 64.48%)',
    );
    expect(textOf(lab, '[part=verdict]')).to.match(/^No: with mined triplets/);
    expect(get(lab, '[part=runs] table').querySelectorAll('tbody tr')).to.have.length(8);
    drop(lab, 'one.json', ...(await tripletFiles('batch-hard', 0)).slice(0, 1));
    await until(() => get(lab, '[part=runs] table').querySelectorAll('tbody tr').length === 9);
  });

  it('stand in the comparison of remedies, beside nothing done with the same seed', async () => {
    const lab = await showLab('imbalance-demo', { step: 'counts' });
    drop(lab, 'run.json', ...(await imbalanceFiles('none', 0)));
    await until(() => find(lab, '[part=comparison] tbody tr') !== null);
    expect(lab.step).to.equal('comparison');
    drop(lab, 'run.json', ...(await imbalanceFiles('weights', 0.1)));
    await until(() => find(lab, '[part=comparison-finding]') !== null);
    expect(textOf(lab, '[part=comparison-finding]')).to.contain(
      '+10 points over nothing done (95 % interval +10 to +10)',
    );
    const [plain, weights] = get(lab, '[part=comparison] table.scores').querySelectorAll('tbody tr');
    expect(plain.children[2].textContent).to.equal('0.42 (0.40 to 0.44)');
    expect(weights.children[2].textContent).to.equal('0.52 (0.50 to 0.54)');
    expect(textOf(lab, '[part=comparison]')).to.contain('Mean of 3 seeds').and.contain('akiec');
  });

  it('are refused where they do not belong together, and where the lab compares no runs', async () => {
    const imbalance = await showLab('imbalance-demo');
    drop(
      imbalance,
      'run.json',
      ...(await imbalanceFiles('none', 0)),
      ...(await imbalanceFiles('none', 0, { epochs: 9 })),
    );
    await until(() => find(imbalance, '[role=alert]') !== null);
    expect(textOf(imbalance, '[role=alert]')).to.contain('they differ in more than remedy and seed');
    const triplet = await showLab('triplet-demo');
    const [altered, whole] = await tripletFiles('random', 0);
    drop(triplet, 'run.json', whole, altered.replace('"seed":1', '"seed":5'));
    await until(() => find(triplet, '[role=alert]') !== null);
    expect(textOf(triplet, '[role=alert]')).to.contain('its hash does not fit');
    expect(find(triplet, '[part=runs]')).to.equal(null);
    const tuner = await showLab('tuner-demo');
    const { text } = await recordedTuner();
    drop(tuner, 'run.json', text, text);
    await until(() => find(tuner, '[role=alert]') !== null);
    expect(textOf(tuner, '[role=alert]')).to.contain('this lab shows one run at a time');
  });

  it('take the place of a recorded run, whose own file can be one of them', async () => {
    const { text, result, recording, state } = await recordedTriplet();
    const lab = await showLab('triplet-demo');
    drop(lab, 'run.json', text);
    await until(() => find(lab, '[part=recorded]') !== null);
    const other = { ...result, settings: { ...result.settings, seed: 99 } } as LabResult;
    drop(lab, 'run.json', text, JSON.stringify(recordingFile(other, recording.eventsOf(state))));
    await until(() => find(lab, '[part=recorded]') === null && find(lab, '[part=runs] tr.shown') !== null);
    expect(textOf(lab, '[part=runs] tr.shown')).to.contain('Mean of 2 seeds');
  });
});
