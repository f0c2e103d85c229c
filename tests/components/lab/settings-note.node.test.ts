import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settingsNote } from '../../../components/lab/settings-note.js';
import { tunerTexts } from '../../../components/labs/tuning/texts.js';
import { defaultTuningSettings, tuningFields } from '../../../src/tuning/tuning-settings.js';

const words = await tunerTexts.in('en');

describe('the note below a saved picture', () => {
  it('names lab, seed and data always, and of the other settings those that are not as usual', () => {
    assert.equal(
      settingsNote(words, tuningFields, defaultTuningSettings),
      'Tuning a network with Hyperband · Seed: 7 · Data: drawn',
    );
    const changed = { ...defaultTuningSettings, search: 'grid', maxEpochs: 4 } as const;
    assert.match(settingsNote(words, tuningFields, changed), /Search: Grid search · Most epochs of a trial: 4$/);
  });

  it('writes numbers as the language does', async () => {
    const changed = { ...defaultTuningSettings, maxEpochs: 4 };
    assert.match(settingsNote(await tunerTexts.in('fa'), tuningFields, changed), /۷.*۴$/);
  });
});
