/** A Python program that writes `tiny.npz`: seven classes as DermaMNIST has them, told apart by their brightness. */
export const TINY_LESIONS = `
import numpy as np
rng, parts = np.random.default_rng(0), {}
for part, count in (("train", 64), ("val", 32), ("test", 32)):
    labels = np.arange(count) % 7
    images = rng.integers(0, 120, (count, 28, 28, 3)) + labels[:, None, None, None] * 15
    parts |= {f"{part}_images": images.astype(np.uint8), f"{part}_labels": labels[:, None].astype(np.uint8)}
np.savez("tiny.npz", **parts)`;
