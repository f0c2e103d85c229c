import importlib
import io
import sys
import types


def checked_folder(folder):
    for part in ("train", "t10k"):
        find(folder, f"{part}-images-idx3-ubyte"), find(folder, f"{part}-labels-idx1-ubyte")
    return os.path.abspath(folder)


def train(task):
    """Trains one setting. After each epoch it tells the measures, and a function that gives the weights as bytes."""
    torch.set_num_threads(1)  # so that the numbers do not depend on the machine's cores
    torch.manual_seed(task["seed"] + task["initial_epoch"])
    data, validation, _ = kept_data(task["folder"], task["images"])
    model = build(data[0].shape[1], task["units"], 1 + int(max(data[1].max(), validation[1].max())))
    if task["weights"] is not None:
        model.load_state_dict(torch.load(io.BytesIO(task["weights"]), weights_only=True))
    epochs = task["epochs"] - task["initial_epoch"]
    for loss, accuracy in train_epochs(model, data, task["learning_rate"], task["batch_size"], epochs):
        validation_loss, validation_accuracy = measure(model, validation)
        measures = {"loss": loss, "accuracy": accuracy}
        yield {**measures, "validationLoss": validation_loss, "validationAccuracy": validation_accuracy}, lambda: weights_of(model)


def kept_data(folder, images):
    """The data, read once a process: functions come to Dask's workers anew with every task, modules stay."""
    kept = sys.modules.setdefault("labtags_data", types.ModuleType("labtags_data")).__dict__
    if "parts" not in kept:
        kept["parts"] = load(folder, images)
    return kept["parts"]


def weights_of(model):
    file = io.BytesIO()
    torch.save(model.state_dict(), file)
    return file.getvalue()


OWN = os.environ.get("LABTAGS_TRAINING")
if OWN:
    sys.path.insert(0, os.getcwd())
    own_training = importlib.import_module(OWN)
    train, checked_folder = own_training.train, os.path.abspath
