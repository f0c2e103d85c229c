import { scriptOf } from '../../notebook/script.js';
import sealedJson from '../../notebook/sealed-json.py';
import { pythonAssignments } from '../../writing/python.js';
import daskSearch from './dask-search.py';
import { dataRemark, type ExportFacts, resultNames } from './export-facts.js';
import result from './lab-result.py';
import hyperband from './page-hyperband.py';
import perceptron from './perceptron.py';
import training from './task-training.py';

/** The page's own Hyperband for Dask: the same trials from the same scores, and a result that the lab opens. */
export function daskScript({ settings, dataName }: ExportFacts): string {
  const values = { ...resultNames(settings, dataName), REMARK: dataRemark(dataName) };
  const cells = { settings: pythonAssignments(values), perceptron, 'training of one setting': training };
  return scriptOf(daskSearch, { ...cells, 'sealed JSON': sealedJson, Hyperband: hyperband, result });
}
