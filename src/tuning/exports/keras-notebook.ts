import { type NotebookCell, notebookFile } from '../../notebook/notebook.js';
import { parseRates, searchPlan } from '../lab-search.js';
import { pythonFloat } from '../python-text.js';
import { baselineRateFor } from '../retraining.js';
import { inOrder } from '../tuning-result.js';
import { dataRemark, type ExportFacts, publicDataName, pythonList } from './export-facts.js';

/** A notebook for Jupyter or Colab: the same search with Keras Tuner, alone or with a chief and many workers. */
export function kerasNotebook(facts: ExportFacts): string {
  return notebookFile([
    markdown(
      `# Hyperband with Keras Tuner, continued from labtags\n\n${dataRemark(facts.dataName)}\n\nWith one worker the first trials draw the same settings as the page, in the same order: the seed and the sampling are the same. Scores differ a little, because weights and batches are drawn by another generator.`,
    ),
    code('!pip install -q keras-tuner'),
    code(dataCode(facts)),
    code(modelCode(facts)),
    markdown(
      '## Many workers\n\nStart the same notebook (or script) once as chief and once for each worker, with these variables set before the tuner is made; all of them must reach the chief, and `DIRECTORY` must be a folder that all of them share.\n\n| | chief | each worker |\n|---|---|---|\n| `KERASTUNER_TUNER_ID` | `chief` | `tuner0`, `tuner1`, … |\n| `KERASTUNER_ORACLE_IP` | address of the chief | the same |\n| `KERASTUNER_ORACLE_PORT` | a free port, such as 8000 | the same |',
    ),
    code(
      'import os\n\n# os.environ["KERASTUNER_TUNER_ID"] = "chief"        # "tuner0", "tuner1", … on the workers\n# os.environ["KERASTUNER_ORACLE_IP"] = "127.0.0.1"\n# os.environ["KERASTUNER_ORACLE_PORT"] = "8000"',
    ),
    code(searchCode(facts)),
    markdown('## What the page has found so far'),
    code(trialsCode(facts)),
    markdown('## The best setting beside the baseline, from scratch'),
    code(retrainCode(facts)),
  ]);
}

function dataCode({ settings, dataName }: ExportFacts): string {
  const module = publicDataName(dataName) === 'mnist' ? 'mnist' : 'fashion_mnist';
  const cut = settings.images > 0 ? `\nx, y = x[:${settings.images}], y[:${settings.images}]` : '';
  return `import keras
import keras_tuner as kt

(x, y), (x_test, y_test) = keras.datasets.${module}.load_data()${cut}
x, x_test = x / 255.0, x_test / 255.0`;
}

function modelCode({ settings }: ExportFacts): string {
  const { unitsMin, unitsMax, unitsStep, learningRates } = settings;
  return `def perceptron(units, learning_rate):
    model = keras.Sequential([
        keras.layers.Flatten(),
        keras.layers.Dense(units, activation="relu"),
        keras.layers.Dense(10),
    ])
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    return model


def build_model(hp):
    units = hp.Int("units", min_value=${unitsMin}, max_value=${unitsMax}, step=${unitsStep})
    learning_rate = hp.Choice("learning_rate", values=${pythonList(parseRates(learningRates))})
    return perceptron(units, learning_rate)`;
}

function searchCode({ settings }: ExportFacts): string {
  const { search, maxEpochs, factor, iterations, seed, batchSize } = settings;
  const shared = `    objective="val_accuracy",\n    seed=${seed},${seed === 0 ? '  # Keras Tuner takes 0 for a random seed' : ''}\n    directory=DIRECTORY,\n    project_name="labtags",\n`;
  const { trials } = searchPlan(settings);
  const rival = search === 'random' ? 'RandomSearch' : 'GridSearch';
  const isRival = search === 'random' || search === 'grid';
  const tuner = isRival
    ? `kt.${rival}(\n    build_model,\n    max_trials=${trials},\n${shared})`
    : `kt.Hyperband(\n    build_model,\n    max_epochs=${maxEpochs},\n    factor=${factor},\n    hyperband_iterations=${iterations},\n${shared})`;
  const epochs = isRival ? `epochs=${maxEpochs}, ` : '';
  return `DIRECTORY = "search"
tuner = ${tuner}
tuner.search_space_summary()
tuner.search(x, y, ${epochs}batch_size=${batchSize}, validation_split=0.2)
tuner.results_summary(10)`;
}

function trialsCode({ trials }: ExportFacts): string {
  const rows = inOrder(trials)
    .filter(({ id, status }) => id !== null && status === 'completed')
    .map(({ id, units, learningRate, initialEpoch, epochs, score }) => {
      return `    ("${id}", ${units}, ${pythonFloat(learningRate)}, ${initialEpoch}, ${epochs}, ${score}),`;
    });
  return `# trial, units, learning rate, from epoch, to epoch, best validation accuracy
page_trials = [
${rows.join('\n')}
]
sorted(page_trials, key=lambda trial: -trial[-1])[:10]`;
}

function retrainCode({ settings, best }: ExportFacts): string {
  const { baselineUnits, retrainEpochs, batchSize, seed } = settings;
  return `def retrain(units, learning_rate):
    keras.utils.set_random_seed(${seed})
    model = perceptron(units, learning_rate)
    history = model.fit(x, y, epochs=${retrainEpochs}, batch_size=${batchSize}, validation_split=0.2, verbose=2)
    print(units, learning_rate, "test:", model.evaluate(x_test, y_test, verbose=0))
    return history


best = retrain(${best.units}, ${pythonFloat(best.learningRate)})
baseline = retrain(${baselineUnits}, ${pythonFloat(baselineRateFor(best, settings))})`;
}

function markdown(text: string): NotebookCell {
  return { kind: 'markdown', text };
}

function code(text: string): NotebookCell {
  return { kind: 'code', text };
}
