import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { LabEvent } from '../../../components/lab/lesson/lab-lesson.js';
import { imbalanceLab } from '../../../components/labs/imbalance/lab.js';
import { tripletLab } from '../../../components/labs/triplet/lab.js';
import { tuningLab } from '../../../components/labs/tuning/lab.js';
import { wordLab } from '../../../components/labs/words/lab.js';
import type { Field } from '../../../src/settings/field.js';
import { unpacked } from '../../../src/sharing/packed-values.js';

const MOST_BYTES = 48 * 1024;

/** Names that only generated data have. */
const OWN_DATA = /^(drawn|corpus)$/;

type Fold = (state: object, event: LabEvent, at: number) => object;

describe('the preview of a lab', () => {
  for (const { word, fields, initialState, reduce, preview } of [tripletLab, wordLab, imbalanceLab, tuningLab]) {
    it(`of ${word} is a small run of its default settings, on the lab’s own data, which folds`, async () => {
      assert.ok(preview);
      const text = await readFile(`components/labs/${word}/preview.recording`, 'utf8');
      assert.equal(await preview.recording(), text);
      const bytes = gzipSync(text).length;
      assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
      const events = unpacked(JSON.parse(text)) as readonly LabEvent[];
      const state = events.reduce<object>(
        (before, event) => (reduce as unknown as Fold)(before, event, 0),
        initialState,
      );
      const { settings, data } = state as { settings: Record<string, unknown>; data: { name: string } };
      assert.match(data.name, OWN_DATA);
      const choices = (fields as readonly Field[]).filter(
        ({ type, key }) => type === 'choice' && key !== 'backend' && key !== 'size',
      );
      // Settings that came after the recording are as usual.
      for (const { key, default: usual } of choices) assert.equal(settings[key] ?? usual, usual, key);
    });
  }
});
