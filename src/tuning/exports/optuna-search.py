"""A search begun in labtags, continued with Optuna (3 or later) and PyTorch.

One process:   python search.py FOLDER
Many:          start the same command as often as you like, on one or several machines, with OPTUNA_STORAGE set to one
               database that all of them reach, such as
               postgresql://user:password@host/optuna   mysql+pymysql://user:password@host/optuna   sqlite:///search.db
               (PostgreSQL needs psycopg2, MySQL pymysql; SQLite is for one machine: its file must not lie on a network
               drive). With Slurm:
               sbatch --array=1-8 --wrap "OPTUNA_STORAGE=... python search.py FOLDER"
FOLDER holds four IDX files, plain or .gz: train-images-idx3-ubyte, train-labels-idx1-ubyte, and the same with t10k-.

The processes share one study and one budget: each setting is trained once, whoever takes it. What a killed process had
begun is begun again by another once it has not been heard of for LABTAGS_LEASE seconds (120), or by the same command
later. The page's own trials come in once. Whoever ends the search writes labtags-result.json: drop it on the lab, and it
shows the search.

Optuna's Hyperband pruner is not the page's Hyperband: every trial starts from scratch and is stopped by Optuna's rule,
where the page promotes the best of a round with their weights. So the trials differ from the page's; for the same ones
take the Dask script.

Your own training: LABTAGS_TRAINING=module names a Python module with a function train(task) that yields, after each
epoch, ({"loss": …, "accuracy": …, "validationLoss": …, "validationAccuracy": …}, function that gives the weights as
bytes); the task has units, learning_rate, epochs, batch_size, images, seed, folder.
"""

# %% settings
UNITS = {"low": 16, "high": 512, "step": 16}
LEARNING_RATES = [0.01, 0.001, 0.0001]
MAX_EPOCHS = 10
MIN_EPOCHS = 2
FACTOR = 3
TRIALS = 22
BATCH_SIZE = 128
SEED = 7
IMAGES = 0
PAGE_TRIALS = []
SETTINGS = {}
DATA = {}
REMARK = ""

# %% [markdown]
# UNITS, LEARNING_RATES: what can be chosen. TRIALS: so many new settings are trained, by all processes together.
# PAGE_TRIALS: trained to the end in the page; units, learning rate, best validation accuracy, and its epochs.
# SETTINGS, DATA: the page's settings, and what the result says of the data, by the page's names.

# %% perceptron

# %% training of one setting

# %% sealed JSON

# %% result

# %%
import contextlib
import hashlib
import random
import threading
import time
import uuid

import optuna
from optuna.distributions import CategoricalDistribution, IntDistribution
from optuna.trial import TrialState

optuna.logging.set_verbosity(optuna.logging.WARNING)
RESULT = "labtags-result.json"
LEASE = float(os.environ.get("LABTAGS_LEASE", "120"))
RATES = [float(rate) for rate in LEARNING_RATES]
SPACE = {"units": IntDistribution(**UNITS), "learning_rate": CategoricalDistribution(RATES)}
MOST_ATTEMPTS = 3
PROCESS = uuid.uuid4().hex


def planned_settings():
    """What is to be trained, the same list in every process: all different, and not the page's, while there are such."""
    every = [(units, rate) for units in range(UNITS["low"], UNITS["high"] + 1, UNITS["step"]) for rate in RATES]
    random.Random(SEED).shuffle(every)
    done = {(units, rate) for units, rate, *_ in PAGE_TRIALS}
    new = [setting for setting in every if setting not in done]
    return [new[i] if i < len(new) else every[i % len(every)] for i in range(TRIALS)]


def slots():
    """Everything that the study shall hold: name of the place, setting, and the score where the page has it."""
    page = [(f"page {i}", (units, rate), score) for i, (units, rate, score, _) in enumerate(PAGE_TRIALS)]
    return page + [(f"new {i}", setting, None) for i, setting in enumerate(planned_settings())]


