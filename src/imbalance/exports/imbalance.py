# %% [markdown]
# # Imbalanced classes, the same run with PyTorch and scikit-learn
#
# Made by labtags from a run in a page: the same network, remedy, optimiser and measures. Random numbers come from
# another generator, so that the numbers differ a little; the last cell puts both side by side. Needed: `numpy`,
# `torch`, `scikit-learn`.
#
# `DATA` is DermaMNIST's file (28 × 28), or another in MedMNIST's form.

# %% settings
SETTINGS = {
    "seed": 7, "split": "official", "balance": "none", "classWeights": "", "augmentation": "off", "loss": "cross-entropy",
    "gamma": 2, "network": "small", "epochs": 20, "patience": 0, "averaging": 0, "batchSize": 128, "learningRate": 0.001,
}
PAGE = {"data": "dermamnist", "metrics": {}}
DATA = "dermamnist.npz"

# %%
import copy

import numpy as np
import torch
from sklearn.metrics import classification_report, confusion_matrix, log_loss, recall_score, roc_auc_score
from torch import nn
from torch.nn.functional import relu

torch.manual_seed(SETTINGS["seed"])
rng = np.random.default_rng(SETTINGS["seed"])

arrays = np.load(DATA)
parts = {}
for part in ("train", "val", "test"):
    pixels = arrays[f"{part}_images"]
    pixels = pixels if pixels.ndim == 4 else pixels[..., None]
    parts[part] = torch.from_numpy(pixels).permute(0, 3, 1, 2).float() / 255, arrays[f"{part}_labels"].ravel().astype(np.int64)
x, y = parts["train"]
classes = int(max(labels.max() for _, labels in parts.values())) + 1
print({part: np.bincount(labels, minlength=classes).tolist() for part, (_, labels) in parts.items()})

# %% [markdown]
# ## The network

# %%
NETWORKS = {
    "small": [(32, True), (64, True), (64, False), 64],
    "deep": [(32, True), "residual", (64, True), "residual", (96, False), "residual", 64],
}


class Residual(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, padding=1)
        self.second = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, inputs):
        return inputs + relu(self.second(relu(self.first(inputs))))


def classifier():
    layers, channels, side = [], x.shape[1], x.shape[-1]
    for plan in NETWORKS[SETTINGS["network"]]:
        if plan == "residual":
            layers.append(Residual(channels))
        elif isinstance(plan, tuple):
            filters, pool = plan
            layers += [nn.Conv2d(channels, filters, 3), nn.ReLU()] + ([nn.MaxPool2d(2)] if pool else [])
            channels, side = filters, (side - 2) // 2 if pool else side - 2
        else:
            layers += [nn.Flatten(), nn.Linear(channels * side * side, plan), nn.ReLU()]
            channels = plan
    network = nn.Sequential(*layers, nn.Linear(channels, classes))
    for layer in network.modules():  # Keras's initial weights
        if isinstance(layer, (nn.Conv2d, nn.Linear)):
            nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)
    return network


network = classifier()
print(sum(p.numel() for p in network.parameters()), "parameters")

# %% [markdown]
# ## The remedies
#
# Class weights as scikit-learn's "balanced", with the loss divided by the number of images as in Keras; oversampling of
# the training part alone; turns, flips, small shifts and brightness, which do no harm to a lesion; the focal loss
# (Lin et al. 2017).

# %%
counts = np.bincount(y, minlength=classes)
if SETTINGS["balance"] == "weights":
    weights = torch.tensor(len(y) / ((counts > 0).sum() * np.maximum(counts, 1)), dtype=torch.float32)
elif SETTINGS["balance"] == "own-weights":
    weights = torch.tensor([float(weight) for weight in SETTINGS["classWeights"].split(",")])
else:
    weights = torch.ones(classes)


def loss_of(logits, labels):
    own = logits.log_softmax(1).gather(1, labels[:, None])[:, 0]
    doubt = (1 - own.exp()) ** SETTINGS["gamma"] if SETTINGS["loss"] == "focal" else 1
    return (weights[labels] * doubt * -own).mean()


def epoch_order():
    if SETTINGS["balance"] != "oversampling":
        return rng.permutation(len(y))
    share = 1 / counts[y]
    return rng.choice(len(y), len(y), p=share / share.sum())


