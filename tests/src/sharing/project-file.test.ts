import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { initialImbalanceState } from '../../../components/labs/imbalance/state.js';
import { initialTripletState } from '../../../components/labs/triplet/state.js';
import { initialWordsState } from '../../../components/labs/words/state.js';
import { labOf } from '../../../src/labs/labs.js';
import { type OpeningLab, type Project, projectText, readProject } from '../../../src/sharing/project-file.js';
import { defaultTripletSettings, tripletFields } from '../../../src/triplet/triplet-settings.js';
import { recordedImbalance, recordedTriplet, recordedWords } from '../../components/lab/lesson/recorded-labs.js';

const LAB: OpeningLab = {
  ...{ lab: 'triplet', form: 'labtags 1', fields: tripletFields, initialState: initialTripletState },
};
const PROJECT: Project = {
  ...{ lab: 'triplet', form: 'labtags 1', savedAt: 1_796_000_000_000, settings: { ...defaultTripletSettings } },
  state: {
    ...initialTripletState,
    settings: defaultTripletSettings,
    checkpoints: [{ epoch: 1, weights: Float32Array.of(0.1, -1e-9, Number.NaN), optimizer: null }],
    tsneMaps: new Map([['train 1', { positions: Float32Array.of(1 / 3, 2 / 3) }]]),
  },
  files: [{ name: 'own.lab', bytes: Uint8Array.of(1, 2, 255) }],
};

describe('the file of a project', () => {
  it('gives back every value to the last bit: weights, maps and the student’s own data', () => {
    assert.deepEqual(readProject(projectText(PROJECT), LAB), { schema: 'labtags-project-1', ...PROJECT });
  });

  const runs = [
    ['triplet', recordedTriplet, initialTripletState],
    ['imbalance', recordedImbalance, initialImbalanceState],
    ['words', async () => recordedWords(), initialWordsState],
  ] as const;
  for (const [lab, record, initialState] of runs) {
    it(`gives back the whole state of a run: ${lab}`, async () => {
      const { state } = await record();
      const opening = { lab, form: 'labtags 1', fields: labOf(lab).fields, initialState };
      const read = readProject(projectText({ ...PROJECT, lab, settings: {}, state }), opening);
      assert.deepEqual(read.state, state);
    });
  }

  const refused: readonly [what: string, changed: object, reason: string][] = [
    ['of another lab', { lab: 'words' }, 'other-lab'],
    ['of another version', { form: 'labtags 99' }, 'newer-version'],
    ['with a setting out of range', { settings: { ...PROJECT.settings, epochs: 1e9 } }, 'damaged'],
    ['with such a setting in its state', { state: { ...PROJECT.state, settings: { margin: '<img' } } }, 'damaged'],
    ['with a field that the lab does not know', { state: { ...PROJECT.state, more: 1 } }, 'damaged'],
    ['with a field of another kind', { state: { ...PROJECT.state, tsneMaps: [] } }, 'damaged'],
    ['without a field', { state: { settings: null } }, 'damaged'],
    ['with a file that is none', { files: [{ name: 'x', bytes: {} }] }, 'damaged'],
  ];
  for (const [what, changed, reason] of refused) {
    it(`is refused ${what}`, () => {
      const written = projectText({ ...PROJECT, ...changed } as Project);
      assert.throws(
        () => readProject(written, LAB),
        ({ code, detail }) => code === 'result-invalid' && detail.reason === reason,
      );
    });
  }

  it('is refused where it is no project, is nested too deep, or holds an array that is none', () => {
    const nested = `{"schema":"labtags-project-1","lab":"triplet","state":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    const broken = projectText(PROJECT).replace('"$array":"Float32Array"', '"$array":"constructor"');
    for (const written of ['{', '[]', '{"schema":1}', nested, broken]) {
      assert.throws(() => readProject(written, LAB), { code: 'result-invalid' });
    }
  });
});
