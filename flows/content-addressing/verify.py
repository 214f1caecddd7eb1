import gzip
import hashlib
import pickle
from pathlib import Path

pickled = pickle.dumps(list(range(1000)), protocol=4)
key = hashlib.sha1(pickled).hexdigest()
print("pickle", len(pickled), "bytes, sha1", key)

for flow in "CasFlow", "OtherFlow":
    blob = Path(".metaflow", flow, "data", key[:2], key)
    stored = blob.read_bytes()
    print(blob, len(stored), "bytes")
    print("  unzipped it is the pickle:", gzip.decompress(stored) == pickled)
    print("  beside it:", Path(f"{blob}_meta").read_text())
