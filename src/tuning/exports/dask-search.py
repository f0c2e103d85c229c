"""A search begun in labtags, done by as many machines as Dask has: the page's own Hyperband.

Brackets, rounds, promotions with the parent's best weights and seeds are the page's (and Keras Tuner's): with the same
scores come the same trials. Needed: numpy, torch and Dask (python3-distributed, or pip install "dask[distributed]").

One machine:  python search.py FOLDER
Many:         dask-scheduler                               on one of them; it says its address
              dask-worker tcp://HOST:8786 --nthreads 1     on each of them, once for each core
              python search.py FOLDER tcp://HOST:8786      where the results shall lie
              (newer versions of Dask say `dask scheduler` and `dask worker`)
With Slurm:   dask_jobqueue.SLURMCluster(cores=1, memory="4GB"), its scale(20), and its scheduler_address as above
FOLDER has the same name on all of them, and holds four IDX files, plain or .gz: train-images-idx3-ubyte,
train-labels-idx1-ubyte, and the same with t10k-.

Each training that has ended is kept in labtags-journal, with its best weights. What a killed worker had begun is done by
another; what a killed search had begun is begun again by the same command, and the rest is there. labtags-result.json is
written meanwhile and at the end: drop it on the lab, and it shows the search.

Your own training: LABTAGS_TRAINING=module names a Python module with a function train(task) that yields, after each
epoch, ({"loss": …, "accuracy": …, "validationLoss": …, "validationAccuracy": …}, function that gives the weights as
bytes); the task has units, learning_rate, initial_epoch, epochs, batch_size, images, seed, folder, and weights: the
parent's, or None.
"""

# %% settings
SETTINGS = {}
DATA = {}
REMARK = ""

# %% [markdown]
# SETTINGS, DATA: the page's settings, and what the result says of the data, by the page's names.

# %% perceptron

# %% training of one setting

# %% sealed JSON

# %% Hyperband

# %% result

# %%
import time

from distributed import Client, LocalCluster, TimeoutError, wait
from distributed.scheduler import KilledWorker

JOURNAL, RESULT = "labtags-journal", "labtags-result.json"
MOST_ATTEMPTS, SECONDS_BETWEEN_RESULTS = 5, 10


def train_whole(task):
    """On a worker: every epoch, and the weights after the best one."""
    history, best, kept, started = [], None, None, time.perf_counter()
    for epoch, (measures, weights) in enumerate(train(task), task["initial_epoch"] + 1):
        history.append({"epoch": epoch, **measures, "ms": round(1000 * (time.perf_counter() - started))})
        if best is None or measures["validationAccuracy"] > best:
            best, kept = measures["validationAccuracy"], weights()
        started = time.perf_counter()
    return history, kept


