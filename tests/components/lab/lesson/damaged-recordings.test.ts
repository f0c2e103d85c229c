import { expect } from 'chai';
import { SeededRandom } from '../../../../src/random.js';
import type { ResultFile } from '../../../../src/sharing/result-file.js';
import { sealed } from '../../../../src/sharing/seal.js';
import { isDeeperThan } from '../../../../src/sharing/shape.js';
import { mutatedJson } from '../../../fuzz/mutations.js';
import { recordedImbalance, recordedTriplet, recordedTuner, recordedWords } from './recorded-labs.js';
import { drop, find, get, type LabTag, showLab, until } from './shown-lesson.js';

const LABS: readonly [LabTag, () => Promise<{ text: string }> | { text: string }][] = [
  ['triplet-demo', recordedTriplet],
  ['imbalance-demo', recordedImbalance],
  ['tuner-demo', recordedTuner],
  ['word-vectors-demo', recordedWords],
];

const FILES = 10;

/** Errors that nothing has caught, as a page sees them. */
const raw: string[] = [];
const note = (event: Event) => {
  const { error, reason } = event as ErrorEvent & PromiseRejectionEvent;
  raw.push(String((error ?? reason)?.stack ?? reason));
  event.preventDefault();
};

describe('a recording whose inside was changed and sealed anew', () => {
  before(() => {
    for (const name of ['error', 'unhandledrejection']) addEventListener(name, note);
  });

  after(() => {
    for (const name of ['error', 'unhandledrejection']) removeEventListener(name, note);
  });

  for (const [tag, record] of LABS) {
    it(`is shown, or refused with a reason, and leaves <${tag}> at work`, async () => {
      const { recording, ...rest } = JSON.parse((await record()).text) as Required<ResultFile>;
      for (let seed = 1; seed <= FILES; seed++) {
        const random = new SeededRandom(seed);
        const changed = { ...rest, metrics: random.next() < 0.3 ? mutatedJson(rest.metrics, random) : rest.metrics };
        const events = mutatedJson(recording.events, random);
        // What is nested too deep to be sealed is refused before; the parsers' own tests have it.
        if (isDeeperThan([changed, events], 40)) continue;
        const lab = await showLab(tag);
        drop(lab, 'run.json', JSON.stringify(sealed({ ...changed, recording: { ...recording, events } })));
        await until(() => find(lab, '[part=recorded]') !== null || find(lab, '[role=alert]') !== null);
        await settled(lab);
        expect(raw.splice(0), `seed ${seed}`).to.deep.equal([]);
        expect(get<HTMLButtonElement>(lab, '.run-button').disabled, `seed ${seed}`).to.equal(false);
        lab.remove();
      }
    }).timeout(120_000);
  }
});

/** What a view draws after it was shown is drawn, also where it comes in turn. */
async function settled(lab: HTMLElement & { readonly updateComplete: Promise<unknown> }): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await lab.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
