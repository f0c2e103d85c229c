import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { imbalanceLesson } from '../../components/labs/imbalance/lesson.js';
import { imbalanceParts } from '../../components/labs/imbalance/views/parts.js';
import { tripletLesson } from '../../components/labs/triplet/lesson.js';
import { tripletParts } from '../../components/labs/triplet/views/parts.js';
import { tunerLesson } from '../../components/labs/tuning/lesson.js';
import { tunerParts } from '../../components/labs/tuning/views/parts.js';
import { wordParts } from '../../components/labs/words/views/parts.js';
import { LABS } from '../../src/labs/labs.js';
import type { LabWord } from '../../src/labs/names.js';
import { settingsPage } from '../../tools/readme-table.mjs';
import { knownAttributes } from './manifest.js';
import { markdownFiles, proseOf, tableBelow } from './markdown.js';

/** Each lab as the tables of docs/lessons.md call it. */
const ROWS: Readonly<Record<LabWord, string>> = {
  triplet: 'triplet',
  words: 'word vectors',
  imbalance: 'imbalance',
  tuning: 'tuner',
};

/** A lab whose lesson is asked for its parts alone. */
const lab = (parts: object) => ({ initialState: {}, reduce: (state: object) => state, parts }) as never;

const PARTS: Readonly<Record<LabWord, object>> = {
  triplet: tripletLesson(lab(tripletParts)).parts,
  words: wordParts,
  imbalance: imbalanceLesson(lab(imbalanceParts)).parts,
  tuning: tunerLesson(lab(tunerParts)).parts,
};

/** What stands in backticks in the row of a lab, with the star behind it. */
function namesIn(line: string, word: LabWord): readonly { readonly name: string; readonly starred: boolean }[] {
  const row = tableBelow('docs/lessons.md', line).get(ROWS[word]) ?? '';
  return [...row.matchAll(/`([a-z][\w-]*)(?:\([^`]*\))?`(\\\*)?/g)].map(([, name, star]) => ({
    name,
    starred: !!star,
  }));
}

describe('a table of the docs', () => {
  it('lists every setting as the source has it', async () => {
    assert.equal(await settingsPage(), readFileSync('docs/settings.md', 'utf8'));
  });

  for (const { word, measures } of LABS) {
    it(`names the parts of the lab ${word}, all and no other`, () => {
      const named = namesIn('| Lab | Parts for `show` |', word).map(({ name }) => name);
      assert.deepEqual([...named].sort(), Object.keys(PARTS[word]).sort());
    });

    it(`names every measure that a task of the lab ${word} can be about, and marks those of each epoch`, () => {
      const named = namesIn('| Lab | Measures |', word);
      const rowOf = (name: string) => named.find((one) => one.name === name);
      const missing = measures.list.filter(({ name }) => !rowOf(name) && !rowOf(name.replace(/^(train|val)-/, '')));
      assert.deepEqual(missing, []);
      const known = (name: string) => measures.list.find((measure) => measure.name === name);
      // Before the measures of the imbalance lab stands how they begin on the other two parts.
      const own = named.filter(({ name }) => !/-$/.test(name));
      assert.deepEqual(
        own.map(({ name, starred }) => [name, starred]),
        own.map(({ name }) => [name, known(name)?.byEpoch]),
      );
    });
  }

  it('lists every attribute that is no setting, and that every lab has', () => {
    const rows = tableBelow('docs/settings.md', '| Attribute | What it does |');
    const named = [...rows.keys()].flatMap((cell) => cell.replaceAll('`', '').split(', '));
    const others = LABS.map(({ tag, fields }) => {
      const settings = new Set(fields.map(({ attribute }) => attribute));
      return (knownAttributes(tag) ?? []).filter((name) => !settings.has(name));
    });
    for (const names of others) assert.deepEqual([...named].sort(), [...names].sort());
  });
});

describe('a decision', () => {
  it('has a number of its own, a status, a context, what was decided, and what follows from it, on half a page', () => {
    const records = markdownFiles().filter((file) => file.startsWith('docs/decisions/'));
    assert.ok(records.length > 8);
    records.forEach((file, index) => {
      const text = proseOf(file);
      const parts = [...text.matchAll(/^\*\*(\w+)[.:]/gm)].map((match) => match[1]);
      assert.deepEqual(parts, ['Status', 'Context', 'Decision', 'Consequences'], file);
      assert.match(text, new RegExp(`^# ${index + 1}\\. `), file);
      assert.ok(text.split('\n').length <= 30, file);
    });
  });
});
