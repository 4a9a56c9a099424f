"""The peer of the similarity index and of its groups: scikit-learn, over the same texts in the same run.

Reads {"name": {"texts": [texts…], "categories": [of each text]}} from standard input; answers, for each name,
{"near": [[ten nearest…]…], "seconds": s, "groups": [{"who": …, "groups": [of each text], "rand": …, "v": …, "seconds": s}…]}.
Ward's agglomeration needs dense vectors: those of 10,782 texts take a gigabyte, so it is given 100 dimensions of a truncated SVD.
"""

import json
import sys
import time

from sklearn.cluster import AgglomerativeClustering, MiniBatchKMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_rand_score, v_measure_score
from sklearn.preprocessing import normalize

MOST = 10


def grouped(vectors, categories):
    count = len(set(categories))
    clusterings = {
        "MiniBatchKMeans": lambda: MiniBatchKMeans(count, n_init=3, random_state=0).fit_predict(vectors),
        "AgglomerativeClustering": lambda: AgglomerativeClustering(count).fit_predict(
            normalize(TruncatedSVD(100, random_state=0).fit_transform(vectors))
        ),
    }
    for who, cluster in clusterings.items():
        clock = time.monotonic()
        groups = cluster()
        yield {
            "who": who,
            "seconds": time.monotonic() - clock,
            "groups": groups.tolist(),
            "rand": adjusted_rand_score(categories, groups),
            "v": v_measure_score(categories, groups),
        }


answers = {}
for name, collection in json.load(sys.stdin).items():
    texts = collection["texts"]
    clock = time.monotonic()
    vectors = TfidfVectorizer(strip_accents="unicode", sublinear_tf=True).fit_transform(texts)
    near = []
    for first in range(0, len(texts), 1000):
        likeness = (vectors[first : first + 1000] @ vectors.T).toarray()
        for row in range(likeness.shape[0]):
            likeness[row, first + row] = -1
            near.append(likeness[row].argsort()[::-1][:MOST].tolist())
    answers[name] = {"near": near, "seconds": time.monotonic() - clock}
    answers[name]["groups"] = list(grouped(vectors, collection["categories"]))
json.dump(answers, sys.stdout)
