"""gensim's times for tests/bench/words.mjs: one thread, the same file. Prints one JSON line per request read from stdin."""
import json, os, sys, time, warnings
for k in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"): os.environ[k] = "1"
import numpy as np
from gensim.models import KeyedVectors
warnings.simplefilter("ignore")
vectors_path, questions_path, compact_queries = sys.argv[1], sys.argv[2], 200
kv = None

def load():
    global kv
    t = time.perf_counter()
    kv = KeyedVectors.load_word2vec_format(vectors_path, binary=False, no_header=True)
    first = kv.most_similar(["king", "woman"], ["man"])
    return {"ms": 1e3 * (time.perf_counter() - t), "first": first[0][0]}

def query():
    words = kv.index_to_key[300:300 + compact_queries]
    times = []
    for w in words:
        t = time.perf_counter(); kv.most_similar(["woman", w], ["man"]); times.append(time.perf_counter() - t)
    return {"ms": 1e3 * float(np.median(times))}

def evaluate():
    t = time.perf_counter(); _, sections = kv.evaluate_word_analogies(questions_path)
    ms = 1e3 * (time.perf_counter() - t)
    counts = [[s["section"], len(s["correct"]), len(s["correct"]) + len(s["incorrect"])] for s in sections[:-1]]
    return {"ms": ms, "sections": counts}

for line in sys.stdin:
    print(json.dumps({"load": load, "query": query, "evaluate": evaluate}[line.strip()]()), flush=True)
