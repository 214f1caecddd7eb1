"""Pickles the value of each line of a file, loads it and pickles again, twice; prints size and key of each pickle."""

import hashlib
import io
import pickle
import sys

import numpy as np
import pandas as pd

table = pd.DataFrame({"city": ["Lima", "Oslo"], "cups": [3, 5]})
numbers = pd.DataFrame({"day": [1, 2], "cups": [3, 5]})
square = np.arange(9).reshape(3, 3)
csv = "city,cups\nLima,3\nOslo,5\n"

print("numpy", np.__version__, "pandas", pd.__version__)
for expression in open(sys.argv[1]).read().splitlines():
    pickles = [pickle.dumps(eval(expression), protocol=4)]
    for _ in range(2):
        pickles.append(pickle.dumps(pickle.loads(pickles[-1]), protocol=4))
    shown = [f"{len(p):4} {hashlib.sha1(p).hexdigest()[:7]}" for p in pickles]
    print("same " if len(set(pickles)) == 1 else "OTHER", *shown, " " + expression)
