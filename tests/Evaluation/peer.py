"""The peer of the similarity index: scikit-learn's TF-IDF and cosine, over the same texts in the same run.

Reads {"name": [texts…]} from standard input; answers {"name": {"near": [[ten nearest…]…], "seconds": s}}.
"""

import json
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer

MOST = 10

answers = {}
for name, texts in json.load(sys.stdin).items():
    clock = time.monotonic()
    vectors = TfidfVectorizer(strip_accents="unicode", sublinear_tf=True).fit_transform(texts)
    near = []
    for first in range(0, len(texts), 1000):
        likeness = (vectors[first : first + 1000] @ vectors.T).toarray()
        for row in range(likeness.shape[0]):
            likeness[row, first + row] = -1
            near.append(likeness[row].argsort()[::-1][:MOST].tolist())
    answers[name] = {"near": near, "seconds": time.monotonic() - clock}
json.dump(answers, sys.stdout)