def open_study():
    url = os.environ.get("OPTUNA_STORAGE")
    patience = {"connect_args": {"timeout": 60}} if url and url.startswith("sqlite") else {}
    for attempt in range(30):
        try:
            storage = optuna.storages.RDBStorage(url, engine_kwargs=patience) if url else optuna.storages.InMemoryStorage()
            study = optuna.create_study(
                study_name="labtags",
                storage=storage,
                sampler=optuna.samplers.RandomSampler(seed=SEED),
                pruner=optuna.pruners.HyperbandPruner(MIN_EPOCHS, MAX_EPOCHS, FACTOR),
                direction="maximize",
                load_if_exists=True,
            )
            return study, storage
        except Exception:  # processes that start at once make the database's tables at once
            if attempt == 29:
                raise
            time.sleep(random.uniform(0.1, 0.5))


@contextlib.contextmanager
def alone(storage):
    """One process at a time: in every database the name of a study can be taken but once."""
    seen, since = None, time.monotonic()
    while True:
        with contextlib.suppress(optuna.exceptions.DuplicatedStudyError, KeyError):
            optuna.create_study(study_name="labtags lock", storage=storage).set_user_attr("holder", uuid.uuid4().hex)
            break
        with contextlib.suppress(KeyError):  # it was given back meanwhile
            # SQLite gives a new study the number of one that was deleted: the attribute tells them apart.
            study_id = storage.get_study_id_from_name("labtags lock")
            holder = study_id, storage.get_study_user_attrs(study_id).get("holder")
            if holder != seen:
                seen, since = holder, time.monotonic()
            elif time.monotonic() - since > LEASE:  # whoever held it was killed
                optuna.delete_study(study_name="labtags lock", storage=storage)
        time.sleep(random.uniform(0.02, 0.1))
    try:
        yield
    finally:
        with contextlib.suppress(KeyError):  # it took so long that another broke the lock; claims are safe all the same
            optuna.delete_study(study_name="labtags lock", storage=storage)


class Watch:
    """Whom we have not heard of: by our own clock alone, since clocks of machines differ."""

    def __init__(self):
        self.heard = {}

    def is_silent(self, trial):
        sign = trial.user_attrs.get("alive")
        before, since = self.heard.get(trial.number, (None, 0))
        if sign != before:
            self.heard[trial.number] = sign, time.monotonic()
            return False
        return time.monotonic() - since > LEASE


def places(study):
    """The trials of each place, in the order in which they were begun."""
    found = {}
    for trial in study.get_trials(deepcopy=False):
        found.setdefault(trial.user_attrs.get("place"), []).append(trial)
    return found


def is_done(trials):
    failed = [trial for trial in trials if "error" in trial.user_attrs]
    return len(failed) >= MOST_ATTEMPTS or any(trial.state in (TrialState.COMPLETE, TrialState.PRUNED) for trial in trials)


def end_silent(study, watch):
    for trials in places(study).values():
        for trial in trials:
            if trial.state == TrialState.RUNNING and watch.is_silent(trial):
                with contextlib.suppress(ValueError, RuntimeError):  # another process was faster
                    study.tell(trial.number, state=TrialState.FAIL)


def claim(study):
    """A trial for the first place that nobody has; None where there is none."""
    found = places(study)
    for place, (units, rate), score in slots():
        trials = found.get(place, [])
        if is_done(trials) or any(trial.state == TrialState.RUNNING for trial in trials):
            continue
        mine = uuid.uuid4().hex
        params = {"units": units, "learning_rate": rate}
        attributes = {"place": place, "claim": mine, "alive": mine, "process": PROCESS}
        study.add_trial(
            optuna.trial.create_trial(state=TrialState.RUNNING, params=params, distributions=SPACE, user_attrs=attributes)
        )
        trials = places(study)[place]
        number = next(i for i, trial in enumerate(trials) if trial.user_attrs["claim"] == mine)
        if all(trial.state == TrialState.FAIL for trial in trials[:number]):
            return optuna.trial.Trial(study, trials[number]._trial_id), score
        study.tell(trials[number].number, state=TrialState.FAIL)  # the lock was broken, and another was first
    return None


def unfinished(study):
    found = places(study)
    return [place for place, _, _ in slots() if not is_done(found.get(place, []))]


@contextlib.contextmanager
def signs_of_life(trial):
    ended = threading.Event()

    def tell():
        while not ended.wait(LEASE / 6):
            with contextlib.suppress(Exception):  # the next sign may get through
                trial.set_user_attr("alive", uuid.uuid4().hex)

    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield
    finally:
        ended.set()
        teller.join()


