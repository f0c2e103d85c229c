import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { LABS } from '../../src/labs/labs.js';
import { readRecordedFile } from '../../src/sharing/recording.js';

const MOST_BYTES = 100 * 1024;

/** Names that only generated data have. */
const OWN_DATA = /^(drawn|corpus)$/;

describe('the recorded runs of the demo site', () => {
  for (const { page: name, word, fields } of LABS) {
    it(`has one of the ${name} lab that is whole, small, and made of the lab’s own data`, async () => {
      const zipped = await readFile(`demo/recordings/${name}.json.gz`);
      assert.ok(zipped.length <= MOST_BYTES, `${zipped.length} bytes`);
      const { settings, data, stopped } = readRecordedFile(gunzipSync(zipped).toString(), { lab: word, fields });
      assert.match(data.name, OWN_DATA);
      assert.equal(settings.source, fields.find(({ key }) => key === 'source')?.default);
      assert.equal(stopped, false);
    });
  }
});
