"""Stands for a training of seconds or hours: says after each epoch what the setting is worth, and notes what it did."""
import hashlib
import os
import time

SECONDS = float(os.environ.get("QUICK_SECONDS", "0.05"))
FOLDER = os.environ.get("QUICK_FOLDER", os.path.dirname(os.path.abspath(__file__)))
LOG = os.path.join(FOLDER, "trained.log")
CREW = int(os.environ.get("QUICK_CREW", "1"))


def wait_for_crew():
    """Nobody trains before all have come, however slowly they start."""
    open(os.path.join(FOLDER, f"crew-{os.getpid()}"), "w").close()
    while len([name for name in os.listdir(FOLDER) if name.startswith("crew-")]) < CREW:
        time.sleep(0.05)


def train(task):
    if str(task["units"]) == os.environ.get("QUICK_FAILURE"):
        raise RuntimeError("this setting cannot be trained")
    wait_for_crew()
    known = float(task["weights"] or 0)
    for epoch in range(task["initial_epoch"] + 1, task["epochs"] + 1):
        time.sleep(SECONDS)
        with open(LOG, "a") as file:
            file.write(f"{os.getpid()} {task['units']} {task['learning_rate']} {epoch}\n")
        sign = hashlib.sha256(repr((task["units"], task["learning_rate"], epoch, known)).encode()).digest()
        known = known * 0.7 + sign[0] / 1000
        measures = {"loss": 1 - known, "accuracy": known, "validationLoss": 1 - known, "validationAccuracy": known}
        yield measures, lambda: repr(known).encode()
