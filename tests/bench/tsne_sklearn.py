"""The peer of `npm run bench tsne`: scikit-learn's Barnes-Hut t-SNE, one CPU thread.

usage: tsne_sklearn.py POINTS.f32 COLUMNS OUT.f32
POINTS: rows of f32. Writes the map (rows of x, y) and prints one JSON line: seconds, version.
"""
import json, os, sys, time
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"): os.environ[name] = "1"
import numpy as np, sklearn
from sklearn.manifold import TSNE

points, columns, out = sys.argv[1:]
X = np.fromfile(points, np.float32).reshape(-1, int(columns))
settings = dict(perplexity=30, init="pca", learning_rate="auto", random_state=0, n_jobs=1)
started = time.perf_counter()
Y = TSNE(2, **settings).fit_transform(X)
seconds = time.perf_counter() - started
np.ascontiguousarray(Y, np.float32).tofile(out)
print(json.dumps({"seconds": seconds, "version": sklearn.__version__}))
