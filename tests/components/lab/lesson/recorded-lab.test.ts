import { expect } from 'chai';
import { checkAccessibility } from '../../charts/check-accessibility.js';
import { fakeSession } from '../../labs/triplet/fake-session.js';
import { recordedImbalance, recordedTriplet, recordedTuner, recordedWords } from './recorded-labs.js';
import { type AnyLab, addressOf, drop, find, get, type LabTag, showLab, textOf, until } from './shown-lesson.js';

const LABS: readonly [LabTag, () => Promise<{ text: string }>, selector: string][] = [
  ['triplet-demo', recordedTriplet, 'lab-map'],
  ['imbalance-demo', recordedImbalance, 'table.matrix, [part=matrix] table'],
  ['tuner-demo', recordedTuner, '[part=trials] table'],
  ['word-vectors-demo', async () => recordedWords(), '.lists'],
];

/** Whichever state a lab has. */
const stateOf = (lab: AnyLab) => lab.getState() as { phase: string; error: { code: string; message: string } | null };

describe('a recorded run in its lab', () => {
  for (const [tag, record, selector] of LABS) {
    it(`is shown by <${tag}> at once, marked, with its controls, and opens no worker`, async () => {
      const lab = await showLab(tag, { recording: addressOf((await record()).text) });
      await until(() => find(lab, selector) !== null);
      expect(textOf(lab, '[part=recorded] h3')).to.contain('Recorded run, not trained here');
      expect(stateOf(lab)).to.include({ phase: 'complete', error: null });
      expect(textOf(lab, '.run-button')).to.equal('Play the recording');
      expect(get<HTMLInputElement>(lab, '#seed').disabled).to.equal(true);
      expect(lab.exportResult()?.schema).to.not.equal(undefined);
      await checkAccessibility(lab);
    });
  }

  it('plays by the lab’s own buttons, tells the page as a training does, and is held and stopped', async () => {
    const lab = await showLab('triplet-demo', { recording: addressOf((await recordedTriplet()).text) });
    await until(() => find(lab, '[part=recorded]') !== null);
    const epochs: number[] = [];
    lab.addEventListener('lab-epoch', (event) => epochs.push((event as CustomEvent).detail.epoch));
    const completed = new Promise<boolean>((resolve) => {
      lab.addEventListener('lab-complete', (event) => resolve((event as CustomEvent).detail.recorded));
    });
    get(lab, '.run-button').click();
    await until(() => epochs.length === 1);
    get(lab, '.pause-button').click();
    await until(() => stateOf(lab).phase === 'paused');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(epochs).to.deep.equal([0]);
    get(lab, '.pause-button').click();
    expect(await completed).to.equal(true);
    expect(epochs).to.deep.equal([0, 1, 2]);
    const again = lab.run();
    await until(() => epochs.length === 4);
    lab.stop();
    await again.then(
      () => expect.fail('It was not stopped.'),
      (error) => expect(error.name).to.equal('AbortError'),
    );
    expect(textOf(lab, '[part=status]')).to.equal('The recording was stopped.');
  });

  it('is read piece by piece, so that a page with thousands of trials answers meanwhile', async () => {
    const { text, state } = await recordedTuner();
    const lab = await showLab('tuner-demo');
    const [clock, Channel] = [performance.now, MessageChannel];
    let [now, rests] = [0, 0];
    // Whoever looks at the clock has used up its time, and rests.
    performance.now = () => {
      now += 1000;
      return now;
    };
    globalThis.MessageChannel = class extends Channel {
      constructor() {
        super();
        rests++;
      }
    };
    try {
      drop(lab, 'run.json', text);
      await until(() => find(lab, '[part=recorded]') !== null);
    } finally {
      performance.now = clock;
      globalThis.MessageChannel = Channel;
    }
    expect(rests).to.be.greaterThan(2 * state.trials.size);
  });

  it('is waited for: nothing is trained in its place, not even where the lab starts by itself', async () => {
    const recording = addressOf((await recordedTriplet()).text);
    const lab = await showLab('triplet-demo');
    lab.recording = recording;
    await lab.updateComplete;
    await lab.run().then(
      () => expect.fail('Something was trained.'),
      ({ code }) => expect(code).to.equal('recorded-only'),
    );
    await until(() => find(lab, '[part=recorded]') !== null && stateOf(lab).error === null);
    // Out of the way: the next one starts where it can be seen.
    lab.remove();
    const started = new Promise<CustomEvent>((resolve) => {
      document.addEventListener('lab-complete', (event) => resolve(event as CustomEvent), { once: true });
    });
    await showLab('triplet-demo', { recording, autorun: 'visible' });
    expect((await started).detail.recorded).to.equal(true);
  });

  it('is moved through by the slider, and keeps what was chosen', async () => {
    const lab = await showLab('imbalance-demo', { recording: addressOf((await recordedImbalance(3)).text) });
    await until(() => find(lab, '#moment') !== null);
    const slider = get<HTMLInputElement>(lab, '#moment');
    expect([slider.max, slider.value]).to.deep.equal(['2', '2']);
    get<HTMLInputElement>(lab, '[part=counts] input[type=checkbox]').click();
    slider.value = '0';
    slider.dispatchEvent(new Event('input'));
    await until(() => textOf(lab, 'output[for=moment]') === '1 of 3');
    expect(lab.getState().epoch).to.equal(1);
    expect(find(lab, '[part=report]')).to.equal(null);
    expect(get<HTMLInputElement>(lab, '[part=counts] input[type=checkbox]').checked).to.equal(true);
  });

  it('gives way to what was there before a file was dropped, and to a training of its settings', async () => {
    const { text } = await recordedTriplet();
    const lab = await showLab('triplet-demo', { seed: '99' });
    let session = fakeSession({ points: 30, stepsPerEpoch: 3 });
    lab.openSession = () => session;
    const own = await lab.run();
    drop(lab, 'run.json', text);
    await until(() => find(lab, '.close-recording-button') !== null);
    expect([lab.seed, lab.exportResult()?.settings.seed]).to.deep.equal([7, 7]);
    get(lab, '.close-recording-button').click();
    await until(() => find(lab, '[part=recorded]') === null);
    expect(lab.exportResult()).to.deep.equal(own);
    expect(lab.seed).to.equal(99);
    expect(session.asked).to.not.include('end');

    drop(lab, 'run.json', text);
    await until(() => find(lab, '.train-here-button') !== null);
    session = fakeSession({ points: 30, stepsPerEpoch: 3 });
    const completed = new Promise<CustomEvent>((resolve) => {
      lab.addEventListener('lab-complete', (event) => resolve(event as CustomEvent), { once: true });
    });
    get(lab, '.train-here-button').click();
    const { detail } = await completed;
    expect([detail.recorded, detail.result.settings.seed, lab.seed]).to.deep.equal([false, 7, 7]);
  });

  it('is saved again as it was, shows the images that it keeps, and says why others are not there', async () => {
    const { text } = await recordedImbalance();
    const lab = await showLab('imbalance-demo', { recording: addressOf(text) });
    const cells = '[part=matrix] .part table button:not(:disabled)';
    await until(() => find(lab, cells) !== null);
    expect(find(lab, '.share-button')).to.not.equal(null);
    expect(textOf(lab, '[part=sharing]')).to.not.contain('Hand in');
    expect(await lab.exportRecording()).to.equal(text);
    get(lab, `[part=matrix] .part:nth-child(2) table button:not(:disabled)`).click();
    await until(() => find(lab, '[part=matrix] .cell lab-image') !== null);
    expect(find(lab, '[role=alert]')).to.equal(null);
    get(lab, cells).click();
    await until(() => find(lab, '[role=alert]') !== null);
    expect(textOf(lab, '[role=alert]')).to.contain('none of this cell');
  });

  it('says clearly what is wrong with a file that is none, and leaves the lab as it was', async () => {
    const { text } = await recordedTriplet();
    const lab = await showLab('triplet-demo');
    const told: string[] = [];
    lab.addEventListener('lab-error', (event) => told.push((event as CustomEvent).detail.code));
    const refused: readonly [string, string][] = [
      ['{"lab":', 'is JSON'],
      [text.replace('"knn"', '"kan"'), 'hash does not fit'],
      [(await recordedTuner()).text, 'another lab (tuning)'],
    ];
    for (const [given, wording] of refused) {
      drop(lab, 'strange.json', given);
      await until(() => find(lab, '[role=alert]')?.textContent?.includes(wording) ?? false);
    }
    expect(told).to.deep.equal(['result-invalid', 'result-invalid', 'result-invalid']);
    expect(find(lab, '[part=recorded]')).to.equal(null);
    expect(stateOf(lab).phase).to.equal('idle');
    const { fetch } = globalThis;
    const asked: string[] = [];
    globalThis.fetch = (input, init) => {
      asked.push(String(input));
      return fetch(input, init);
    };
    lab.setAttribute('recording', 'https://example.org/run.json');
    await until(() => find(lab, '[role=alert]')?.textContent?.includes('lies on another server') ?? false);
    globalThis.fetch = fetch;
    expect(asked).to.deep.equal([]);
    lab.setAttribute('recording', 'no-such-run.json');
    await until(() => find(lab, '[role=alert]')?.textContent?.includes('There is no recorded run at') ?? false);
  });

  it('speaks Persian, and cannot be trained where the author takes that away', async () => {
    const { text } = await recordedTuner();
    const lab = await showLab('tuner-demo', { lang: 'fa', hide: 'train-here', recording: addressOf(text) });
    await until(() => find(lab, '[part=recorded] h3')?.textContent?.includes('اجرای ضبط‌شده') ?? false);
    expect(textOf(lab, '.run-button')).to.equal('پخش اجرای ضبط‌شده');
    expect(textOf(lab, 'output[for=moment]')).to.match(/^[۰-۹]+ از [۰-۹]+$/);
    expect(find(lab, '.train-here-button')).to.equal(null);
    expect(find(lab, '.close-recording-button')).to.equal(null);
  });
});
