"""Runs each line of a file, three at a time, in a datastore that is gone afterwards; prints what each attempt found, said and left, and how the run ended."""

import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

PLACE = re.compile(r"^\S+ \S+ \[\d+/(\w+)/\d+ \(pid \d+\)\] ?(.*)$")
TIME = re.compile(r"^\d{4}-\S+ \S+ ")
SAID = re.compile(r"Task |@catch caught|(> +)?([\w.]*\.)?\w+(Error|Exception|ByCatch): |Task execution|@timeout:|Step fetch timed out")


def run(typed, number, store):
    id_file = os.path.join(store, f"run-{number}")
    return typed, subprocess.run(f"{typed} --run-id-file {id_file}", shell=True, capture_output=True, text=True), id_file


def report(typed, ended, id_file):
    print(f"$ {typed}")
    lines = [match.groups() for match in map(PLACE.match, ended.stdout.splitlines()) if match]
    fetch = [TIME.sub("", text) for step, text in lines if step == "fetch"]
    starts = [at for at, text in enumerate(fetch) if text.startswith(("Task is starting", "Task fallback"))] + [len(fetch)]
    task, files = look_up(open(id_file).read().strip()) if os.path.exists(id_file) else (None, [])
    for number, (first, last) in enumerate(zip(starts, starts[1:])):
        # Two streams are joined here, so what the step printed comes first, whenever it came.
        found = [text for text in fetch[first:last] if text.startswith("retry_count=")]
        said = list(dict.fromkeys(text for text in fetch[first:last] if SAID.match(text)))
        print("\n".join(f"  {text}" for text in [said[0], *(f"  finds {text}" for text in found), *(f"  {text}" for text in said[1:])]))
        print(f"    leaves {left(task, files, number)}")
    for step, text in lines:
        if step == "end" and text.startswith("calls="):
            print(f"  end finds {text}")
    for text in ended.stderr.splitlines():
        if re.match(r" *(Step|The maximum)", text):
            print(f"  {text.strip()}")
    print(f"  exit {ended.returncode}" + (f", the client reads attempt {task.current_attempt}" if task else ""))


def look_up(run_id):
    from metaflow import Run

    task = Run(f"RetryCasesFlow/{run_id}", _namespace_check=False)["fetch"].task
    folder = os.path.join(os.environ["METAFLOW_DATASTORE_SYSROOT_LOCAL"], ".metaflow", task.pathspec)
    return task, os.listdir(folder)


def left(task, files, number):
    from metaflow import Task

    marks = [name for name in ["attempt.json", "data.json", "DONE.lock"] if f"{number}.{name}" in files]
    if "data.json" not in marks:
        return " ".join(marks)
    held = Task(task.pathspec, attempt=number, _namespace_check=False)
    names = ["calls", "note", "rows", "error", "_catch_exception", "_exception", "_task_ok"]
    return f"{' '.join(marks)}: {' '.join(f'{name}={told(held[name].data)}' for name in names if name in held)}"


def told(value):
    return value.type if hasattr(value, "stacktrace") else str(value)


with tempfile.TemporaryDirectory() as store:
    os.environ["METAFLOW_DATASTORE_SYSROOT_LOCAL"] = store
    cases = [line.strip() for line in open(sys.argv[1]) if line.strip()]
    with ThreadPoolExecutor(3) as pool:
        for result in pool.map(run, cases, range(len(cases)), [store] * len(cases)):
            report(*result)
