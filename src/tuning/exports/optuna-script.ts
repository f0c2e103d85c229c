import { hyperbandBrackets, hyperbandTotals } from '../hyperband-schedule.js';
import { parseRates } from '../lab-search.js';
import { dataRemark, type ExportFacts, publicDataName, pythonList } from './export-facts.js';
import { IDX_READER, MODEL } from './pytorch-script.js';

/**
 * The same search for Optuna (3 or later) and PyTorch: the space, the sampler's seed and Hyperband's
 * budget. Optuna prunes by its own rule and trains every trial from scratch, so its trials are not the page's.
 */
export function optunaScript({ settings, dataName, trials }: ExportFacts): string {
  const { unitsMin, unitsMax, unitsStep, maxEpochs, factor, seed, batchSize, images, iterations } = settings;
  const brackets = hyperbandBrackets(settings);
  const [first] = brackets[brackets.length - 1];
  const drawn = brackets.reduce((sum, [round]) => sum + round.trials, 0);
  const full = trials.filter(({ status, epochs }) => status === 'completed' && epochs === maxEpochs);
  const rows = full.map(({ units, learningRate, score }) => `    (${units}, ${learningRate}, ${score}),`).join('\n');
  return `"""A search begun in labtags, continued with Optuna's Hyperband pruner and PyTorch.

${dataRemark(dataName)}
One process: python search.py FOLDER
Many, on one or several machines: start the same command everywhere with OPTUNA_STORAGE set to one
database that all of them reach, such as mysql://user:password@host/optuna
FOLDER holds the four IDX files of ${publicDataName(dataName)}, plain or .gz.
"""
import gzip
import os
import sys

import numpy as np
import optuna
import torch
from optuna.distributions import CategoricalDistribution, IntDistribution
from torch import nn

RATES = ${pythonList(parseRates(settings.learningRates))}
UNITS = dict(low=${unitsMin}, high=${lastStep(unitsMin, unitsMax, unitsStep)}, step=${unitsStep})
MAX_EPOCHS, FACTOR, MIN_EPOCHS = ${maxEpochs}, ${factor}, ${first.epochs}
TRIALS = ${drawn * iterations}  # settings that the page's Hyperband draws, for ${iterations * hyperbandTotals(brackets).epochs} epochs in all
BATCH_SIZE, SEED, IMAGES = ${batchSize}, ${seed}, ${images}

# Trained to the end in the page: units, learning rate, best validation accuracy.
DONE = [
${rows}
]


${IDX_READER}


${MODEL}


def objective(trial):
    units = trial.suggest_int("units", UNITS["low"], UNITS["high"], step=UNITS["step"])
    rate = trial.suggest_categorical("learning_rate", RATES)
    torch.manual_seed(SEED)
    model = build(X.shape[1], units, int(Y.max()) + 1)
    optimizer = torch.optim.Adam(model.parameters(), rate, eps=1e-7)
    loss_of, best = nn.CrossEntropyLoss(), 0.0
    for epoch in range(1, MAX_EPOCHS + 1):
        order = torch.randperm(KEPT)
        for start in range(0, KEPT, BATCH_SIZE):
            rows = order[start : start + BATCH_SIZE]
            loss = loss_of(model(X[rows]), Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        best = max(best, accuracy(model, X_VAL, Y_VAL))
        trial.report(best, epoch)
        if trial.should_prune():
            raise optuna.TrialPruned()
    return best


x, y, _, _ = load(sys.argv[1] if len(sys.argv) > 1 else ".")
if IMAGES:
    x, y = x[:IMAGES], y[:IMAGES]
KEPT = int(len(x) * 0.8 + 1e-9)  # the last fifth is for validation, as in Keras
X, Y, X_VAL, Y_VAL = x[:KEPT], y[:KEPT], x[KEPT:], y[KEPT:]

study = optuna.create_study(
    study_name="labtags",
    storage=os.environ.get("OPTUNA_STORAGE"),
    sampler=optuna.samplers.RandomSampler(seed=SEED),
    pruner=optuna.pruners.HyperbandPruner(min_resource=MIN_EPOCHS, max_resource=MAX_EPOCHS, reduction_factor=FACTOR),
    direction="maximize",
    load_if_exists=True,
)
if not study.trials:
    space = {"units": IntDistribution(**UNITS), "learning_rate": CategoricalDistribution(RATES)}
    for units, rate, score in DONE:
        params = {"units": units, "learning_rate": rate}
        study.add_trial(optuna.trial.create_trial(params=params, distributions=space, value=score))
study.optimize(objective, n_trials=TRIALS)
print(study.best_params, study.best_value)
`;
}

/** The largest number of units that a whole number of steps leads to. */
function lastStep(min: number, max: number, step: number): number {
  return min + Math.floor((max - min) / step) * step;
}
