"""Report text and seven ROC curves by scikit-learn. usage: metrics_sklearn.py SCORES.f32 LABELS.u8 CLASSES RUNS; prints JSON"""
import json, sys, time
import numpy as np
from sklearn.metrics import classification_report, roc_curve
classes, runs = int(sys.argv[3]), int(sys.argv[4])
labels = np.fromfile(sys.argv[2], np.uint8); scores = np.fromfile(sys.argv[1], np.float32).reshape(-1, classes)
times = []
for _ in range(runs):
    started = time.perf_counter()
    text = classification_report(labels, scores.argmax(1), zero_division=0)
    curves = [roc_curve(labels == c, scores[:, c]) for c in range(classes)]
    times.append(1000 * (time.perf_counter() - started))
print(json.dumps({"times": times, "text": text, "points": [len(c[0]) for c in curves]}))