def augmented(batch):
    changed = []
    for image in batch:
        turn = int(rng.integers(8))
        image = torch.rot90(image, turn % 4, (1, 2))
        image = image.flip(2) if turn > 3 else image
        down, right = rng.integers(-2, 3, 2)
        image = nn.functional.pad(image[None], (2, 2, 2, 2), mode="replicate")[0]
        image = image[:, 2 - down : 2 - down + x.shape[-1], 2 - right : 2 - right + x.shape[-1]]
        changed.append((image * max(0, 1 + 0.1 * rng.normal())).clamp(max=1))
    return torch.stack(changed)


# %% [markdown]
# ## Training

# %%
def probabilities(part):
    with torch.no_grad():
        return torch.cat([network(images).softmax(1) for images in parts[part][0].split(500)]).numpy()


adam = torch.optim.Adam(network.parameters(), SETTINGS["learningRate"], eps=1e-7)
best_recall, best_epoch, kept, mean, history = -1.0, 0, None, None, []
for epoch in range(1, SETTINGS["epochs"] + 1):
    order, losses, right = epoch_order(), [], 0
    for start in range(0, len(order), SETTINGS["batchSize"]):
        rows = order[start : start + SETTINGS["batchSize"]]
        batch = augmented(x[rows]) if SETTINGS["augmentation"] == "on" else x[rows]
        logits, own = network(batch), torch.from_numpy(y[rows])
        loss = loss_of(logits, own)
        adam.zero_grad()
        loss.backward()
        adam.step()
        losses.append(loss.item())
        right += (logits.argmax(1) == own).sum().item()
    sure, truth = probabilities("val"), parts["val"][1]
    told = sure.argmax(1)
    recalls = recall_score(truth, told, average=None, zero_division=0)
    recall = recalls.mean()
    history.append({
        **{"epoch": epoch, "trainLoss": np.mean(losses), "trainAccuracy": right / len(order)},
        **{"valLoss": log_loss(truth, sure, labels=range(classes)), "valAccuracy": (told == truth).mean()},
        **{"valMacroRecall": recall, "valMinRecall": recalls.min(), "best": bool(recall > best_recall)},
    })
    print(f"epoch {epoch}: loss {np.mean(losses):.4f}, validation accuracy {(told == truth).mean():.4f}, macro recall {recall:.4f}")
    if recall > best_recall:
        best_recall, best_epoch, kept = recall, epoch, copy.deepcopy(network.state_dict())
    if SETTINGS["patience"] and epoch - best_epoch >= SETTINGS["patience"]:
        break
    if SETTINGS["averaging"] and not SETTINGS["patience"] and epoch > SETTINGS["epochs"] - SETTINGS["averaging"]:
        state, seen = network.state_dict(), epoch - (SETTINGS["epochs"] - SETTINGS["averaging"])
        mean = {name: value + (state[name] - value) / seen for name, value in (mean or copy.deepcopy(state)).items()}
if SETTINGS["patience"]:
    network.load_state_dict(kept)
elif mean is not None:
    network.load_state_dict(mean)

# %% [markdown]
# ## What it has learnt: accuracy, report, confusion matrix, area under the curve
#
# The parts that the page has measured: there the test part is sealed until somebody opens it. Add `"test"` here when
# everything is decided, and look once.

# %%
MEASURED = list(PAGE["metrics"]) or ["train", "val", "test"]
found = {}
for part in MEASURED:
    scores, truth = probabilities(part), parts[part][1]
    told = scores.argmax(1)
    recall = recall_score(truth, told, average=None, labels=range(classes), zero_division=0)
    areas = [roc_auc_score(truth == c, scores[:, c]) for c in range(classes) if 0 < (truth == c).sum() < len(truth)]
    found[part] = {
        "accuracy": float((told == truth).mean()),
        "macroRecall": float(recall.mean()),
        "minRecall": float(recall.min()),
        "macroAuc": float(np.mean(areas)),
    }
    print(part)
    print(classification_report(truth, told, zero_division=0))
    print(confusion_matrix(truth, told, labels=range(classes)), "\n")

# %% [markdown]
# ## Beside the page

# %% beside the page
print(f"{'':24}{'here':>10}{'page':>10}")
for part, measures in found.items():
    for name, here in measures.items():
        there = PAGE["metrics"].get(part, {}).get(name)
        print(f"{part + ' ' + name:24}{here:10.4f}{float('nan') if there is None else there:10.4f}")
