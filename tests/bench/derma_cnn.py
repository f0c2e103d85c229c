"""The imbalance lab's small network in PyTorch, on one thread. usage: derma_cnn.py DATA.npz plain|augmented EPOCHS SEED

Prints progress to stderr and, last on stdout, one line of JSON."""
import json, os, sys, time
os.environ["OPENBLAS_NUM_THREADS"] = "1"  # set_num_threads does not reach the threads of OpenBLAS
import numpy as np, torch
from sklearn.metrics import recall_score, roc_auc_score
from torch import nn
path, mode, epochs, seed = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
torch.set_num_threads(1); torch.manual_seed(seed); rng = np.random.default_rng(seed)
z = np.load(path)
split = {k: (torch.tensor(z[k + "_images"]).permute(0, 3, 1, 2).float().div(255), z[k + "_labels"].ravel().astype(np.int64)) for k in ("train", "val", "test")}
net = nn.Sequential(nn.Conv2d(3, 32, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2),
                    nn.Conv2d(64, 64, 3), nn.ReLU(), nn.Flatten(), nn.Linear(576, 64), nn.ReLU(), nn.Linear(64, 7))
for m in net:      # Keras's start: Glorot uniform, no bias
    if isinstance(m, (nn.Conv2d, nn.Linear)): nn.init.xavier_uniform_(m.weight); nn.init.zeros_(m.bias)
opt = torch.optim.Adam(net.parameters(), lr=1e-3, eps=1e-7); ce = nn.CrossEntropyLoss()
x, y = split["train"]; n = len(y); p = (1 / np.bincount(y, minlength=7))[y]; p /= p.sum()

def augment(b):
    out = b.clone()
    for i in range(len(b)):
        k = int(rng.integers(8)); t = torch.rot90(b[i], k % 4, (1, 2)); out[i] = t.flip(2) if k > 3 else t
    return (out * (1 + .1 * torch.randn(len(b), 1, 1, 1))).clamp(0, 1)

started = time.time()
for epoch in range(epochs):
    order = rng.choice(n, n, p=p) if mode == "augmented" else rng.permutation(n)
    for s in range(0, n, 128):
        i = order[s:s + 128]; b = augment(x[i]) if mode == "augmented" else x[i]
        loss = ce(net(b), torch.tensor(y[i])); opt.zero_grad(); loss.backward(); opt.step()
    with torch.no_grad(): torch.cat([net(split["val"][0][i:i + 500]) for i in range(0, 1003, 500)])      # as ours measures it
    print("epoch", epoch + 1, "%.1f s" % (time.time() - started), file=sys.stderr)
seconds = time.time() - started
with torch.no_grad(): s = torch.cat([net(split["test"][0][i:i + 500]).softmax(1) for i in range(0, 2005, 500)]).numpy()
yt = split["test"][1]; r = recall_score(yt, s.argmax(1), average=None, zero_division=0)
print(json.dumps({"seconds": seconds, "accuracy": float((s.argmax(1) == yt).mean()), "macroRecall": float(r.mean()), "minRecall": float(r.min()),
                  "macroAuc": float(roc_auc_score(yt, s, multi_class="ovr")), "recall": r.tolist()}))
