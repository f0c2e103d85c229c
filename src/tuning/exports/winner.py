"""The winner of a search in labtags, trained from scratch with PyTorch, as the page does it.

usage: python winner.py FOLDER [EPOCHS]
FOLDER holds four IDX files, plain or .gz: train-images-idx3-ubyte, train-labels-idx1-ubyte, and the same with t10k-.
"""

# %% settings
UNITS = 352
LEARNING_RATE = 0.001
BATCH_SIZE = 128
SEED = 7
EPOCHS = 50
IMAGES = 0
REMARK = ""

# %% perceptron

# %%
import json
import sys


def main():
    print(REMARK, file=sys.stderr)
    torch.manual_seed(SEED)
    train, validation, test = load(sys.argv[1] if len(sys.argv) > 1 else ".", IMAGES)
    epochs = int(sys.argv[2]) if len(sys.argv) > 2 else EPOCHS
    model = build(train[0].shape[1], UNITS, 1 + int(max(train[1].max(), test[1].max())))
    for epoch, (loss, accuracy) in enumerate(train_epochs(model, train, LEARNING_RATE, BATCH_SIZE, epochs), 1):
        measured = {"epoch": epoch, "loss": loss, "accuracy": accuracy, "val_accuracy": measure(model, validation)[1]}
        print(json.dumps(measured), flush=True)
    parameters = sum(weights.numel() for weights in model.parameters())
    print(json.dumps({"test_accuracy": measure(model, test)[1], "parameters": parameters}))


if __name__ == "__main__":
    main()
