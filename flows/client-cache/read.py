import sys
import time
from pathlib import Path

from metaflow import Flow
from metaflow.metaflow_config import CLIENT_CACHE_PATH

runs = {run.data.seed: run for run in Flow("CacheFlow")}
for seed in sys.argv[1:]:
    data = runs[int(seed)].data
    print("run", seed, "noise", len(data.noise), "zeros", len(data.zeros))
    if seed != sys.argv[-1]:
        time.sleep(11)

blobs = [path.stat().st_size for path in Path(CLIENT_CACHE_PATH).rglob("*.blob")]
print("cache", sum(blobs), "bytes")
