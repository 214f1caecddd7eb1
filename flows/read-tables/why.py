"""Prints the texts that are more often in the second pickle of a value than in the first."""

import pickle
import pickletools
from collections import Counter

import pandas as pd


def texts(pickled):
    return Counter(v for _, v, _ in pickletools.genops(pickled) if isinstance(v, str))


table = pd.DataFrame({"city": ["Lima", "Oslo"], "cups": [3, 5]})
for name, value in [("table", table), ("table.cups", table.cups)]:
    first = pickle.dumps(value, protocol=4)
    second = pickle.dumps(pickle.loads(first), protocol=4)
    before, after = texts(first), texts(second)
    for text in after - before:
        print(f"{name}: {text!r} {before[text]} times, then {after[text]} times")
