# %% [markdown]
# # Triplet loss, the same run with PyTorch
#
# Made by labtags from a run in a page: the same network, loss, triplets, optimiser and measurements. Random numbers come
# from another generator, so that losses and accuracies differ a little from the page's; the last cell puts both side by
# side. Needed: `numpy`, `torch`; for the maps also `scikit-learn` and `matplotlib`.
#
# MNIST's four IDX files (plain or `.gz`) are looked for in `FOLDER`.

# %% settings
SETTINGS = {
    "seed": 7, "mining": "random", "hardAfter": 0, "warmUp": 1, "imagesPerClass": 0, "epochs": 5, "triplets": 10000,
    "batchSize": 128, "margin": 0.4, "learningRate": 0.001, "embeddingSize": 64, "distance": "squared",
    "embedding": "free", "backbone": "small",
}
PAGE = {"data": "mnist", "metrics": {}, "history": []}
FOLDER = "."

# %%
import gzip
import os

import numpy as np
import torch
from torch import nn

torch.manual_seed(SETTINGS["seed"])
rng = np.random.default_rng(SETTINGS["seed"])


def read_idx(name):
    for ending, opener in (("", open), (".gz", gzip.open)):
        path = os.path.join(FOLDER, name + ending)
        if os.path.exists(path):
            with opener(path, "rb") as file:
                data = file.read()
            shape = [int.from_bytes(data[4 + 4 * i : 8 + 4 * i], "big") for i in range(data[3])]
            return np.frombuffer(data, np.uint8, offset=4 + 4 * data[3]).reshape(shape)
    raise SystemExit(f"{name} is not in {FOLDER!r}; download MNIST there first.")


def images(name):
    return torch.from_numpy(read_idx(name).astype(np.float32) / 255)[:, None]


x, y = images("train-images-idx3-ubyte"), read_idx("train-labels-idx1-ubyte").astype(np.int64)
x_test, y_test = images("t10k-images-idx3-ubyte"), read_idx("t10k-labels-idx1-ubyte").astype(np.int64)
classes = int(max(y.max(), y_test.max())) + 1
print(len(x), "training and", len(x_test), "test images")

# %% [markdown]
# ## The network
#
# Valid 3 × 3 convolutions, Keras's initial weights (Glorot uniform, no bias).

# %%
BACKBONES = {
    "small": [(32, True), (32, True), (32, False), 128],
    "deep": [(32, False), (32, True), (64, False), (64, True), (128, False), 256],
}


class Embedding(nn.Module):
    def __init__(self):
        super().__init__()
        layers, channels, side = [], 1, x.shape[-1]
        for plan in BACKBONES[SETTINGS["backbone"]]:
            if isinstance(plan, tuple):
                filters, pool = plan
                layers += [nn.Conv2d(channels, filters, 3), nn.ReLU()] + ([nn.MaxPool2d(2)] if pool else [])
                channels, side = filters, (side - 2) // 2 if pool else side - 2
            else:
                layers += [nn.Flatten(), nn.Linear(channels * side * side, plan), nn.ReLU()]
                channels = plan
        self.layers = nn.Sequential(*layers, nn.Linear(channels, SETTINGS["embeddingSize"]))
        for layer in self.layers:
            if isinstance(layer, (nn.Conv2d, nn.Linear)):
                nn.init.xavier_uniform_(layer.weight)
                nn.init.zeros_(layer.bias)

    def forward(self, inputs):
        embeddings = self.layers(inputs)
        return nn.functional.normalize(embeddings) if SETTINGS["embedding"] == "unit" else embeddings


network = Embedding()
print(sum(p.numel() for p in network.parameters()), "parameters")

# %% [markdown]
# ## Triplets and their loss
#
# max(d(a, p) − d(a, n) + α, 0), as a mean over the triplets of a batch. Random: any positive and any negative.
# Mined batches hold P classes × K images; where `imagesPerClass` is 0, K is 4 for batch-hard, of which more would make
# the net collapse, and as many as there is room for otherwise. Semi-hard takes the nearest negative beyond the positive (FaceNet, Schroff et
# al. 2015), batch-hard the farthest positive and the nearest negative of each anchor, batch-all every triplet
# (Hermans et al. 2017).

