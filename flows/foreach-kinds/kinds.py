"""Runs kinds_flow.py with each line of a file, in a datastore that is gone afterwards; prints what its tasks got, or why one failed."""

import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

LINE = re.compile(r"^\S+ \S+ \[\d+/(\w+)/\d+ \(pid \d+\)\] ?(.*)$", re.M)
RUN = [sys.executable, "kinds_flow.py", "run", "--max-workers", "1", "--items"]


def run(items):
    ended = subprocess.run([*RUN, items], capture_output=True, text=True)
    lines = LINE.findall(ended.stdout)
    got = [text for _, text in lines if text.startswith(("input:", "Foreach yields"))]
    if ended.returncode == 0:
        return got
    step = lines[-1][0]
    texts = [text for at, text in lines if at == step and text.strip()]
    # before "Task failed.": the last line of a stack, or all of a message
    stack = any(text.startswith("Traceback") for text in texts)
    message = texts[-2:-1] if stack else texts[-3:-1]
    return [*got, f"{step} failed: {' '.join(message)}"]


with tempfile.TemporaryDirectory() as store:
    os.environ["METAFLOW_DATASTORE_SYSROOT_LOCAL"] = store
    kinds = open(sys.argv[1]).read().splitlines()
    with ThreadPoolExecutor(3) as pool:
        for items, told in zip(kinds, pool.map(run, kinds)):
            print(f"self.sales = {items}", *told, sep="\n    ")
