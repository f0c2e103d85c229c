import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LoadedData } from '../../../workers/sessions/loaded-data.js';

const signal = new AbortController().signal;
const file = new File(['1'], 'mine.lab', { lastModified: 1 });

function reader() {
  const data = new LoadedData<number>();
  const told: string[] = [];
  const read = (settings: readonly unknown[], files: readonly File[] | null = null, fails = false) => {
    const call = {
      ...{ request: { settings: {}, baseUrl: '', files }, signal },
      onEvent: (event: { readonly kind: string }) => told.push(event.kind),
    };
    return data.load(settings, call, async ({ onBytes }) => {
      onBytes(1, null);
      if (fails) throw new RangeError('broken');
      return told.length;
    });
  };
  return { data, told, read };
}

test('data are read once for the same settings and files, and anew for others', async () => {
  const { data, told, read } = reader();
  const first = await read(['drawn', 7]);
  assert.equal(await read(['drawn', 7]), first);
  assert.deepEqual(told, ['phase', 'loading']);
  const others = [await read(['drawn', 8]), await read(['drawn', 8], [file])];
  assert.deepEqual(others, [4, 6]);
  assert.equal(data.current, 6);
});

test('before the first reading there are none, and a reading that fails leaves those that there are', async () => {
  const { data, read } = reader();
  assert.throws(() => data.current, { code: 'not-ready' });
  const first = await read(['a']);
  await assert.rejects(read(['b'], null, true), RangeError);
  assert.equal(data.current, first);
});
