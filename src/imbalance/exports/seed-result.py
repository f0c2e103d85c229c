from sklearn.metrics import precision_score


names = PAGE["classNames"] if len(PAGE["classNames"]) == classes else None  # of DermaMNIST, not of another file


def areas_of(truth, scores):
    both = [0 < (truth == c).sum() < len(truth) for c in range(classes)]
    return [float(roc_auc_score(truth == c, scores[:, c])) if both[c] else None for c in range(classes)]


def scores_of(part):
    scores, truth = probabilities(part), parts[part][1]
    told, every = scores.argmax(1), {"labels": range(classes), "zero_division": 0}
    return {
        **found[part],
        "recall": recall_score(truth, told, average=None, **every).tolist(),
        "precision": precision_score(truth, told, average=None, **every).tolist(),
        "auc": areas_of(truth, scores),
        "confusion": confusion_matrix(truth, told, labels=range(classes)).tolist(),
        "reportText": classification_report(truth, told, labels=range(classes), target_names=names, zero_division=0),
    }


RESULT = {
    "counts": {part: len(labels) for part, (_, labels) in parts.items()},
    "history": history,
    "epoch": best_epoch if SETTINGS["patience"] else len(history),
    "metrics": {part: scores_of(part) for part in MEASURED},
}
