import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { LabSettings } from '../../../components/lab/settings.js';
import { imbalanceFields } from '../../../src/imbalance/imbalance-settings.js';
import type { Field, FieldValue } from '../../../src/settings/field.js';
import { tripletFields } from '../../../src/triplet/triplet-settings.js';
import { tuningFields } from '../../../src/tuning/tuning-settings.js';
import { wordFields } from '../../../src/words/word-settings.js';
import permalinks from '../../fixtures/permalinks.json';

/**
 * Links that are out in the world. This list only grows: add lines at the end, then raise both numbers. A link
 * that means something else now breaks somebody's course, so give the new meaning a new key or a new version.
 */
const PUBLISHED = { links: 39, sha256: 'd1cd411488e1ca835d547a8afa2878b04f7e58a0846e726ebafe397c34b93501' };

const FIELDS: Readonly<Record<string, readonly Field[]>> = {
  triplet: tripletFields,
  imbalance: imbalanceFields,
  words: wordFields,
  tuning: tuningFields,
};

function settingsOf(link: string, { lab, key }: { lab: string; key: string }): Record<string, FieldValue> {
  const settings = new LabSettings(FIELDS[lab]);
  assert.ok(
    settings.readLink(link, key, () => false),
    `${link} is not read as ${key}`,
  );
  return settings.values();
}

describe('published permalinks', () => {
  it('are all still in the list, as they were', () => {
    assert.ok(permalinks.length >= PUBLISHED.links, 'links were taken out of tests/fixtures/permalinks.json');
    const old = JSON.stringify(permalinks.slice(0, PUBLISHED.links));
    assert.equal(createHash('sha256').update(old).digest('hex'), PUBLISHED.sha256);
    assert.equal(permalinks.length, PUBLISHED.links, 'raise PUBLISHED to the links that were added');
  });

  for (const { lab, key, link, settings: expected } of permalinks) {
    it(`gives the settings of ${link}${key === lab ? '' : ` for ${key}`}`, () => {
      const settings = settingsOf(link, { lab, key });
      // Settings that came later are no part of an old link.
      const known = Object.fromEntries(Object.keys(expected).map((name) => [name, settings[name]]));
      assert.deepEqual(known, expected);
    });
  }

  it('name every setting of every lab once at least', () => {
    for (const [lab, fields] of Object.entries(FIELDS)) {
      const links = permalinks.filter((permalink) => permalink.lab === lab).map(({ link }) => link);
      for (const { attribute } of fields) {
        assert.ok(
          links.some((link) => link.includes(`&${attribute}=`)),
          `${lab}: ${attribute}`,
        );
      }
    }
  });
});
