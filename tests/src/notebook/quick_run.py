"""Stands for the run of a lab: what it finds hangs on the seed alone, and the last of them takes its worker along once."""
import os
import time

FOLDER = os.environ["QUICK_FOLDER"]


def run(settings, page, data):
    seed = settings["seed"]
    with open(os.path.join(FOLDER, "trained.log"), "a") as file:
        file.write(f"{os.getpid()} {seed} {page['references']} 1\n")
    time.sleep(0.05)
    killed = os.path.join(FOLDER, "killed")
    if seed == 12 and not os.path.exists(killed):
        open(killed, "w").close()
        os._exit(1)
    metrics = {"knnRaw": 0.5, "knnBefore": 0.5, "knnAfter": 0.5 + seed / 100, "activeShare": None}
    entry = {"epoch": 1, "mining": settings["mining"], "trainLoss": 1 / seed, "knn": 0.5 + seed / 100, "recallAt1": 0.5}
    return {"history": [entry], "metrics": metrics, "counts": {"train": 60000, "test": 10000}}
