"""The nets of training-nets.ts in PyTorch, one thread, on the same images.

usage: training_steps.py FOLDER triplet|mined|mlp|lesion BATCH default|channels_last [WIDTH]
Reads a number of steps from each line of its input, takes them, and prints their milliseconds as JSON.
"""
import json, os, sys, time
os.environ["OPENBLAS_NUM_THREADS"] = "1"  # set_num_threads does not reach the threads of OpenBLAS
import numpy as np, torch, torch.nn as nn
from torch.nn import Conv2d, Linear, MaxPool2d, ReLU, Flatten

torch.set_num_threads(1)
torch.manual_seed(0)
folder, kind, batch, form = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
width = int(sys.argv[5]) if len(sys.argv) > 5 else {"mlp": 352}.get(kind, 32)
MARGIN = .4
rng = np.random.default_rng(0)
y = torch.tensor(np.fromfile(os.path.join(folder, "labels.bin"), np.uint8)).long()
IMAGES = len(y)
pixels = np.fromfile(os.path.join(folder, "images.bin"), np.uint8).reshape(IMAGES, 28, 28, -1)
layout = {"memory_format": torch.channels_last} if form == "channels_last" else {}
x = torch.tensor(pixels.transpose(0, 3, 1, 2).copy()).float().div(255).to(**layout)
if kind == "mlp":
    net = nn.Sequential(Flatten(), Linear(784, width), ReLU(), Linear(width, 10))
elif kind == "lesion":
    net = nn.Sequential(Conv2d(3, width, 3), ReLU(), MaxPool2d(2), Conv2d(width, 2 * width, 3), ReLU(), MaxPool2d(2),
                        Conv2d(2 * width, 2 * width, 3), ReLU(), Flatten(), Linear(18 * width, 64), ReLU(), Linear(64, 7))
else:
    net = nn.Sequential(Conv2d(1, 32, 3), ReLU(), MaxPool2d(2), Conv2d(32, 32, 3), ReLU(), MaxPool2d(2),
                        Conv2d(32, 32, 3), ReLU(), Flatten(), Linear(288, 128), ReLU(), Linear(128, 64))
net = net.to(**layout)
adam = torch.optim.Adam(net.parameters(), 1e-3, eps=1e-7)
done = 0


def triplet_loss():
    a, p, n = net(x[torch.tensor(rng.integers(0, IMAGES, 3 * batch))]).split(batch)
    return (((a - p) ** 2).sum(1) - ((a - n) ** 2).sum(1) + MARGIN).clamp(min=0).mean()


def mined_loss():
    per_class = batch // 10
    own = torch.arange(10).repeat_interleave(per_class)
    same = own[:, None] == own[None]
    e = net(x[torch.tensor(rng.integers(0, IMAGES, 10 * per_class))])
    d = ((e[:, None] - e[None]) ** 2).sum(2)
    return (d.masked_fill(~same, -1).max(1).values - d.masked_fill(same, 1e9).min(1).values + MARGIN).clamp(min=0).mean()


def class_loss():
    i = (torch.arange(batch) + done * batch) % IMAGES
    return nn.functional.cross_entropy(net(x[i]), y[i])


loss_of = {"triplet": triplet_loss, "mined": mined_loss}.get(kind, class_loss)
for line in sys.stdin:
    times = []
    for _ in range(int(line)):
        begin = time.perf_counter()
        loss = loss_of()
        adam.zero_grad()
        loss.backward()
        adam.step()
        loss.item()
        done += 1
        times.append(1000 * (time.perf_counter() - begin))
    print(json.dumps(times), flush=True)
