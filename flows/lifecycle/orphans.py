import gzip
import json
import pickle
from pathlib import Path

store = Path(".metaflow/LifecycleFlow")
maps = [json.loads(path.read_text()) for path in store.glob("*/*/*/*.data.json")]
named = {key for each in maps for key in each["objects"].values()}
for blob in sorted(store.glob("data/*/*")):
    if blob.name not in named and not blob.name.endswith("_meta"):
        pickled = gzip.decompress(blob.read_bytes())
        print(blob.name, len(pickled), pickle.loads(pickled))
