last = history[-1]
RESULT = {
    "counts": {"train": len(x), "test": len(x_test)},
    "history": history,
    "metrics": {
        **{"knnRaw": raw["knn"], "knnBefore": before["knn"], "knnAfter": last["knn"]},
        **{"recallRaw": raw["recallAt1"], "recallBefore": before["recallAt1"], "recallAfter": last["recallAt1"]},
        "activeShare": last["trainActiveShare"],
        "collapsed": bool(collapsed),
    },
}
