import gzip
import hashlib
import pickletools
import sys
from pathlib import Path

from metaflow import Flow
from values import VALUES

LONGEST = 40

task = Flow("EveryValueFlow").latest_run["start"].task
for name in sys.argv[1:] or VALUES:
    key = task[name].sha
    blob = Path(".metaflow/EveryValueFlow/data", key[:2], key)
    pickled = gzip.decompress(blob.read_bytes())
    whole = len(pickled) <= LONGEST
    print(name, key, pickled[:LONGEST].hex() + ("" if whole else "…"))
    print("  sha1 of the pickle is the key:", hashlib.sha1(pickled).hexdigest() == key)
    if whole:
        words = [(code.name, value) for code, value, _ in pickletools.genops(pickled)]
        print("  " + ", ".join(w if v is None else f"{w} {v!r}" for w, v in words))
