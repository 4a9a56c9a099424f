"""Fits how much each word says of what a clause does, and writes src/TextAnalysis/Rules/weights.tsv.

    ./dev fit

Reads, on standard input, the clauses that `Evaluation --clauses` gives: invented sentences and documents that rules may be
written on, never those kept aside. One multinomial logistic regression (scikit-learn, L2), in which the kinds, and nothing at all, compete over
  - the chance that the hand-written cues of each kind give (0 to 1),
  - the stems of the clause, and its pairs and threes of neighbouring stems; "^" stands before the first and "$" after the last, "0" for
    numbers.
The weights of "nothing" are taken away from those of every kind, which changes no chance and leaves one column a kind. Features seen in fewer than two
clauses are left out, weights are rounded to hundredths, weights under a tenth are dropped: the file stays one that a person can read.

Tried and left out. One regression a kind, each against all the rest: two hundredths of F1 less on the clauses of a writer whom the fit has not read.
Clauses of documents, or that do nothing, counted more than once: no gain. The first four and five letters of stems: they gain on invented documents, and
lose three to five hundredths on the five real ones. Letters in fours: one hundredth, for ten times the features. Pairs of stems with others between them,
endings, and naive Bayes ratios gain less. Twice as many sentences gain four hundredths: more writers help more than more features.
"""

import json
import sys

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

# Words that tell nothing alone, whatever the sentence's length makes of their number; their pairs do.
EMPTY = set("le la les l un une des de du d au aux et a en que qui".split())
KINDS = {0: "enabler", 1: "barrier", 2: "need", 4: "proposal", 5: "practice", 6: "commitment"}
FEWEST = 2  # clauses that a feature must be seen in
SOFT = 1.0  # inverse strength of the L2 penalty
SMALL = 0.1
NOTHING = -1


def features(row):
    stems = ["0" if stem[0].isdigit() else stem for stem in row["stems"]]
    marked = ["^", *stems, "$"]
    words = {stem: 1.0 for stem in stems if stem not in EMPTY}
    words.update({f"{left} {right}": 1.0 for left, right in zip(marked, marked[1:])})
    words.update({" ".join(three): 1.0 for three in zip(marked, marked[1:], marked[2:])})
    words.update({f"*{KINDS[kind]}": chance for kind, chance in enumerate(row["cues"]) if chance > 0 and kind in KINDS})
    return words


def vocabulary(rows):
    counts = {}
    for row in rows:
        for word in features(row):
            counts[word] = counts.get(word, 0) + 1
    kept = sorted(word for word, count in counts.items() if count >= FEWEST or word.startswith("*"))
    return {word: index for index, word in enumerate(kept)}


def matrix(rows, index):
    values, columns, starts = [], [], [0]
    for row in rows:
        for word, value in features(row).items():
            if word in index:
                columns.append(index[word])
                values.append(value)
        starts.append(len(columns))
    return csr_matrix((values, columns, starts), shape=(len(rows), len(index)))


def fit(rows, index):
    """One line for each kind of a clause; what careful readers may call one thing or another is left out."""
    lines = [(row, kind, len(said)) for row in rows if (said := said_in(row)) for kind in said]
    model = LogisticRegression(C=SOFT, max_iter=1000)
    return model.fit(matrix([row for row, _, _ in lines], index), [kind for _, kind, _ in lines], sample_weight=[1 / of for _, _, of in lines])


def said_in(row):
    said = [kind for kind in row["kinds"] if kind in KINDS]
    return said or ([] if any(kind in KINDS for kind in row["perhaps"]) else [NOTHING])


def held_out(rows, groups):
    """Chances of every row, from models fitted without its group."""
    chances = numpy.zeros((len(rows), len(KINDS)))
    for group in sorted(set(groups)):
        inside = [row for row, other in zip(rows, groups) if other != group]
        index = vocabulary(inside)
        model = fit(inside, index)
        here = [place for place, other in enumerate(groups) if other == group]
        given = model.predict_proba(matrix([rows[place] for place in here], index))
        chances[here] = given[:, [list(model.classes_).index(kind) for kind in KINDS]]
    return chances


def report(rows, chances):
    for column, (kind, name) in enumerate(KINDS.items()):
        usable = [place for place, row in enumerate(rows) if kind in row["kinds"] or kind not in row["perhaps"]]
        best = max((score(rows, chances, usable, column, kind, least / 20) for least in range(4, 16)), key=lambda found: found[3])
        print(f"{name}: from {best[0]:.2f}: P {best[1]:.2f} R {best[2]:.2f} F1 {best[3]:.2f}", file=sys.stderr)


def score(rows, chances, usable, column, kind, least):
    found = [place for place in usable if chances[place, column] >= least]
    right = sum(kind in rows[place]["kinds"] for place in found)
    wanted = sum(kind in rows[place]["kinds"] for place in usable)
    precision, recall = right / max(1, len(found)), right / max(1, wanted)
    return least, precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def write(model, index, path):
    place = {kind: at for at, kind in enumerate(model.classes_)}
    start = [model.intercept_[place[kind]] - model.intercept_[place[NOTHING]] for kind in KINDS]
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        print("# Written by ./dev fit (tests/Evaluation/fit.py): what each word adds to the log-odds of each kind against nothing.", file=file)
        print("word", *KINDS.values(), sep="\t", file=file)
        print("=", *(f"{weight:.2f}" for weight in start), sep="\t", file=file)
        for word, column in index.items():
            weights = [model.coef_[place[kind]][column] - model.coef_[place[NOTHING]][column] for kind in KINDS]
            if max(map(abs, weights)) >= SMALL:
                print(word, *(f"{weight:.2f}" if abs(weight) >= SMALL else "" for weight in weights), sep="\t", file=file)


if __name__ == "__main__":
    rows = [json.loads(line) for line in sys.stdin]
    sentences = sum(row["source"].endswith(".tsv") for row in rows)
    groups = [row["source"] if not row["source"].endswith(".tsv") else place % 10 for place, row in enumerate(rows)]
    groups = [str(group) for group in groups]
    chances = held_out(rows, groups)
    for what, chosen in (("sentences", lambda row: row["source"].endswith(".tsv")), ("documents", lambda row: not row["source"].endswith(".tsv"))):
        places = [place for place, row in enumerate(rows) if chosen(row)]
        if places:
            print(f"{what}, each judged by weights fitted without its document: {len(places)} clauses", file=sys.stderr)
            report([rows[place] for place in places], chances[places])
    index = vocabulary(rows)
    write(fit(rows, index), index, sys.argv[1])
