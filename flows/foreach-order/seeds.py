"""Runs the flow with hash seeds from 0 to 3, in datastores that are gone afterwards, and prints the order of inputs in the join."""

import os
import re
import subprocess
import sys
import tempfile

for seed in range(4):
    with tempfile.TemporaryDirectory() as store:
        os.environ["METAFLOW_DATASTORE_SYSROOT_LOCAL"] = store
        os.environ["PYTHONHASHSEED"] = str(seed)
        ended = subprocess.run(
            [sys.executable, "flow.py", "run"], capture_output=True, text=True
        )
    print(f"PYTHONHASHSEED={seed}:", *re.findall(r"\] (order .*)", ended.stdout))
