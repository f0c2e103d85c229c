import gzip
import os

try:
    import numpy as np
    import torch
    from torch import nn
except ImportError:
    if not os.environ.get("LABTAGS_TRAINING"):
        raise


def read_idx(path):
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


def load(folder, images=0):
    """Pixels 0 … 1 and classes: of the part that is trained on, of its last fifth, kept for validation as Keras does, and of the test part."""
    names = ("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")
    x, y, x_test, y_test = (torch.from_numpy(read_idx(find(folder, name)).copy()) for name in names)
    if images:
        x, y = x[:images], y[:images]
    kept = int(len(x) * 0.8 + 1e-9)
    x, y, x_test, y_test = x.float().div(255).flatten(1), y.long(), x_test.float().div(255).flatten(1), y_test.long()
    return (x[:kept], y[:kept]), (x[kept:], y[kept:]), (x_test, y_test)


def build(inputs, units, classes):
    """The perceptron with Keras's initial weights."""
    model = nn.Sequential(nn.Linear(inputs, units), nn.ReLU(), nn.Linear(units, classes))
    for layer in (model[0], model[2]):
        nn.init.xavier_uniform_(layer.weight)
        nn.init.zeros_(layer.bias)
    return model


def train_epochs(model, data, rate, batch_size, epochs):
    """Trains, and tells after each epoch the mean loss and the accuracy of its batches."""
    x, y = data
    optimizer = torch.optim.Adam(model.parameters(), rate, eps=1e-7)
    loss_of = nn.CrossEntropyLoss()
    for _ in range(epochs):
        order, loss_sum, right = torch.randperm(len(x)), 0.0, 0
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            logits = model(x[rows])
            loss = loss_of(logits, y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            loss_sum += loss.item() * len(rows)
            right += (logits.argmax(1) == y[rows]).sum().item()
        yield loss_sum / len(x), right / len(x)


def measure(model, data):
    """Mean loss and accuracy of a part."""
    x, y = data
    with torch.no_grad():
        logits = model(x)
        return nn.functional.cross_entropy(logits, y).item(), (logits.argmax(1) == y).float().mean().item()
