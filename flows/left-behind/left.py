import json
from itertools import groupby
from pathlib import Path

from metaflow import Flow

for run in reversed(list(Flow("LeftBehindFlow"))):
    task = run["train"].task
    print(", then ".join(run["_parameters"].task.data.ends))
    files = sorted(Path(".metaflow", task.pathspec).glob("*.*"))
    for number, group in groupby(files, lambda file: file.name[0]):
        names = [file.name.removeprefix(f"{number}.") for file in group]
        print(f"  {number}.", *names)
        print("   ", json.loads(files[0].with_name(f"{number}.runtime").read_text()))
