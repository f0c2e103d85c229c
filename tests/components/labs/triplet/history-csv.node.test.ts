import assert from 'node:assert/strict';
import { it } from 'node:test';
import { historyCsv } from '../../../../components/labs/triplet/history-csv.js';
import { recordRun, replay } from './recorded-run.js';

it('writes the history as a table, with the names of the result and nothing where nothing was measured', async () => {
  const { result } = replay(await recordRun());
  const [header, untrained, first] = historyCsv(result?.history ?? []).split('\r\n');
  assert.equal(header, 'epoch,mining,trainLoss,trainActiveShare,validationLoss,validationActiveShare,knn,recallAt1');
  assert.equal(untrained.split(',').slice(0, 4).join(), '0,random,,');
  assert.equal(first.split(',')[2], String(result?.history[1].trainLoss));
});
