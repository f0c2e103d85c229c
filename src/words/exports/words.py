# %% [markdown]
# # Word vectors, the same questions with gensim
#
# Made by labtags from a run in a page: nearest words, distances, analogies by the right and by the wrong formula, maps
# with difference arrows, and the failing analogy. The last cell puts the numbers beside the page's. Needed: `gensim`; for
# the maps also `scikit-learn` and `matplotlib`.
#
# `VECTORS` is a file of vectors as text, GloVe's form (`.txt`, `.txt.gz`) or word2vec's.

# %% settings
SETTINGS = {"topWords": 10, "wordLimit": 100000}
QUESTIONS = {
    "nearest": ["king", "mother"],
    "pairs": [["zidane", "ronaldo"], ["zidane", "real"]],
    "analogies": [["man", "king", "woman"]],
    "arrows": {"gender": [["man", "woman"], ["king", "queen"]], "plural": [["dog", "dogs"], ["farm", "farms"]]},
    "failing": {"analogy": ["old", "cow", "young"], "expected": ["calf", "veal"]},
}
PAGE = {"data": "glove", "metrics": {}}
VECTORS = "glove.6B.100d.txt"

# %%
import gzip

from gensim.models import KeyedVectors

with (gzip.open if VECTORS.endswith(".gz") else open)(VECTORS, "rb") as file:
    no_header = len(file.readline().split()) > 2
words = KeyedVectors.load_word2vec_format(VECTORS, no_header=no_header, limit=SETTINGS["wordLimit"])
print(len(words), "words of", words.vector_size, "numbers")

# %% [markdown]
# ## Nearest words

# %%
TOP = SETTINGS["topWords"]
nearest = {word: words.most_similar(word, topn=TOP) for word in QUESTIONS["nearest"] if word in words}
for word, found in nearest.items():
    print(f"{word}:", ", ".join(f"{other} {score:.3f}" for other, score in found))

# %% [markdown]
# ## A near and a far word

# %%
distances = {(a, b): words.distance(a, b) for a, b in QUESTIONS["pairs"] if a in words and b in words}
for (a, b), distance in distances.items():
    print(f"{a} – {b}: {distance:.4f}")

# %% [markdown]
# ## Analogies: the right formula and the wrong one
#
# *from* is to *to* as *like* is to …: w(to) + w(like) − w(from). With the signs of *like* and *from* exchanged it is wrong.

# %%
analogies = {}
for start, end, like in QUESTIONS["analogies"]:
    if all(word in words for word in (start, end, like)):
        right = words.most_similar(positive=[end, like], negative=[start], topn=TOP)
        wrong = words.most_similar(positive=[end, start], negative=[like], topn=TOP)
        analogies[start, end, like] = right, wrong
        print(f"{start} : {end} :: {like} : {right[0][0]} ({right[0][1]:.4f}); by the wrong formula {wrong[0][0]} ({wrong[0][1]:.4f})")

# %% [markdown]
# ## Maps with difference arrows

# %%
try:
    import matplotlib.pyplot as plt
    from sklearn.decomposition import PCA

    for title, pairs in QUESTIONS["arrows"].items():
        known = [pair for pair in pairs if all(word in words for word in pair)]
        shown = list(dict.fromkeys(word for pair in known for word in pair))
        if len(shown) < 3:
            continue
        places = dict(zip(shown, PCA(2).fit_transform(words[shown])))
        plt.figure(figsize=(6, 5))
        for word, (left, up) in places.items():
            plt.annotate(word, (left, up))
            plt.plot(left, up, ".")
        for start, end in known:
            plt.annotate("", places[end], places[start], arrowprops={"arrowstyle": "->"})
        plt.title(title)
    plt.show()
except ImportError as missing:
    print("no maps:", missing)

# %% [markdown]
# ## The analogy that fails, and why
#
# Where the words hoped for stand among all words, how frequent they are, and what they are near to.

# %%
start, end, like = QUESTIONS["failing"]["analogy"]
failing = []
if all(word in words for word in (start, end, like)):
    ranking = words.most_similar(positive=[end, like], negative=[start], topn=len(words))
    failing = ranking[:TOP]
    print("\n".join(f"{word:16}{score:.4f}" for word, score in failing))
    for expected in QUESTIONS["failing"]["expected"]:
        if expected in words:
            rank = 1 + [word for word, _ in ranking].index(expected)
            near = ", ".join(word for word, _ in words.most_similar(expected, topn=5))
            print(f"{expected}: answer number {rank}; place {1 + words.key_to_index[expected]} by frequency; near to {near}")

# %% [markdown]
# ## Beside the page

# %%
def compare(name, here, page):
    """How many words both lists share, and how far the scores of these are apart at most."""
    scores = dict(here)
    shared = [(scores[word], score) for word, score in page if word in scores]
    apart = max((abs(a - b) for a, b in shared), default=0.0)
    print(f"{name}: {len(shared)} of {len(page)} words agree, scores within {apart:.4f}")


page = PAGE["metrics"]
for entry in page.get("nearest", []):
    compare(entry["word"], nearest.get(entry["word"], []), entry["neighbours"])
for entry in page.get("distances", []):
    here = distances.get((entry["a"], entry["b"]))
    if here is not None:
        print(f"{entry['a']} – {entry['b']}: here {here:.4f}, page {entry['distance']:.4f}")
for entry in page.get("analogies", []):
    right, wrong = analogies.get((entry["from"], entry["to"], entry["like"]), ([], []))
    compare(f"{entry['from']} : {entry['to']} :: {entry['like']}, right", right, entry["right"])
    compare(f"{entry['from']} : {entry['to']} :: {entry['like']}, wrong", wrong, entry["wrong"])
if page.get("failure"):
    compare("the failing analogy", failing, page["failure"]["answers"])
