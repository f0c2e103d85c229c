# %% settings
DATA = "fashion_mnist"
SEARCH = "hyperband"
UNITS = {"low": 16, "high": 512, "step": 16}
LEARNING_RATES = [0.01, 0.001, 0.0001]
MAX_EPOCHS = 10
FACTOR = 3
ITERATIONS = 1
TRIALS = 22
BATCH_SIZE = 128
SEED = 7
IMAGES = 0
RETRAIN_EPOCHS = 50
BEST = {"units": 352, "learning_rate": 0.001}
BASELINE = {"units": 512, "learning_rate": 0.01}
PAGE_TRIALS = []

# %%
import keras
import keras_tuner as kt

(x, y), (x_test, y_test) = getattr(keras.datasets, DATA).load_data()
if IMAGES:
    x, y = x[:IMAGES], y[:IMAGES]
x, x_test = x / 255.0, x_test / 255.0

# %%
def perceptron(units, learning_rate):
    model = keras.Sequential([
        keras.layers.Flatten(),
        keras.layers.Dense(units, activation="relu"),
        keras.layers.Dense(10),
    ])
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    return model


def build_model(hp):
    units = hp.Int("units", min_value=UNITS["low"], max_value=UNITS["high"], step=UNITS["step"])
    learning_rate = hp.Choice("learning_rate", values=[float(rate) for rate in LEARNING_RATES])
    return perceptron(units, learning_rate)

# %% [markdown]
# ## Many workers
#
# Start the same notebook (or script) once as chief and once for each worker, with these variables set before the tuner is
# made; all of them must reach the chief, and `DIRECTORY` must be a folder that all of them share.
#
# | | chief | each worker |
# |---|---|---|
# | `KERASTUNER_TUNER_ID` | `chief` | `tuner0`, `tuner1`, … |
# | `KERASTUNER_ORACLE_IP` | address of the chief | the same |
# | `KERASTUNER_ORACLE_PORT` | a free port, such as 8000 | the same |

# %%
import os

# os.environ["KERASTUNER_TUNER_ID"] = "chief"        # "tuner0", "tuner1", … on the workers
# os.environ["KERASTUNER_ORACLE_IP"] = "127.0.0.1"
# os.environ["KERASTUNER_ORACLE_PORT"] = "8000"

# %%
DIRECTORY = "search"
# Keras Tuner takes the seed 0 for a random one.
shared = {"objective": "val_accuracy", "seed": SEED, "directory": DIRECTORY, "project_name": "labtags"}
if SEARCH == "random":
    tuner = kt.RandomSearch(build_model, max_trials=TRIALS, **shared)
elif SEARCH == "grid":
    tuner = kt.GridSearch(build_model, max_trials=TRIALS, **shared)
else:
    tuner = kt.Hyperband(build_model, max_epochs=MAX_EPOCHS, factor=FACTOR, hyperband_iterations=ITERATIONS, **shared)
tuner.search_space_summary()
# Hyperband gives the epochs of each trial by itself.
epochs = {"epochs": MAX_EPOCHS} if SEARCH in ("random", "grid") else {}
tuner.search(x, y, batch_size=BATCH_SIZE, validation_split=0.2, **epochs)
tuner.results_summary(10)

# %% [markdown]
# ## What the page has found so far

# %%
# trial, units, learning rate, from epoch, to epoch, best validation accuracy
sorted(PAGE_TRIALS, key=lambda trial: -trial[-1])[:10]

# %% [markdown]
# ## The best setting beside the baseline, from scratch

# %%
def retrain(units, learning_rate):
    keras.utils.set_random_seed(SEED)
    model = perceptron(units, learning_rate)
    history = model.fit(x, y, epochs=RETRAIN_EPOCHS, batch_size=BATCH_SIZE, validation_split=0.2, verbose=2)
    print(units, learning_rate, "test:", model.evaluate(x_test, y_test, verbose=0))
    return history


best = retrain(**BEST)
baseline = retrain(**BASELINE)
