"""A run of labtags with many seeds, on as many machines as Dask has: how much of a result is luck?

Needed: what the lab's PyTorch notebook needs, and Dask (python3-distributed, or pip install "dask[distributed]").

One machine:  python seeds.py DATA
Many:         dask-scheduler                               on one of them; it says its address
              dask-worker tcp://HOST:8786 --nthreads 1     on each of them, once for each core
              python seeds.py DATA tcp://HOST:8786         where the results shall lie
              (newer versions of Dask say `dask scheduler` and `dask worker`)
With Slurm:   dask_jobqueue.SLURMCluster(cores=1, memory="4GB"), its scale(20), and its scheduler_address as above
DATA has the same name on all of them: the folder of MNIST's four IDX files for the triplet lab, DermaMNIST's .npz file
for the imbalance lab. LABTAGS_SEEDS is how many seeds are taken (20), from the page's on.

Each seed's result is a file of its own, labtags-LAB-seed-N.json: a seed that has its file is not trained again. Drop the
files together on the lab, which compares them with its own runs, or on <lab-class-data>; means and intervals are printed
here.

Your own training: LABTAGS_TRAINING=module names a Python module with a function run(settings, page, data) that gives
{"history": [...], "metrics": {...}, "counts": {...}, "epoch": ...} as the lab's result has them.
"""

# %% settings
LAB = ""
SETTINGS = {}
PAGE = {}
DATA = {"name": "", "variable": ""}
PROGRAM = ""
REMARK = ""

# %% [markdown]
# PROGRAM is what every seed runs: the lab's notebook without its maps.

# %% sealed JSON

# %%
import importlib
import os
import sys
import time

from distributed import Client, LocalCluster, as_completed
from distributed.scheduler import KilledWorker

SEEDS = int(os.environ.get("LABTAGS_SEEDS", "20"))
OWN = os.environ.get("LABTAGS_TRAINING")
MOST_ATTEMPTS = 5
# Student's t: 95 % of the values lie so many standard errors around the mean, by the number of seeds less one.
STUDENT = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131]
STUDENT += [2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042]


def run_seed(seed, data):
    """On a worker: the whole run, in names of its own."""
    started, settings = time.perf_counter(), {**SETTINGS, "seed": seed}
    if OWN:
        found = importlib.import_module(OWN).run(settings, PAGE, data)
    else:
        import torch

        torch.set_num_threads(1)  # so that the numbers do not depend on the machine's cores
        scope = {"SETTINGS": settings, "PAGE": PAGE, DATA["variable"]: data}
        exec(compile(PROGRAM, "labtags", "exec"), scope)
        found = scope["RESULT"]
    milliseconds = round(1000 * (time.perf_counter() - started))
    # numpy's numbers become Python's.
    return json.loads(json.dumps({**found, "ms": milliseconds}, default=float))


def result_of(seed, found):
    milliseconds = found["ms"]
    return {
        "schema": "labtags-result-1",
        "lab": LAB,
        "settings": {**SETTINGS, "seed": seed},
        "data": {"name": DATA["name"], "sha256": "", "counts": found["counts"]},
        "backend": {"name": "cpu", "reason": "elsewhere", "adapter": "PyTorch, Dask"},
        "history": found["history"],
        "metrics": found["metrics"],
        "timings": {"stepMs": 0, "trainingMs": milliseconds, "totalMs": milliseconds},
        "stopped": False,
        **({"epoch": found["epoch"]} if "epoch" in found else {}),
    }


def path_of(seed):
    return f"labtags-{LAB}-seed-{seed}.json"


def write(seed, found):
    with open(path_of(seed) + ".new", "w", encoding="utf8") as file:
        file.write(sealed(result_of(seed, found)))
    os.replace(path_of(seed) + ".new", path_of(seed))


def train_seeds(client, seeds, data):
    """A worker that is killed gives its seed to another; one that kills its workers is given up after some."""
    futures, attempts = {}, dict.fromkeys(seeds, 0)

    def submit(seed):
        attempts[seed] += 1
        future = client.submit(run_seed, seed, data, pure=False)
        futures[future] = seed
        return future

    queue = as_completed([submit(seed) for seed in seeds])
    for future in queue:
        seed = futures[future]
        if future.status == "error" and isinstance(future.exception(), KilledWorker) and attempts[seed] < MOST_ATTEMPTS:
            queue.add(submit(seed))
            continue
        write(seed, future.result())
        print(f"seed {seed} has ended", flush=True)


def numbers_of(value, name=""):
    """Every single number of the metrics, by its path."""
    if isinstance(value, dict):
        return {path: n for key, item in value.items() for path, n in numbers_of(item, f"{name} {key}".strip()).items()}
    return {name: float(value)} if isinstance(value, (int, float)) else {}


def intervals(results):
    """Mean and half of the 95 % interval of each number."""
    found, rows = [numbers_of(result["metrics"]) for result in results], {}
    for name in found[0]:
        values = [numbers[name] for numbers in found if name in numbers]
        n, mean = len(values), sum(values) / len(values)
        if n < 2:
            rows[name] = mean, float("nan")
            continue
        error = math.sqrt(sum((value - mean) ** 2 for value in values) / (n - 1) / n)
        rows[name] = mean, error * (STUDENT[n - 2] if n - 2 < len(STUDENT) else 1.96)
    return rows


def main():
    print(REMARK)
    data = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".")
    seeds = [(SETTINGS["seed"] + i) % 2**32 for i in range(SEEDS)]
    missing = [seed for seed in seeds if not os.path.exists(path_of(seed))]
    if missing:
        cluster = sys.argv[2] if len(sys.argv) > 2 else LocalCluster(threads_per_worker=1, dashboard_address=None)
        with Client(cluster) as client:
            if OWN:
                sys.path.insert(0, os.getcwd())
                client.upload_file(importlib.import_module(OWN).__file__)
            train_seeds(client, missing, data)
        if len(sys.argv) <= 2:
            cluster.close()
    results = [json.load(open(path_of(seed), encoding="utf8")) for seed in seeds]
    for name, (mean, half) in intervals(results).items():
        print(f"{name:32}{mean:10.4f} ± {half:.4f}")


if __name__ == "__main__":
    main()