class Journal:
    """The trainings that have ended, one line each, and the best weights of each in a file."""

    def __init__(self, plan):
        os.makedirs(JOURNAL, exist_ok=True)
        self.path = os.path.join(JOURNAL, "trainings.jsonl")
        self.histories = {}
        lines = open(self.path).read().split("\n") if os.path.exists(self.path) else [json.dumps(plan), ""]
        if json.loads(lines[0]) != plan:
            raise SystemExit(f"{JOURNAL} is of another search; take it away, or search in another folder.")
        for line in lines[1:-1]:
            self.histories.update(json.loads(line))
        # What follows the last line's end was cut off while it was written.
        self.replace(self.path, "".join(f"{line}\n" for line in lines[:-1]).encode())

    def add(self, key, history, weights):
        self.replace(self.weights_path(key), weights)
        with open(self.path, "a") as file:
            file.write(json.dumps({key: history}) + "\n")
            file.flush()
            os.fsync(file.fileno())
        self.histories[key] = history

    def weights(self, key):
        with open(self.weights_path(key), "rb") as file:
            return file.read()

    def weights_path(self, key):
        return os.path.join(JOURNAL, f"{hashlib.sha256(key.encode()).hexdigest()[:16]}.weights")

    def replace(self, path, content):
        with open(path + ".new", "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(path + ".new", path)


def task_of(trial, search, journal, folder):
    inherits = SETTINGS["promotion"] == "carry" and trial["parent"] is not None
    return {
        "units": trial["units"],
        "learning_rate": trial["learning_rate"],
        "initial_epoch": trial["initialEpoch"] if inherits else 0,
        "epochs": trial["epochs"],
        "weights": journal.weights(training_key(search.trials[trial["parent"]])) if inherits else None,
        "folder": folder,
        **{"batch_size": SETTINGS["batchSize"], "images": SETTINGS["images"], "seed": SETTINGS["seed"]},
    }


def run_search(client, folder, journal, on_change):
    """Trains what is certain to be needed, on every thread that the workers have, until there is nothing more."""
    scores = {key: score_of(history) for key, history in journal.histories.items()}
    search = InOrderSearch(Hyperband(SETTINGS), scores)
    running, attempts = {}, {}
    while True:
        threads = max(1, sum(client.nthreads().values()))
        for trial in search.upcoming(threads + len(running)):
            key = training_key(trial)
            if key not in running and len(running) < threads:
                attempts[key] = attempts.get(key, 0) + 1
                running[key] = client.submit(train_whole, task_of(trial, search, journal, folder), pure=False)
        if search.done:
            return search
        ended = wait_for_one(running.values())
        for key, future in [(key, future) for key, future in running.items() if future in ended]:
            del running[key]
            if future.status == "error" and isinstance(future.exception(), KilledWorker) and attempts[key] < MOST_ATTEMPTS:
                continue  # its workers died, perhaps of something else: once more
            journal.add(key, *future.result())
            scores[key] = score_of(journal.histories[key])
            print(f"{len(scores)}: {key} {scores[key]:.4f}", flush=True)
        search.settle()
        on_change(search, threads)


def wait_for_one(futures):
    """Those that have ended; looks up every two seconds, as workers come and go."""
    try:
        return wait(list(futures), timeout=2, return_when="FIRST_COMPLETED").done
    except TimeoutError:
        return set()


def plan_of(settings):
    brackets = brackets_of(settings)
    fresh = settings["promotion"] == "fresh"
    before = lambda rounds, r: rounds[r - 1][1] if r and not fresh else 0
    epochs = sum(trials * (until - before(rounds, r)) for rounds in brackets for r, (trials, until) in enumerate(rounds))
    return {
        "search": "hyperband",
        "brackets": [[{"trials": trials, "epochs": until} for trials, until in rounds] for rounds in reversed(brackets)],
        "iterations": settings["iterations"],
        "trials": settings["iterations"] * sum(trials for rounds in brackets for trials, _ in rounds),
        "epochs": settings["iterations"] * epochs,
    }


def record_of(trial, trials, histories):
    key, parent = training_key(trial), trial["parent"]
    place = {name: trial[name] for name in ("bracket", "round", "initialEpoch", "epochs")}
    place["parentKey"] = None if parent is None else training_key(trials[parent])
    return trial_record(key, trial["number"], (trial["units"], trial["learning_rate"]), place, histories.get(key, []))


def dask_result(search, data, histories, workers):
    records = [record_of(trial, search.trials, histories) for trial in search.trials if training_key(trial) in histories]
    settings = {**SETTINGS, "search": "hyperband"}
    ended = {"settings": settings, "plan": plan_of(settings), "exhausted": search.oracle.exhausted, "stopped": not search.done}
    return tuning_result(ended, data, records, ("Dask", workers))


def main():
    print(REMARK)
    folder = checked_folder(sys.argv[1] if len(sys.argv) > 1 else ".")
    names = ("seed", "maxEpochs", "factor", "unitsMin", "unitsMax", "unitsStep", "learningRates", "promotion", "batchSize", "images")
    journal = Journal({name: SETTINGS[name] for name in names})
    data, written = data_facts(folder), [0.0]

    def write_result(search, workers, now=False):
        if now or time.monotonic() - written[0] > SECONDS_BETWEEN_RESULTS:
            text = sealed(dask_result(search, data, journal.histories, workers))
            journal.replace(RESULT, text.encode("utf8"))
            written[0] = time.monotonic()

    cluster = sys.argv[2] if len(sys.argv) > 2 else LocalCluster(threads_per_worker=1, dashboard_address=None)
    with Client(cluster) as client:
        if OWN:
            client.upload_file(own_training.__file__)
        search = run_search(client, folder, journal, write_result)
        write_result(search, max(1, sum(client.nthreads().values())), now=True)
    if len(sys.argv) <= 2:
        cluster.close()
    best = max(journal.histories, key=lambda key: score_of(journal.histories[key]))
    print(f"best: {best} {score_of(journal.histories[best]):.4f}; open {RESULT} in the lab")


if __name__ == "__main__":
    main()
