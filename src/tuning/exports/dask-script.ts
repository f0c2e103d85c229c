import { KNOWN_DATASETS } from '../../data/known-datasets.js';
import { scriptOf } from '../../notebook/script.js';
import sealedJson from '../../notebook/sealed-json.py';
import { pythonAssignments } from '../../writing/python.js';
import { tuningFields } from '../tuning-settings.js';
import daskSearch from './dask-search.py';
import { dataRemark, type ExportFacts, publicDataName } from './export-facts.js';
import result from './lab-result.py';
import hyperband from './page-hyperband.py';
import perceptron from './perceptron.py';
import training from './task-training.py';

/** The page's own Hyperband for Dask: the same trials from the same scores, and a result that the lab opens. */
export function daskScript({ settings, dataName }: ExportFacts): string {
  const known = KNOWN_DATASETS.find(({ name }) => name === publicDataName(dataName)) ?? KNOWN_DATASETS[0];
  const { name, classNames, origin, licence, sha256 } = known;
  const values = {
    SETTINGS: Object.fromEntries(tuningFields.map(({ key }) => [key, key === 'source' ? name : settings[key]])),
    DATA: { name, classNames, origin, licence, sha256 },
    REMARK: dataRemark(dataName),
  };
  const cells = { settings: pythonAssignments(values), perceptron, 'training of one setting': training };
  return scriptOf(daskSearch, { ...cells, 'sealed JSON': sealedJson, Hyperband: hyperband, result });
}
