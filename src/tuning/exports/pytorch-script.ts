import { pythonFloat } from '../python-text.js';
import { dataRemark, type ExportFacts, publicDataName } from './export-facts.js';

/** A PyTorch program that trains the winner from scratch, as the page does: same split, batches and optimiser. */
export function pytorchScript({ settings, dataName, best }: ExportFacts): string {
  const { retrainEpochs, batchSize, seed, images } = settings;
  return `"""The winner of a search in labtags, trained from scratch with PyTorch.

${dataRemark(dataName)}
usage: python winner.py FOLDER [EPOCHS]
FOLDER holds the four IDX files of ${publicDataName(dataName)}, plain or .gz.
"""
import gzip
import json
import os
import sys

import numpy as np
import torch
from torch import nn

UNITS = ${best.units}
LEARNING_RATE = ${pythonFloat(best.learningRate)}
BATCH_SIZE = ${batchSize}
SEED = ${seed}
EPOCHS = int(sys.argv[2]) if len(sys.argv) > 2 else ${retrainEpochs}
IMAGES = ${images}  # of the training part; 0 takes all


${IDX_READER}


def main():
    torch.manual_seed(SEED)
    folder = sys.argv[1] if len(sys.argv) > 1 else "."
    x, y, x_test, y_test = load(folder)
    if IMAGES:
        x, y = x[:IMAGES], y[:IMAGES]
    classes = int(max(y.max(), y_test.max())) + 1
    kept = int(len(x) * 0.8 + 1e-9)  # Keras's validation_split: the last fifth, before shuffling
    x_val, y_val, x, y = x[kept:], y[kept:], x[:kept], y[:kept]
    model = build(x.shape[1], UNITS, classes)
    optimizer = torch.optim.Adam(model.parameters(), LEARNING_RATE, eps=1e-7)
    loss_of = nn.CrossEntropyLoss()
    for epoch in range(1, EPOCHS + 1):
        order, loss_sum, right = torch.randperm(kept), 0.0, 0
        for start in range(0, kept, BATCH_SIZE):
            rows = order[start : start + BATCH_SIZE]
            logits = model(x[rows])
            loss = loss_of(logits, y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            loss_sum += loss.item() * len(rows)
            right += (logits.argmax(1) == y[rows]).sum().item()
        print(json.dumps({"epoch": epoch, "loss": loss_sum / kept, "accuracy": right / kept, "val_accuracy": accuracy(model, x_val, y_val)}), flush=True)
    print(json.dumps({"test_accuracy": accuracy(model, x_test, y_test), "parameters": sum(p.numel() for p in model.parameters())}))


${MODEL}


if __name__ == "__main__":
    main()
`;
}

/** Reads IDX files into tensors: pixels 0 … 1, one row an image. */
export const IDX_READER = `def read_idx(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rb") as file:
        data = file.read()
    shape = [int.from_bytes(data[4 + 4 * i : 8 + 4 * i], "big") for i in range(data[3])]
    return np.frombuffer(data, np.uint8, offset=4 + 4 * data[3]).reshape(shape)


def find(folder, name):
    for ending in ("", ".gz"):
        if os.path.exists(os.path.join(folder, name + ending)):
            return os.path.join(folder, name + ending)
    raise SystemExit(f"{name} is not in {folder}; download the data there first.")


def load(folder):
    names = ("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")
    x, y, x_test, y_test = (torch.from_numpy(read_idx(find(folder, name)).copy()) for name in names)
    pixels = lambda images: images.float().div(255).flatten(1)
    return pixels(x), y.long(), pixels(x_test), y_test.long()`;

/** The perceptron with Keras's initial weights, and its accuracy. */
export const MODEL = `def build(inputs, units, classes):
    model = nn.Sequential(nn.Linear(inputs, units), nn.ReLU(), nn.Linear(units, classes))
    for layer in (model[0], model[2]):
        nn.init.xavier_uniform_(layer.weight)
        nn.init.zeros_(layer.bias)
    return model


def accuracy(model, x, y):
    with torch.no_grad():
        return (model(x).argmax(1) == y).float().mean().item()`;
