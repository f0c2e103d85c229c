import copy
import random

MOST_COLLISIONS = 20


def brackets_of(settings):
    """The rounds (trials, epochs) of each bracket, the smallest bracket first."""
    most, factor, end = settings["maxEpochs"], settings["factor"], 1
    while factor ** (end - 1) < most:
        end += 1
    brackets = []
    while factor ** len(brackets) <= most:
        s = len(brackets)
        brackets.append([(-(-end * factor ** (s - r) // (s + 1)), -(-most // factor ** (s - r))) for r in range(s + 1)])
    return brackets


def rates_of(text):
    return list(dict.fromkeys(float(rate) for rate in text.replace(",", " ").replace(";", " ").split()))


class Hyperband:
    """Keras Tuner's decisions, as the page takes them: asks for one trial after another, and is told each score."""

    def __init__(self, settings):
        self.brackets = brackets_of(settings)
        units = range(settings["unitsMin"], settings["unitsMax"] + 1, settings["unitsStep"])
        self.space = {"units": list(units), "learning_rate": rates_of(settings["learningRates"])}
        self.iterations, self.draws = settings["iterations"], settings["seed"]
        self.trials, self.scores, self.tried = [], {}, set()
        self.exhausted, self.iteration = False, 0
        self.current, self.open = len(self.brackets) - 1, []
        self.open_bracket()

    def ask(self):
        """The next trial; "idle" where one must end first, "stopped" where there is nothing more to do."""
        trial = self.populate()
        if isinstance(trial, dict):
            self.tried.add(tried_key(trial))
            self.trials.append(trial)
        return trial

    def tell(self, trial, score):
        self.scores[trial["number"]] = score

    def is_certain(self, trial):
        """Whether it will come in this form whatever the scores of the running trials will be."""
        own = trial["round"]
        home = [rounds for _, rounds in self.open if own < len(rounds) and trial["number"] in [n for _, n in rounds[own]]]
        if own == 0 or not home:
            return True
        return all(number in self.scores for entries in home[0][:own] for _, number in entries)

    def idle_or_stopped(self):
        return "idle" if len(self.scores) < len(self.trials) else "stopped"

    def populate(self):
        self.open = [bracket for bracket in self.open if not self.is_full(*bracket)]
        for bracket in self.open:
            trial = self.populate_bracket(*bracket)
            if trial:
                return trial
        return self.populate_new_bracket()

    def populate_bracket(self, bracket, rounds):
        if len(rounds[0]) < self.brackets[bracket][0][0] and not self.exhausted:
            trial = self.first_round(bracket, rounds)
            if trial:
                return trial
        for number in range(1, bracket + 1):
            trial = self.promote(bracket, rounds, number)
            if trial:
                return trial
        return None

    def populate_new_bracket(self):
        if self.exhausted or (self.current == 0 and self.iteration + 1 >= self.iterations):
            return self.idle_or_stopped()
        self.current -= 1
        if self.current < 0:
            self.current, self.iteration = len(self.brackets) - 1, self.iteration + 1
        return self.first_round(*self.open_bracket()) or self.idle_or_stopped()

    def open_bracket(self):
        self.open.append((self.current, [[] for _ in range(self.current + 1)]))
        return self.open[-1]

    def first_round(self, bracket, rounds):
        setting = self.draw()
        return setting and self.begin(bracket, rounds, 0, setting, None)

    def draw(self):
        """A setting that was not tried yet: each of its values by a generator of its own."""
        for _ in range(MOST_COLLISIONS + 1):
            setting = {}
            for name, values in self.space.items():
                chance = random.Random(self.draws).random()
                setting[name] = values[min(int(chance / (1 / len(values))), len(values) - 1)]
                self.draws += 1
            if tried_key({**setting, "parent": None}) not in self.tried:
                return setting
        self.exhausted = True
        return None

    def promote(self, bracket, rounds, number):
        """The best of the round before, once so many have ended that it cannot be overtaken."""
        taken = {parent for parent, _ in rounds[number]}
        ended = [n for _, n in rounds[number - 1] if n not in taken and self.scores.get(n) is not None]
        sizes = self.sizes(bracket, rounds)
        if len(ended) <= sizes[number - 1] - sizes[number]:
            return None
        best = max(ended, key=self.scores.get)
        setting = {name: self.trials[best][name] for name in self.space}
        return self.begin(bracket, rounds, number, setting, best)

    def begin(self, bracket, rounds, number, setting, parent):
        rounds[number].append((parent, len(self.trials)))
        epochs = [epochs for _, epochs in self.brackets[bracket]]
        initial = epochs[number - 1] if number else 0
        place = {"bracket": self.current, "round": number, "initialEpoch": initial, "epochs": epochs[number]}
        return {"number": len(self.trials), **setting, **place, "parent": parent}

    def sizes(self, bracket, rounds):
        """Trials of each round; in proportion where an exhausted space left the first one short."""
        planned = [trials for trials, _ in self.brackets[bracket]]
        if not self.exhausted:
            return planned
        sizes = [len(rounds[0])]
        for number in range(1, len(planned)):
            sizes.append(-(-sizes[-1] * planned[number] // planned[number - 1]))
        return sizes

    def is_full(self, bracket, rounds):
        return len(rounds[bracket]) == self.sizes(bracket, rounds)[bracket]


def tried_key(trial):
    return trial["units"], trial["learning_rate"], trial["parent"]


class InOrderSearch:
    """One worker's search, done by many: they work ahead on what will come whatever the scores are."""

    def __init__(self, oracle, scores):
        self.oracle, self.scores, self.current, self.done = oracle, scores, None, False

    @property
    def trials(self):
        return self.oracle.trials

    def settle(self):
        """Decides as far as the known scores reach; they are by the key of a training."""
        while not self.done:
            if self.current is None:
                answer = self.oracle.ask()
                if isinstance(answer, str):
                    self.done = True
                    return
                self.current = answer
            key = training_key(self.current)
            if key not in self.scores:
                return
            self.oracle.tell(self.current, self.scores[key])
            self.current = None

    def upcoming(self, count):
        """Trials that are certain to be needed and have no score yet, most urgent first."""
        self.settle()
        if self.current is None:
            return []
        trials, ahead = [self.current], copy.deepcopy(self.oracle)
        while len(trials) < count:
            trial = ahead.ask()
            if isinstance(trial, str):
                break
            if not ahead.is_certain(trial):
                continue
            if training_key(trial) in self.scores:
                ahead.tell(trial, self.scores[training_key(trial)])
            else:
                trials.append(trial)
        return trials


def training_key(trial):
    """The same for the same training, and the same as in the page."""
    setting = f"units={trial['units']} learning_rate={js_number(trial['learning_rate'])}"
    return f"{setting} {trial['initialEpoch']}-{trial['epochs']}"
