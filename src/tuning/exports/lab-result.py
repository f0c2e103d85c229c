import base64
import struct

SHOWN_IN_SUMMARY = 10
FIELDS = (("epochs", "epochs"), ("initial_epoch", "initialEpoch"), ("bracket", "bracket"), ("round", "round"))


def score_of(history):
    """Best validation accuracy, in 32 bits as Keras keeps it."""
    best = max(epoch["validationAccuracy"] for epoch in history)
    return struct.unpack("f", struct.pack("f", best))[0]


def trial_record(key, number, setting, place, history):
    """A trial as the page has it; the place is bracket, round, initialEpoch, epochs and parentKey."""
    best = max(history, key=lambda epoch: epoch["validationAccuracy"], default=None)
    return {
        "key": key,
        "id": f"{number:04d}",
        "units": setting[0],
        "learningRate": setting[1],
        **place,
        "status": "completed",
        "score": best and score_of(history),
        "bestEpoch": best and best["epoch"],
        "history": history,
        "worker": None,
    }


def summary_text(records, search):
    """What Keras Tuner's results_summary() prints; only of Hyperband it tells the places."""
    ids = {record["key"]: record["id"] for record in records}
    lines = ["Results summary", f"Results in labtags/{search}", f"Showing {SHOWN_IN_SUMMARY} best trials"]
    lines.append('Objective(name="val_accuracy", direction="max")')
    for record in sorted(records, key=lambda record: -(record["score"] or 0))[:SHOWN_IN_SUMMARY]:
        lines += ["", f"Trial {record['id']} summary", "Hyperparameters:", f"units: {record['units']}"]
        lines.append(f"learning_rate: {record['learningRate']!r}")
        lines += [f"tuner/{name}: {record[field]}" for name, field in FIELDS if search == "hyperband"]
        if record["parentKey"]:
            lines.append(f"tuner/trial_id: {ids[record['parentKey']]}")
        lines.append(f"Score: {record['score']!r}")
    return "\n".join(lines) + "\n"


def packed(values):
    return {"$array": "Uint8Array", "base64": base64.b64encode(bytes(values)).decode()}


def data_facts(folder):
    """What the result says of the data, with a few images of each class."""
    facts = {**DATA, "trainCount": 0, "validationCount": 0, "testCount": 0, "height": 1, "width": 1, "channels": 1}
    if OWN:
        return {**facts, "samples": {"labels": packed([]), "pixels": packed([])}}
    images, labels = read_idx(find(folder, "train-images-idx3-ubyte")), read_idx(find(folder, "train-labels-idx1-ubyte"))
    used = min(SETTINGS["images"] or len(labels), len(labels))
    kept = int(used * 0.8 + 1e-9)
    counts = {"trainCount": kept, "validationCount": used - kept, "testCount": len(read_idx(find(folder, "t10k-labels-idx1-ubyte")))}
    shown = [row for label in range(len(DATA["classNames"])) for row in np.flatnonzero(labels[:kept] == label)[:3]]
    samples = {"labels": packed(labels[shown].tobytes()), "pixels": packed(images[shown].tobytes())}
    return {**facts, **counts, "height": images.shape[1], "width": images.shape[2], "samples": samples}


def tuning_result(search, data, records, engine):
    """The page's result, with the recording that the lab shows. The search is its settings, plan, exhausted and stopped;
    the engine is its name and its number of workers."""
    settings, (name, workers) = search["settings"], engine
    backend = {"name": "cpu", "reason": "elsewhere", "adapter": f"{name}, {workers} workers"}
    best, history = None, []
    for record in records:
        best = record if best is None or (record["score"] or 0) > (best["score"] or 0) else best
        if record["score"] is not None:
            history.append({"id": record["id"], "score": record["score"], "best": best["score"]})
    counts = {"train": data["trainCount"], "validation": data["validationCount"], "test": data["testCount"]}
    epochs = [epoch for record in records for epoch in record["history"]]
    events = [
        {"kind": "begin", "settings": settings, "work": "search"},
        {"kind": "data", "data": data},
        {"kind": "backend", "backend": backend, "workers": workers},
        {"kind": "plan", "plan": search["plan"]},
        {"kind": "phase", "phase": "searching"},
        *({"kind": "trial", "trial": record} for record in records),
        *([{"kind": "exhausted"}] if search["exhausted"] else []),
        {"kind": "end", "stopped": search["stopped"]},
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
            "summaryText": summary_text(records, settings["search"]),
        },
        "timings": {"trainingMs": sum(epoch["ms"] for epoch in epochs), "epochs": len(epochs), "workers": workers},
        "stopped": search["stopped"],
        "recording": {"version": 1, "events": events},
    }
