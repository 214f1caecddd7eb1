"""Runs the flow four times, in datastores that are gone afterwards, and says which cities were measured never or more than once."""

import os
import re
import subprocess
import sys
import tempfile

for _ in range(4):
    with tempfile.TemporaryDirectory() as store:
        os.environ["METAFLOW_DATASTORE_SYSROOT_LOCAL"] = store
        ended = subprocess.run(
            [sys.executable, "flow.py", "run"], capture_output=True, text=True
        )
    counts = re.findall(r"\] (\w+): (\d)$", ended.stdout, re.M)
    never = [city for city, count in counts if count == "0"]
    more = [city for city, count in counts if count > "1"]
    print(f"exit status {ended.returncode}: never", *never, "- more than once", *more)
