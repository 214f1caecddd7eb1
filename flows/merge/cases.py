"""Runs each line of a file, three at a time, in a datastore that is gone afterwards; prints what the last step holds, or why a step failed."""

import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

PLACE = re.compile(r"^\S+ \S+ \[\d+/(\w+)/\d+ \(pid \d+\)\] ?(.*)$")


def run(case, store):
    typed, number = case
    id_file = os.path.join(store, f"run-{number}")
    ended = subprocess.run(f"{typed} --run-id-file {id_file}", shell=True, capture_output=True, text=True)
    return typed, ended.returncode, ended.stdout, id_file


def failure(printed):
    lines = [match.groups() for match in map(PLACE.match, printed.splitlines()) if match]
    first = next(at for at, (_, text) in enumerate(lines) if text.endswith("failed:"))
    step = lines[first][0]
    texts = [text for _, text in lines[first + 1 :] if text]
    return step, texts[: texts.index("Task failed.")]


with tempfile.TemporaryDirectory() as store:
    os.environ["METAFLOW_DATASTORE_SYSROOT_LOCAL"] = store
    from metaflow import Run

    cases = [line.strip() for line in open(sys.argv[1]) if line.strip()]
    with ThreadPoolExecutor(3) as pool:
        for typed, exit, printed, id_file in pool.map(run, [(typed, at) for at, typed in enumerate(cases)], [store] * len(cases)):
            print(f"$ {typed}")
            if exit:
                step, lines = failure(printed)
                print(f"  {step} failed:")
                print("\n".join(f"    {line}" for line in lines))
            else:
                end = Run(f"MergeCasesFlow/{open(id_file).read().strip()}")["end"].task
                for name in ["rows", "score", "slope"]:
                    print(f"  {name} {end[name].data!r} {end[name].sha}" if name in end else f"  {name} is not here")
