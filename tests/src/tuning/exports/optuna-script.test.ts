import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { laneGroups } from '../../../../components/labs/tuning/lanes.js';
import { optunaScript } from '../../../../src/tuning/exports/optuna-script.js';
import { type DebianTool, missingTools } from '../../../hosts/installed-tools.js';
import { exportedFacts, exportedTrial } from './exported-facts.js';
import { assertOpens, openedResult } from './opened-result.js';
import { startPostgres } from './postgres.js';
import { ScriptRun, until } from './script-run.js';

interface StudyTrial {
  readonly setting: string;
  readonly place: string;
  readonly state: 'COMPLETE' | 'PRUNED' | 'FAIL' | 'RUNNING';
  readonly value: number | null;
}

const NEW = 22;

/** Of a promoted trial: its own, without its parents'. */
const PAGE_EPOCHS = [{ epoch: 10, loss: 0.3, accuracy: 0.9, validationLoss: 0.4, validationAccuracy: 0.875, ms: 1500 }];

/** Two settings trained to the end in the page, one stopped earlier, and one of another space. */
const facts = {
  ...exportedFacts,
  trials: [
    exportedTrial('0000', { units: 32, epochs: 10, score: 0.875, bestEpoch: 10, history: PAGE_EPOCHS }),
    exportedTrial('0001', { units: 64, epochs: 10, score: 0.75 }),
    exportedTrial('0002', { units: 48, epochs: 2 }),
    exportedTrial('0003', { units: 33, epochs: 10 }),
  ],
};

function isMissing(t: TestContext, tools: readonly DebianTool[]): boolean {
  const missing = missingTools(tools);
  if (missing.length > 0) t.skip(`skipped: no ${missing.join(', ')}`);
  return missing.length > 0;
}

async function trialsOf(run: ScriptRun, storage: string): Promise<readonly StudyTrial[]> {
  return JSON.parse(await run.start('-c', READ, storage).end());
}

const isDone = ({ state }: StudyTrial) => state === 'COMPLETE' || state === 'PRUNED';

/** Three processes of which one is killed, then all, then one that goes on. */
async function assertShared(t: TestContext, storage: string): Promise<void> {
  const run = new ScriptRun(t, optunaScript(facts), {
    OPTUNA_STORAGE: storage,
    LABTAGS_LEASE: '5',
    QUICK_CREW: '3',
  });
  const crew = [1, 2, 3].map(() => run.start('search.py'));
  await until(() => new Set(run.epochs.map(({ process }) => process)).size === 3, 'all have begun');
  await crew[0].kill();
  const before = run.epochs.length;
  await until(() => run.epochs.length >= before + 15, 'the others have gone on');
  await Promise.all(crew.map((process) => process.kill()));
  const halfway = await trialsOf(run, storage);
  assert.ok(halfway.filter(isDone).length < NEW + 2, 'they were killed in the middle');

  await Promise.all([run.start('search.py').end(), run.start('search.py').end()]);
  const trials = await trialsOf(run, storage);
  const done = trials.filter(isDone);
  assert.equal(done.length, NEW + 2);
  assert.equal(new Set(done.map(({ setting }) => setting)).size, NEW + 2);
  const page = done.filter(({ place }) => place.startsWith('page'));
  assert.deepEqual(page.map(({ setting, value }) => [setting, value]).sort(), [
    ['32 0.001', 0.875],
    ['64 0.001', 0.75],
  ]);
  // What was under way when its process was killed, and nothing else, is there a second time.
  const broken = trials.filter((trial) => !isDone(trial));
  assert.ok(broken.length <= 3 && broken.every(({ state }) => state === 'FAIL'), JSON.stringify(broken));

  assertOpensInLab(run);
  const epochs = run.epochs.length;
  await run.start('search.py').end();
  assert.equal(run.epochs.length, epochs);
  assert.equal((await trialsOf(run, storage)).length, trials.length);
}

/** Pruned trials end where Optuna stopped them, and the page's own are there with their epochs. */
function assertOpensInLab(run: ScriptRun): void {
  const opened = openedResult(run);
  assertOpens(opened);
  const { trials } = opened.result.metrics;
  assert.equal(trials.length, NEW + 2);
  assert.match(opened.result.backend.adapter, /^Optuna, \d+ workers$/);
  const [first] = trials;
  assert.deepEqual([first.units, first.score, first.history], [32, 0.875, PAGE_EPOCHS]);
  const [group] = laneGroups(opened.state);
  const pruned = group.lanes.filter(({ fate }) => fate === 'dropped').flatMap((lane) => lane.trials);
  assert.ok(pruned.length > 0 && group.lanes.every(({ fate }) => fate === 'dropped' || fate === 'finished'));
  for (const { epochs, history } of pruned) assert.ok(epochs < 10 && history.length === epochs, `${epochs}`);
}

describe('the Optuna script', () => {
  it('shares settings and budget among processes that are killed and started anew, in SQLite', async (t) => {
    if (isMissing(t, ['python3-optuna'])) return;
    await assertShared(t, 'sqlite:///search.db');
  });

  it('does so in PostgreSQL', async (t) => {
    if (isMissing(t, ['python3-optuna', 'python3-psycopg2', 'postgresql'])) return;
    await assertShared(t, startPostgres(t));
  });

  it('runs alone without a database, gives up a setting that fails, and trains all others', async (t) => {
    if (isMissing(t, ['python3-optuna'])) return;
    const space = { unitsMin: 16, unitsMax: 80, learningRates: '0.01', maxEpochs: 3 };
    const small = { ...facts, settings: { ...facts.settings, ...space }, trials: [] };
    const run = new ScriptRun(t, optunaScript(small), { QUICK_FAILURE: '48', QUICK_SECONDS: '0' });
    const said = await run.start('search.py').end();
    assert.equal(said.match(/'units': 48.* FAIL/g)?.length, 3);
    assert.deepEqual([...new Set(run.epochs.map(({ setting }) => setting))].sort(), [
      '16 0.01',
      '32 0.01',
      '64 0.01',
      '80 0.01',
    ]);
  });

  it('refuses a database that holds another search', async (t) => {
    if (isMissing(t, ['python3-optuna'])) return;
    const other = { ...facts, settings: { ...facts.settings, unitsMax: 256 } };
    const run = new ScriptRun(t, optunaScript(other), { OPTUNA_STORAGE: 'sqlite:///search.db', QUICK_SECONDS: '0' });
    await run
      .start(
        '-c',
        'import optuna; optuna.create_study(study_name="labtags", storage="sqlite:///search.db").set_user_attr("plan", "x")',
      )
      .end();
    await assert.rejects(run.start('search.py').end(), /another search/);
  });
});

const READ = `
import json, optuna, sys
optuna.logging.set_verbosity(optuna.logging.ERROR)
study = optuna.load_study(study_name="labtags", storage=sys.argv[1])
print(json.dumps([{
    "setting": f"{trial.params['units']} {trial.params['learning_rate']}",
    "place": trial.user_attrs["place"], "state": trial.state.name, "value": trial.value,
} for trial in study.trials]))`;