# %%
members = [np.flatnonzero(y == c) for c in range(classes)]


def draw_triplets(labels, count):
    own = [np.flatnonzero(labels == c) for c in range(classes)]
    usable = np.concatenate([rows for rows in own if len(rows) > 1])
    anchors = np.concatenate([rng.permutation(usable) for _ in range(-(-count // len(usable)))])[:count]
    positives, negatives = anchors.copy(), anchors.copy()
    for i, anchor in enumerate(anchors):
        while positives[i] == anchor:
            positives[i] = rng.choice(own[labels[anchor]])
        while labels[negatives[i]] == labels[anchor]:
            negatives[i] = rng.choice(usable)
    return np.stack([anchors, positives, negatives], 1)


def rooted(squared):
    return squared if SETTINGS["distance"] == "squared" else (squared + 1e-16).sqrt()


def distances_of(embedded):
    anchor, positive, negative = embedded.chunk(3)
    return rooted(((anchor - positive) ** 2).sum(1)), rooted(((anchor - negative) ** 2).sum(1))


def random_values(triplets):
    to_positive, to_negative = distances_of(network(x[triplets.T.reshape(-1)]))
    return to_positive - to_negative + SETTINGS["margin"]


seeks_hardest = SETTINGS["mining"] == "batch-hard" or SETTINGS["hardAfter"] > 0
per_class = SETTINGS["imagesPerClass"] or (4 if seeks_hardest else SETTINGS["batchSize"] // classes)
per_class = max(2, min(per_class, SETTINGS["batchSize"] // 2))
chosen_classes = min(classes, max(2, SETTINGS["batchSize"] // per_class))
own = torch.arange(chosen_classes).repeat_interleave(per_class)
same = own[:, None] == own[None]
pair = same & ~torch.eye(len(own), dtype=torch.bool)


def mined_values(rule):
    batch = np.concatenate([rng.choice(members[c], per_class, False) for c in rng.permutation(classes)[:chosen_classes]])
    e = network(x[batch])
    d = rooted(((e[:, None] - e[None]) ** 2).sum(2))
    farthest_positive = d.masked_fill(~pair, -1).max(1).values
    nearest_negative = d.masked_fill(same, 1e30).min(1).values
    if rule == "batch-hard":
        return farthest_positive - nearest_negative + SETTINGS["margin"]
    if rule == "batch-all":
        valid = pair[:, :, None] & ~same[:, None, :]
        return (d[:, :, None] - d[:, None, :] + SETTINGS["margin"])[valid]
    beyond = (~same)[:, None, :] & (d[:, None, :] > d[:, :, None])
    nearest_beyond = d[:, None, :].masked_fill(~beyond, 1e30).min(2).values
    farthest_negative = d.masked_fill(same, -1).max(1).values[:, None]
    return (d - torch.where(beyond.any(2), nearest_beyond, farthest_negative) + SETTINGS["margin"])[pair]


# %% [markdown]
# ## What is measured
#
# The vote of the ten nearest training images tells a test image's class, in raw pixels and in the embedding; and the
# loss of random triplets of test images, the same after every epoch. A network has collapsed where test images of two
# classes lie almost in one point and their neighbours know less than before training.

# %%
def even(count, most):
    return np.arange(count) if count <= most else np.arange(most) * count // most


references, queries = even(len(x), PAGE.get("references", 6000)), even(len(x_test), PAGE.get("queries", 1000))


def embed(inputs):
    with torch.no_grad():
        return torch.cat([network(inputs[i : i + 1000]) for i in range(0, len(inputs), 1000)])


def neighbour_scores(rows, asked):
    labels, truth = torch.from_numpy(y[references]), torch.from_numpy(y_test[queries])
    distances = (rows**2).sum(1) - 2 * asked @ rows.T
    votes = labels[distances.topk(10, largest=False).indices]
    counts = nn.functional.one_hot(votes, classes).sum(1)
    return {
        "knn": (counts.argmax(1) == truth).float().mean().item(),
        "recallAt1": (votes[:, 0] == truth).float().mean().item(),
    }


validation = draw_triplets(y_test[queries], len(queries))


def measure():
    asked = embed(x_test[queries])
    to_positive, to_negative = distances_of(asked[validation.T.reshape(-1)])
    values = to_positive - to_negative + SETTINGS["margin"]
    losses = {
        "validationLoss": values.clamp(min=0).mean().item(),
        "validationActiveShare": (values > 0).float().mean().item(),
    }
    return {**losses, **neighbour_scores(embed(x[references]), asked)}, to_negative.mean().item()


def has_collapsed(scores, between_classes):
    lost = (before["knn"] - scores["knn"]) / max(1e-9, before["knn"] - 1 / classes)
    return between_classes <= 0.05 * SETTINGS["margin"] and lost >= 0.25


raw = neighbour_scores(x[references].flatten(1), x_test[queries].flatten(1))
before, _ = measure()
before_map = embed(x_test[even(len(x_test), 500)])
print("raw pixels", raw, "\nuntrained  ", before)

# %% [markdown]
# ## Training

# %%
def new_adam():
    return torch.optim.Adam(network.parameters(), SETTINGS["learningRate"], eps=1e-7)


def mining_of(epoch):
    """Random or semi-hard triplets first, and the hardest later."""
    if SETTINGS["mining"] == "batch-hard":
        return "semi-hard" if epoch <= min(SETTINGS["warmUp"], SETTINGS["epochs"] - 1) else "batch-hard"
    return "batch-hard" if 0 < SETTINGS["hardAfter"] < epoch else SETTINGS["mining"]


adam = new_adam()
untrained = {"epoch": 0, "mining": mining_of(1), "trainLoss": None, "trainActiveShare": None, **before}
history = [untrained]
triplets = draw_triplets(y, SETTINGS["triplets"])
anchors = SETTINGS["batchSize"] if SETTINGS["mining"] == "random" else len(own)
for epoch in range(1, SETTINGS["epochs"] + 1):
    rule = mining_of(epoch)
    if rule != history[-1]["mining"]:
        adam = new_adam()  # the old memory would make the first steps several times the learning rate
    losses, active = [], []
    order = rng.permutation(len(triplets))
    for start in range(0, len(order), anchors):
        batch = triplets[order[start : start + anchors]]
        values = random_values(batch) if rule == "random" else mined_values(rule)
        loss = values.clamp(min=0).mean()
        adam.zero_grad()
        loss.backward()
        adam.step()
        losses.append(loss.item())
        active.append((values > 0).float().mean().item())
    scores, between_classes = measure()
    seen = {"trainLoss": np.mean(losses), "trainActiveShare": np.mean(active)}
    history.append({"epoch": epoch, "mining": rule, **seen, **scores})
    print(history[-1])
collapsed = has_collapsed(scores, between_classes)

# %% [markdown]
# ## Maps before and after

# %% maps
try:
    import matplotlib.pyplot as plt
    from sklearn.manifold import TSNE

    shown = even(len(x_test), 500)
    for title, rows in (("before", before_map), ("after", embed(x_test[shown]))):
        places = TSNE(init="pca", learning_rate="auto", random_state=0).fit_transform(rows.numpy())
        plt.figure(figsize=(5, 5))
        plt.scatter(*places.T, c=y_test[shown], cmap="tab10", s=8)
        plt.title(f"test images, {title} training")
    plt.show()
except ImportError as missing:
    print("no maps:", missing)

# %% [markdown]
# ## Beside the page

# %% beside the page
print(f"{'':24}{'here':>10}{'page':>10}")
for name, here in (("knnRaw", raw["knn"]), ("knnBefore", before["knn"]), ("knnAfter", history[-1]["knn"])):
    print(f"{name:24}{here:10.4f}{PAGE['metrics'].get(name, float('nan')):10.4f}")
for here, there in zip(history[1:], PAGE["history"][1:]):
    print(f"loss of epoch {here['epoch']:<10}{here['trainLoss']:10.4f}{there['trainLoss']:10.4f}")
