"""The perceptrons of a search in PyTorch, one thread. usage: fashion_search.py FOLDER IMAGES SCHEDULE (JSON: [units, rate, epochs] ...)"""
import gzip, json, os, sys, time
os.environ["OPENBLAS_NUM_THREADS"] = "1"  # set_num_threads does not reach the threads of OpenBLAS
import numpy as np, torch, torch.nn as nn

torch.set_num_threads(1); torch.manual_seed(0)
folder, images, schedule = sys.argv[1], int(sys.argv[2]), json.loads(sys.argv[3])

def idx(name):
    with gzip.open(os.path.join(folder, name + ".gz")) as f: b = f.read()
    shape = [int.from_bytes(b[4 + 4 * i:8 + 4 * i], "big") for i in range(b[3])]
    return np.frombuffer(b, np.uint8, offset=4 + 4 * b[3]).reshape(shape)

x = torch.tensor(idx("train-images-idx3-ubyte")).float().div(255).flatten(1); y = torch.tensor(idx("train-labels-idx1-ubyte").astype(np.int64))
if images: x, y = x[:images], y[:images]
n = int(len(x) * .8); xv, yv, x, y = x[n:], y[n:], x[:n], y[:n]; ce = nn.CrossEntropyLoss(); best = 0; start = time.time()
for units, rate, epochs in schedule:
    net = nn.Sequential(nn.Linear(784, units), nn.ReLU(), nn.Linear(units, 10)); opt = torch.optim.Adam(net.parameters(), rate, eps=1e-7)
    for m in (net[0], net[2]): nn.init.xavier_uniform_(m.weight); nn.init.zeros_(m.bias)
    for _ in range(epochs):
        order = torch.randperm(n); loss_sum = right = 0
        for s in range(0, n, 128):
            i = order[s:s + 128]; o = net(x[i]); loss = ce(o, y[i]); opt.zero_grad(); loss.backward(); opt.step()
            loss_sum += loss.item() * len(i); right += (o.argmax(1) == y[i]).sum().item()
        with torch.no_grad(): o = net(xv); ce(o, yv).item(); best = max(best, (o.argmax(1) == yv).float().mean().item())
print(json.dumps({"seconds": time.time() - start, "best": best}))
