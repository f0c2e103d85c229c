"""The peer of `npm run bench triplet-accuracy`: the same network, data and work in PyTorch, one CPU thread.

usage: triplet_mnist.py DATA_DIRECTORY MINING EPOCHS TRIPLETS REFERENCES QUERIES [HARD_AFTER]
Prints one JSON line: history of {epoch, knn, recallAt1, activeShare, trainLoss}, and seconds of training.
"""
import json, os, sys, time
os.environ["OPENBLAS_NUM_THREADS"] = "1"  # set_num_threads does not reach the threads of OpenBLAS
import numpy as np, torch, torch.nn as nn

torch.set_num_threads(1)
torch.manual_seed(0)
data, mining, epochs, count, n_references, n_queries = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:7])
hard_after = int(sys.argv[7]) if len(sys.argv) > 7 else 0
MARGIN, BATCH = .4, 128
rng = np.random.default_rng(0)


def idx(name):
    with open(os.path.join(data, name), "rb") as file:
        content = file.read()
    shape = [int.from_bytes(content[4 + 4 * i:8 + 4 * i], "big") for i in range(content[3])]
    return np.frombuffer(content, np.uint8, offset=4 + 4 * len(shape)).reshape(shape)


def images(name):
    return torch.tensor(idx(name)).float().div(255)[:, None]


x, y = images("train-images-idx3-ubyte"), idx("train-labels-idx1-ubyte").astype(np.int64)
xt, yt = images("t10k-images-idx3-ubyte"), idx("t10k-labels-idx1-ubyte").astype(np.int64)
net = nn.Sequential(nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(32, 32, 3), nn.ReLU(), nn.MaxPool2d(2),
                    nn.Conv2d(32, 32, 3), nn.ReLU(), nn.Flatten(), nn.Linear(288, 128), nn.ReLU(), nn.Linear(128, 64))
for module in net.modules():
    if isinstance(module, (nn.Conv2d, nn.Linear)):
        nn.init.xavier_uniform_(module.weight)
        nn.init.zeros_(module.bias)


def new_adam():
    return torch.optim.Adam(net.parameters(), 1e-3, betas=(.9, .999), eps=1e-7)


adam = new_adam()
members = [np.flatnonzero(y == c) for c in range(10)]


def draw_triplets(n):
    anchors = rng.permutation(len(y))[:n]
    positives, negatives = anchors.copy(), anchors.copy()
    for i, a in enumerate(anchors):
        while positives[i] == a:
            positives[i] = rng.choice(members[y[a]])
        while y[negatives[i]] == y[a]:
            negatives[i] = rng.integers(len(y))
    return torch.tensor(np.stack([anchors, positives, negatives], 1))


def embed(inputs):
    with torch.no_grad():
        return torch.cat([net(inputs[i:i + 1000]) for i in range(0, len(inputs), 1000)])


def even(total, n):
    return (np.arange(n) * total) // n


def scores(references, queries):
    labels, own = torch.tensor(y[even(len(y), n_references)]), torch.tensor(yt[even(len(yt), n_queries)])
    squares, knn, first = (references ** 2).sum(1), 0, 0
    for i in range(0, len(queries), 500):
        nearest = (squares[None] - 2 * queries[i:i + 500] @ references.T).topk(10, largest=False).indices
        votes = labels[nearest]
        counts = torch.zeros(len(votes), 10).scatter_add_(1, votes, torch.ones_like(votes, dtype=torch.float))
        knn += (counts.argmax(1) == own[i:i + 500]).sum().item()
        first += (votes[:, 0] == own[i:i + 500]).sum().item()
    return {"knn": knn / len(queries), "recallAt1": first / len(queries)}


def measured():
    return scores(embed(x[even(len(x), n_references)]), embed(xt[even(len(xt), n_queries)]))


def random_values(batch):
    a, p, n = net(x[batch.T.reshape(-1)]).split(len(batch))
    return ((a - p) ** 2).sum(1) - ((a - n) ** 2).sum(1) + MARGIN


CLASSES, PER_CLASS = 10, 4 if mining == "batch-hard" or hard_after > 0 else 12
own_label = torch.arange(CLASSES).repeat_interleave(PER_CLASS)
same = own_label[:, None] == own_label[None]
pair = same & ~torch.eye(CLASSES * PER_CLASS, dtype=torch.bool)


def mined_values(rule):
    chosen = np.concatenate([rng.choice(m, PER_CLASS, False) for m in members])
    e = net(x[chosen])
    d = ((e[:, None] - e[None]) ** 2).sum(2)
    if rule == "batch-hard":
        return d.masked_fill(~same, -1).max(1).values - d.masked_fill(same, 1e9).min(1).values + MARGIN
    beyond = (~same)[:, None, :] & (d[:, None, :] > d[:, :, None])
    nearest = torch.where(beyond, d[:, None, :].expand(-1, len(e), -1), torch.tensor(1e9)).min(2).values
    farthest = d.masked_fill(same, -1).max(1).values[:, None].expand(-1, len(e))
    return (d - torch.where(beyond.any(2), nearest, farthest) + MARGIN)[pair]


history = [{"epoch": 0, **measured()}]
raw = scores(x[even(len(x), n_references)].flatten(1), xt[even(len(xt), n_queries)].flatten(1))
triplets, seconds = draw_triplets(count), 0.
anchors = BATCH if mining == "random" else CLASSES * PER_CLASS
for epoch in range(1, epochs + 1):
    # The lab's batch-hard warms up by one epoch of semi-hard triplets.
    warms_up = mining == "batch-hard" and epoch <= min(1, epochs - 1)
    rule = "semi-hard" if warms_up else "batch-hard" if 0 < hard_after < epoch else mining
    if history[-1].get("mining", rule) != rule:
        adam = new_adam()
    order, losses, active, started = torch.randperm(count), [], [], time.time()
    for start in range(0, count, anchors):
        values = random_values(triplets[order[start:start + anchors]]) if rule == "random" else mined_values(rule)
        loss = values.clamp(min=0).mean()
        adam.zero_grad()
        loss.backward()
        adam.step()
        losses.append(loss.item())
        active.append((values > 0).float().mean().item())
    seconds += time.time() - started
    history.append({"epoch": epoch, "mining": rule, "trainLoss": float(np.mean(losses)), "activeShare": float(np.mean(active)), **measured()})
    print(history[-1], file=sys.stderr, flush=True)
print(json.dumps({"raw": raw, "history": history, "trainingSeconds": seconds}))