def objective(trial, folder):
    task = {"units": trial.params["units"], "learning_rate": trial.params["learning_rate"], "folder": folder}
    task.update(epochs=MAX_EPOCHS, batch_size=BATCH_SIZE, images=IMAGES, seed=SEED, initial_epoch=0, weights=None)
    best, history, started = 0.0, [], time.perf_counter()
    for epoch, (measures, _) in enumerate(train(task), 1):
        best = max(best, measures["validationAccuracy"])
        history.append({"epoch": epoch, **measures, "ms": round(1000 * (time.perf_counter() - started))})
        started = time.perf_counter()
        trial.set_user_attr("epochs", history)
        trial.report(best, epoch)
        if trial.should_prune():
            raise optuna.TrialPruned()
    return best


def train_trial(study, trial, folder):
    try:
        with signs_of_life(trial):
            state, value = TrialState.COMPLETE, objective(trial, folder)
    except optuna.TrialPruned:
        state, value = TrialState.PRUNED, None
    except Exception as error:
        trial.set_user_attr("error", repr(error)[:500])
        state, value = TrialState.FAIL, None
    print(trial.number, trial.params, state.name if value is None else value, flush=True)
    with contextlib.suppress(ValueError, RuntimeError):  # we were silent for too long, and another has taken it
        study.tell(trial.number, value, state=state)


def record_of(trial, number, place, setting):
    """A pruned trial ends at the epoch that it has reached."""
    history = PAGE_TRIALS[int(place.split()[1])][3] if place.startswith("page ") else trial.user_attrs.get("epochs", [])
    epochs = history[-1]["epoch"] if trial.state == TrialState.PRUNED and history else MAX_EPOCHS
    where = {"bracket": 0, "round": 0, "initialEpoch": 0, "epochs": epochs, "parentKey": None}
    key = f"units={setting[0]} learning_rate={js_number(setting[1])} 0-{epochs} {place}"
    record = trial_record(key, number, setting, where, history)
    return record if history else {**record, "score": trial.value}


def write_result(study, folder):
    """As a random search, which it is: one round, in which trials are stopped early."""
    found, records = places(study), []
    for place, setting, _ in slots():
        ended = [trial for trial in found.get(place, []) if trial.state in (TrialState.COMPLETE, TrialState.PRUNED)]
        records += [record_of(trial, len(records), place, setting) for trial in ended[:1]]
    planned = len(slots())
    plan = {"search": "random", "brackets": [[{"trials": planned, "epochs": MAX_EPOCHS}]], "iterations": 1}
    plan = {**plan, "trials": planned, "epochs": planned * MAX_EPOCHS}
    settings = {**SETTINGS, "search": "random"}
    search = {"settings": settings, "plan": plan, "exhausted": False, "stopped": len(records) < planned}
    workers = len({trial.user_attrs.get("process") for trial in study.get_trials(deepcopy=False)})
    text = sealed(tuning_result(search, data_facts(folder), records, ("Optuna", workers)))
    own = f"{RESULT}.{uuid.uuid4().hex}"
    with open(own, "w", encoding="utf8") as file:
        file.write(text)
    os.replace(own, RESULT)


def main():
    print(REMARK)
    folder = checked_folder(sys.argv[1] if len(sys.argv) > 1 else ".")
    study, storage = open_study()
    plan = hashlib.sha256(repr((UNITS, RATES, SEED, PAGE_TRIALS)).encode()).hexdigest()
    if study.user_attrs.get("plan", plan) != plan:
        raise SystemExit("This database holds another search named labtags; take another database.")
    study.set_user_attr("plan", plan)
    watch = Watch()
    while True:
        with alone(storage):
            claimed = claim(study)
        if claimed:
            trial, score = claimed
            if score is None:
                train_trial(study, trial, folder)
            else:
                study.tell(trial.number, score)
        elif not unfinished(study):
            break
        else:  # others are at work: wait for them, and take over from those that have fallen silent
            time.sleep(min(2, LEASE / 10))
            end_silent(study, watch)
    if not any(trial.state == TrialState.COMPLETE for trial in study.get_trials(deepcopy=False)):
        raise SystemExit("No setting was trained to the end.")
    write_result(study, folder)
    print(study.best_params, study.best_value)


if __name__ == "__main__":
    main()
