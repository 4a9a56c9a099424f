"""The peer of the similarity index: scikit-learn's TF-IDF and cosine, as its users write it.

Reads a list of texts from standard input; answers the seconds for the vectors and the ten nearest of every text. Of a large collection only as
many as the argument says are asked for, and their time is taken in proportion: each costs the same.
"""

import json
import sys
import time

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer

MOST = 10
AT_ONCE = 500

texts = json.load(sys.stdin)
asked = min(int(sys.argv[1]), len(texts))

clock = time.monotonic()
vectors = TfidfVectorizer(strip_accents="unicode", sublinear_tf=True, dtype=numpy.float32).fit_transform(texts)
fitted = time.monotonic() - clock

clock = time.monotonic()
others = vectors.T.tocsr()
for first in range(0, asked, AT_ONCE):
    likeness = (vectors[first : min(first + AT_ONCE, asked)] @ others).toarray()
    for row in range(likeness.shape[0]):
        likeness[row, first + row] = -1
    # The best ten, then their order: sorting every row whole would take several times as long.
    best = numpy.argpartition(likeness, -MOST, axis=1)[:, -MOST:]
    numpy.take_along_axis(best, numpy.take_along_axis(likeness, best, axis=1).argsort(axis=1)[:, ::-1], axis=1)
print(fitted + (time.monotonic() - clock) * len(texts) / asked)
