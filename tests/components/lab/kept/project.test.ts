import { expect } from 'chai';
import { tripletLab } from '../../../../components/labs/triplet/lab.js';
import { projectText } from '../../../../src/sharing/project-file.js';
import { fakeSession } from '../../labs/triplet/fake-session.js';
import { find, get, showLab, textOf, until } from '../lesson/shown-lesson.js';

describe('a project', () => {
  it('is saved after a run, and opened on another page, where it goes on as it stood', async () => {
    const lab = await showLab('triplet-demo');
    lab.openSession = () => fakeSession({ points: 30, stepsPerEpoch: 3 });
    const result = await lab.run();
    await until(() => find(lab, '[part=project-button]') !== null);
    const file = await saved(() => get(lab, '[part=project-button]').click());
    lab.remove();

    const other = await showLab('triplet-demo', { seed: '99' });
    const session = fakeSession({ points: 30, stepsPerEpoch: 3 });
    other.openSession = () => session;
    other.takeFiles([file]);
    await until(() => other.exportResult() !== null);
    expect(other.exportResult()).to.deep.equal(result);
    expect([other.seed, stateOf(other).phase]).to.deep.equal([7, 'stopped']);
    await until(() => find(other, 'lab-map') !== null);
    await other.resume();
    expect(session.asked).to.include('train');
  });

  it('is refused with a reason where it is damaged, of another lab, or fits no view; the lab stays at work', async () => {
    const { word, initialState, keeps } = tripletLab;
    const whole = { lab: word, form: `labtags ${keeps?.version}`, savedAt: 1, settings: {}, files: null };
    const refused: readonly [state: object, more: object, told: RegExp][] = [
      [initialState, { lab: 'words' }, /another lab/],
      [{ ...initialState, epochs: 5 }, {}, /cannot be read \(“epochs”/],
      [{ ...initialState, epochs: [{ maps: 5 }], settings: { seed: 7 } }, {}, /cannot be read/],
    ];
    for (const [state, more, told] of refused) {
      const lab = await showLab('triplet-demo');
      lab.takeFiles([await zipped(projectText({ ...whole, ...more, state }))]);
      await until(() => find(lab, '[role=alert]') !== null);
      await until(() => told.test(textOf(lab, '[role=alert]')));
      expect(get<HTMLButtonElement>(lab, '.run-button').disabled).to.equal(false);
      lab.remove();
    }
  });
});

const stateOf = (lab: HTMLElementTagNameMap['triplet-demo']) => lab.getState();

async function zipped(text: string): Promise<File> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new File([await new Response(stream).blob()], 'run.labtags');
}

/** The file that a page would save. */
async function saved(press: () => void): Promise<File> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  try {
    return await new Promise((resolve) => {
      let content = new Blob();
      URL.createObjectURL = (blob: Blob) => {
        content = blob;
        return createObjectURL(blob);
      };
      HTMLAnchorElement.prototype.click = function () {
        resolve(new File([content], this.download));
      };
      press();
    });
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
}
