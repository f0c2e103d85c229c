import base64

SHOWN_IN_SUMMARY = 10


def trial_record(trial, trials, histories):
    key, parent = training_key(trial), trial["parent"]
    history = histories.get(key, [])
    best = max(history, key=lambda epoch: epoch["validationAccuracy"], default=None)
    return {
        "key": key,
        "id": f"{trial['number']:04d}",
        "units": trial["units"],
        "learningRate": trial["learning_rate"],
        **{name: trial[name] for name in ("bracket", "round", "initialEpoch", "epochs")},
        "parentKey": None if parent is None else training_key(trials[parent]),
        "status": "completed",
        "score": best and score_of(history),
        "bestEpoch": best and best["epoch"],
        "history": history,
        "worker": None,
    }


def summary_text(records):
    """What Keras Tuner's results_summary() prints."""
    ids = {record["key"]: record["id"] for record in records}
    lines = ["Results summary", "Results in labtags/hyperband", f"Showing {SHOWN_IN_SUMMARY} best trials"]
    lines.append('Objective(name="val_accuracy", direction="max")')
    for record in sorted(records, key=lambda record: -record["score"])[:SHOWN_IN_SUMMARY]:
        lines += ["", f"Trial {record['id']} summary", "Hyperparameters:", f"units: {record['units']}"]
        lines.append(f"learning_rate: {record['learningRate']!r}")
        for name, field in (("epochs", "epochs"), ("initial_epoch", "initialEpoch"), ("bracket", "bracket"), ("round", "round")):
            lines.append(f"tuner/{name}: {record[field]}")
        if record["parentKey"]:
            lines.append(f"tuner/trial_id: {ids[record['parentKey']]}")
        lines.append(f"Score: {record['score']!r}")
    return "\n".join(lines) + "\n"


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


def packed(values):
    return {"$array": "Uint8Array", "base64": base64.b64encode(bytes(values)).decode()}


def tuning_result(settings, data, search, histories, workers):
    """The page's result of a search, with the recording that the lab shows."""
    trials = [trial for trial in search.trials if training_key(trial) in histories]
    records = [trial_record(trial, search.trials, histories) for trial in trials]
    settings = {**settings, "search": "hyperband"}
    backend = {"name": "cpu", "reason": "elsewhere", "adapter": f"Dask, {workers} workers"}
    best, history = None, []
    for record in records:
        best = record if best is None or record["score"] > best["score"] else best
        history.append({"id": record["id"], "score": record["score"], "best": best["score"]})
    counts = {"train": data["trainCount"], "validation": data["validationCount"], "test": data["testCount"]}
    epochs = [epoch for record in records for epoch in record["history"]]
    events = [
        {"kind": "begin", "settings": settings, "work": "search"},
        {"kind": "data", "data": data},
        {"kind": "backend", "backend": backend, "workers": workers},
        {"kind": "plan", "plan": plan_of(settings)},
        {"kind": "phase", "phase": "searching"},
        *({"kind": "trial", "trial": record} for record in records),
        *([{"kind": "exhausted"}] if search.oracle.exhausted else []),
        {"kind": "end", "stopped": not search.done},
    ]
    return {
        "schema": "labtags-result-1",
        "lab": "tuning",
        "settings": settings,
        "data": {"name": data["name"], "sha256": data["sha256"], "counts": counts},
        "backend": backend,
        "history": history,
        "metrics": {
            **{"trials": records, "best": best, "retrained": [], "baseline": [], "cross": []},
            "summaryText": summary_text(records),
        },
        "timings": {"trainingMs": sum(epoch["ms"] for epoch in epochs), "epochs": len(epochs), "workers": workers},
        "stopped": not search.done,
        "recording": {"version": 1, "events": events},
    }
